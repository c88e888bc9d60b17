#!/usr/bin/env python3
"""Measures what each step of the duplicates' decision is worth: all of them, then each left out.

Prints a Markdown table: labelled pairs (precision, recall, F1), copies planted in 10,000 generated
articles that were lost and other items of a form that were merged, copies planted in real texts
that were lost and follow-ups that were merged, and the CPU seconds of all these runs. The data is
that of measure.py. Takes a quarter of an hour.
"""

import argparse
import itertools
import os
import re
import sys
import tempfile
from pathlib import Path

import measure

HEADS = ("left out", "P", "R", "F1", "lost", "of a form", "lost, real", "follow-ups, real", "CPU s")


class AblatedLauncher(measure.Launcher):
    """Leaves a step out of every clustering and adds up what that uses."""

    def __init__(self, command, work, step):
        super().__init__(command, work)
        self.options = ["--without", step] if step else []
        self.cpu = 0

    def cluster(self, inputs, name, *options, java_options=""):
        out, usage = super().cluster(inputs, name, *options, *self.options, java_options=java_options)
        self.cpu += usage.cpu
        return out, usage


def steps(command, work):
    """Asks Wirefold itself, whose refusal of an unknown step lists those there are."""
    try:
        measure.Launcher(command, work).run("cluster", os.devnull, "--without", "?")
    except measure.CheckFailed as refusal:
        return re.search(r"there are ([a-z, -]+)", str(refusal)).group(1).split(", ")
    raise SystemExit("ablation: a step called ? was taken")


def figures(command, data, work, step):
    """Returns the cells of a row."""
    launcher = AblatedLauncher(command, work, step)
    checks = measure.Measurement(launcher, data, work, long=False)
    pairs = dict((name, value) for name, value, _ in itertools.islice(checks.pairs(), 4))
    corpus = dict((name, value) for name, value, _ in checks.corpus())
    real = dict((name, value) for name, value, _ in checks.real())
    return (
        f"`{step}`" if step else "nothing",
        *(f"{pairs['pairs.' + name]:.3f}" for name in ("precision", "recall", "f1")),
        f"{lost(corpus, 'corpus'):.2%}",
        f"{corpus['corpus.false_merges.template']:.2%}",
        f"{lost(real, 'real'):.2%}",
        f"{real['real.false_merges.followup']:.2%}",
        f"{launcher.cpu:.0f}",
    )


def lost(found, check):
    """Returns the mean share of lost copies over the kinds of planting."""
    recalls = [value for name, value in found.items() if name.startswith(f"{check}.recall.")]
    return 1 - sum(recalls) / len(recalls)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--command", default=str(measure.ROOT / "wirefold"), help="how to run Wirefold")
    parser.add_argument("--only", metavar="STEP,…", help="leave out these alone")
    options = parser.parse_args()
    data = Path(os.environ.get("WIREFOLD_SHARED", measure.ROOT.parent / "shared")) / "data"
    if not data.is_dir():
        print("ablation: no development data; set WIREFOLD_SHARED", file=sys.stderr)
        return 69
    with tempfile.TemporaryDirectory(prefix="wirefold-ablation-") as scratch:
        work = Path(scratch)
        chosen = options.only.split(",") if options.only else steps(options.command, work)
        print("| " + " | ".join(HEADS) + " |")
        print("|---" * len(HEADS) + "|", flush=True)
        for step in [None, *chosen]:
            print("| " + " | ".join(figures(options.command, data, work, step)) + " |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
