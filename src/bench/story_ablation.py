#!/usr/bin/env python3
"""Measures what each part of the decision on stories is worth: all of them, then each left out.

Trains a model for each row, and judges it on events that it hadn't seen, a quarter at a time. Prints
a Markdown table of BCubed F1. Of AllSides leads the first articles are taken, since a training on
all of them takes minutes. The data is that of measure.py. Takes a quarter of an hour.
"""

import argparse
import json
import os
import re
import sys
import tempfile
from pathlib import Path

import measure

LEADS = 2500
SETS = (("AllSides leads", "allsides"), ("Wikinews", "wikinews"), ("BASIL", "basil"))


def parts(launcher):
    """Asks Wirefold itself, whose refusal of an unknown part lists those there are."""
    try:
        launcher.run("train", "stories", __file__, "--without", "?", "--out", launcher.work / "no")
    except measure.CheckFailed as refusal:
        return re.search(r"must name parts of ([a-z, -]+),", str(refusal)).group(1).split(", ")
    raise SystemExit("story_ablation: a part called ? was taken")


def streams(data, work, leads):
    """Returns the labelled sets, the first cut to its first articles."""
    cut = work / "allsides.jsonl"
    lines = measure.read_lines(data / "stories" / "allsides-leads.dev.jsonl.gz")
    measure.write_lines(cut, sorted(lines, key=measure.published)[:leads])
    return [cut, *(data / "stories" / f"{name}.jsonl.gz" for name in ("wikinews", "basil"))]


def figures(launcher, sets, part):
    """Returns the cells of a row."""
    model = launcher.work / "model.json"
    options = ("--without", part) if part else ()
    _, usage = launcher.run("train", "stories", *sets, *options, "--out", model)
    judged = json.loads(model.read_text(encoding="utf-8"))["crossValidated"]
    cells = [f"{judged[name]['bcubedF1']:.3f}" for _, name in SETS]
    return (f"`{part}`" if part else "nothing", *cells, f"{usage.cpu:.0f}")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--leads", type=int, default=LEADS, help="articles of AllSides leads")
    options.add_argument("--command", default=str(measure.ROOT / "wirefold"))
    chosen = options.parse_args()
    data = Path(os.environ.get("WIREFOLD_SHARED", measure.ROOT.parent / "shared")) / "data"
    if not data.is_dir():
        print("story_ablation: no development data; set WIREFOLD_SHARED", file=sys.stderr)
        return 69
    print("| left out | " + " | ".join(name for name, _ in SETS) + " | CPU s |")
    print("|---|" + "---|" * (len(SETS) + 1), flush=True)
    with tempfile.TemporaryDirectory(prefix="wirefold-ablation-") as folder:
        launcher = measure.Launcher(chosen.command, Path(folder))
        sets = streams(data, Path(folder), chosen.leads)
        for part in (None, *parts(launcher)):
            print("| " + " | ".join(figures(launcher, sets, part)) + " |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
