#!/usr/bin/env python3
"""Runs the corpus generator on real texts, for several seeds: GENERATOR TEXTS ARTICLES OUT SEED...

Writes OUT-SEED.jsonl and OUT-SEED.gold.tsv, the same bytes as the generator itself. That makes the
set of all real words anew for each word it looks up, which takes a minute or more; here it is made
once.
"""

import importlib.util
import sys

# shorter lists are changed after a set was made of them
LONG = 1_000


class Sets:
    """Stands for the built-in set in the generator, and remembers the last that it made."""

    def __init__(self):
        self.made_of, self.last = None, None

    def __call__(self, items=()):
        if not isinstance(items, list) or len(items) < LONG:
            return set(items)
        if items is not self.made_of:
            self.made_of, self.last = items, set(items)
        return self.last


def load(path):
    spec = importlib.util.spec_from_file_location("generator", path)
    generator = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generator)
    generator.set = Sets()
    return generator


def write(generator, texts, articles, out, seed):
    generator.init(seed, texts)
    for cached in (generator.story_ctx, generator.original, generator.template):
        cached.cache_clear()
    specs = generator.plan(articles, seed)
    original = {each["ok"]: each["id"] for each in specs if each["kind"] == "orig"}
    with open(f"{out}-{seed}.gold.tsv", "w", encoding="utf-8") as gold:
        for each in specs:
            of = original.get(each["ok"], "-") if each["kind"] in generator.KINDS else "-"
            print(each["id"], each["fam"], each["kind"], of, each["story"], sep="\t", file=gold)
    with open(f"{out}-{seed}.jsonl", "w", encoding="utf-8") as file:
        for each in specs:
            print(generator.build(each), file=file)
    return 1 + max(max(each["orig"], each.get("self", 0)) for each in specs)


if __name__ == "__main__":
    path, texts, articles, out, *seeds = sys.argv[1:]
    generator = load(path)
    needed = max(write(generator, texts, int(articles), out, int(seed)) for seed in seeds)
    if needed > len(generator.G["real"]):
        sys.exit(f"needs {needed} texts, or one would stand in two families")
