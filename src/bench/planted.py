"""Corpora with planted copies: which real texts they may be made of, and how their groups score."""

import json
import re
from collections import Counter

# with fewer originals than texts, no text is planted in two families
REAL_ARTICLES = 1_000
REAL_SEEDS = range(7, 13)
RUN = 5
SHARED = 0.3

KINDS = ("exact", "headline", "truncate", "insert", "edit", "ocr", "boiler", "combo")
ALONE = ("template", "followup", "single")


def distinct(lines):
    """Returns the articles of which no earlier one shares much: copies there are by nature."""
    seen, result = {}, []
    for line in lines:
        words = re.findall(r"\w+", json.loads(line)["text"].lower())
        runs = {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
        shared = Counter(number for run in runs for number in seen.get(run, ()))
        lengths = {number: result[number][1] for number in shared}
        if any(shared[n] >= SHARED * min(len(runs), lengths[n]) for n in shared):
            continue
        for run in runs:
            seen.setdefault(run, []).append(len(result))
        result.append((line, len(runs)))
    return [line for line, _ in result]


class Tally:
    """Groups against planted families, over one corpus or several.

    Recall of a kind is the share of its copies that are in the group of their original; its false
    merges are the share of its articles that share a group with one of another family.
    """

    def __init__(self):
        self.planted, self.found = Counter(), Counter()
        self.articles, self.wrong = Counter(), Counter()
        self.both = self.in_gold = self.in_output = 0
        self.largest_family = self.largest_group = 0

    def add(self, rows, group_of):
        """Adds a corpus.

        rows: lists of id, family, kind, id of the original or -
        """
        families, groups, cells = Counter(), Counter(), Counter()
        of_group = {}
        for article, family, kind, original in rows:
            group = group_of[article]
            families[family] += 1
            groups[group] += 1
            cells[group, family] += 1
            of_group.setdefault(group, set()).add(family)
            if original != "-":
                self.planted[kind] += 1
                self.found[kind] += group == group_of[original]
        for article, _, kind, _ in rows:
            self.articles[kind] += 1
            self.wrong[kind] += len(of_group[group_of[article]]) > 1
        self.both += sum(map(pairs, cells.values()))
        self.in_gold += sum(map(pairs, families.values()))
        self.in_output += sum(map(pairs, groups.values()))
        self.largest_family = max(self.largest_family, *families.values())
        self.largest_group = max(self.largest_group, *groups.values())

    def figures(self):
        """Yields name, value and how to show it."""
        yield "pairs_f1", 2 * self.both / (self.in_gold + self.in_output), "{:.4f}"
        for kind in KINDS:
            if self.planted[kind]:
                yield f"recall.{kind}", self.found[kind] / self.planted[kind], "{:.4f}"
        for kind in ALONE:
            if self.articles[kind]:
                yield f"false_merges.{kind}", self.wrong[kind] / self.articles[kind], "{:.4f}"
        yield "largest_group_to_family", self.largest_group / self.largest_family, "{:.2f}"


def pairs(number):
    return number * (number - 1) // 2


def read_gold(path):
    """The generator's table: id, family, kind, original."""
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t")[:4] for line in file]


def read_groups(path):
    with open(path, encoding="utf-8") as file:
        return {line["id"]: line["group"] for line in map(json.loads, file)}
