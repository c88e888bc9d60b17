#!/usr/bin/env python3
"""Measures Wirefold on labelled development data and holds the figures to bounds.

The data lies beside the checkout in ../shared (or in WIREFOLD_SHARED) and is no part of the
project. Everything runs through the launcher, as a user would run it. Exit code: 0 all bounds
held, 1 one missed or a command failed, 2 usage, 69 no data.
"""

import argparse
import datetime
import gzip
import json
import os
import platform
import random
import re
import shlex
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, namedtuple
from pathlib import Path

import cuts
import planted
import relations

ROOT = Path(__file__).resolve().parents[2]
BUNDLED_MODEL = ROOT / "src/main/resources/dev/wirefold/format/duplicates-model.json"
STORY_MODEL = ROOT / "src/main/resources/dev/wirefold/format/story-model.json"
MINILM_STORY_MODEL = STORY_MODEL.with_name("story-model-minilm.json")
STORY_TRAINING_ARTICLES, STORY_TRAINING_SEED = 2000, 11
COMMAND_SECONDS = 1800
HEAP = "1g"
SPEED_RUNS = 3
CORPUS_ARTICLES = 10_000
LARGE_ARTICLES = 100_000
HUGE_ARTICLES = 500_000
CUT_TURNS = 8
THREADS_WIRES = 8_000
ORDERS = 3

Row = namedtuple("Row", "check figure text floor target verdict")
Bound = namedtuple("Bound", "floor target")
Usage = namedtuple("Usage", "cpu wall rss_mib")


class CheckFailed(Exception):
    """A command that a check needs ended badly."""


class CheckSkipped(Exception):
    """What a check needs isn't there."""


# ---------------------------------------------------------------- running the launcher


class Launcher:
    """Runs Wirefold's commands and reports what they used."""

    def __init__(self, command, work):
        self.command = shlex.split(command)
        self.work = work
        self.count = 0

    def run(self, *arguments, java_options=""):
        """Runs one command to its end; returns its stdout and the whole process's usage."""
        self.count += 1
        out = self.work / f"run-{self.count}.out"
        err = self.work / f"run-{self.count}.err"
        arguments = [str(argument) for argument in arguments]
        environment = dict(os.environ, WIREFOLD_JAVA_OPTS=java_options)
        began = time.monotonic()
        with open(out, "wb") as stdout, open(err, "wb") as stderr:
            child = subprocess.Popen(
                self.command + arguments,
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=stderr,
                env=environment,
                start_new_session=True,
            )
            limit = threading.Timer(COMMAND_SECONDS, os.killpg, (child.pid, signal.SIGKILL))
            limit.start()
            try:
                _, status, used = os.wait4(child.pid, 0)
            finally:
                limit.cancel()
        wall = time.monotonic() - began
        code = os.waitstatus_to_exitcode(status)
        child.returncode = code
        if code != 0:
            last = err.read_text("utf-8", "replace").strip().splitlines()[-3:]
            raise CheckFailed(f"wirefold {' '.join(arguments)}: exit {code}: {' | '.join(last)}")
        rss = used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
        return out.read_text("utf-8"), Usage(used.ru_utime + used.ru_stime, wall, rss)

    def cluster(self, inputs, name, *options, java_options=""):
        """Clusters; returns the path of the output and the usage."""
        out = self.work / f"{name}.jsonl"
        _, usage = self.run("cluster", *inputs, "-o", out, *options, java_options=java_options)
        return out, usage

    def evaluate(self, out, *options):
        """Returns the figures of an evaluation by name."""
        return json.loads(self.run("evaluate", *options, "--json", out)[0])


# ---------------------------------------------------------------- the checks


class Measurement:
    """The checks by name, each a method that yields (figure's name, value, how to show it)."""

    def __init__(self, launcher, data, work, long):
        self.launcher = launcher
        self.long = long
        self.data = data
        self.work = work
        self.reuters = data / "dup" / "reuters.jsonl.gz"
        self.reuters_groups = None

    def speed(self):
        """Reuters with and without stories: CPU time of the whole process, JVM start included."""
        articles = count_lines(self.reuters)
        for name, options in (("groups", ["--no-stories"]), ("stories", [])):
            runs = []
            for _ in range(SPEED_RUNS if name == "groups" else 1):
                out, usage = self.launcher.cluster(
                    [self.reuters], f"reuters-{name}", *options, java_options=f"-Xmx{HEAP}"
                )
                runs.append(usage)
            if name == "groups":
                self.reuters_groups = out
            cpu = statistics.median(usage.cpu for usage in runs)
            wall = statistics.median(usage.wall for usage in runs)
            yield f"speed.{name}.articles_per_cpu_second", articles / cpu, "{:,.0f}"
            yield f"speed.{name}.cpu_seconds", cpu, "{:.2f}"
            yield f"speed.{name}.wall_seconds", wall, "{:.2f}"
            yield f"speed.{name}.peak_rss_mib", max(usage.rss_mib for usage in runs), "{:,.0f}"

    def seeds(self):
        """Five reports of one event among other news: one story, five groups."""
        seeds = read_lines(self.data / "seeds" / "seeds.jsonl")
        news = read_lines(self.data / "stories" / "wikinews.jsonl.gz")
        mixed = self.work / "mixed.jsonl"
        step = len(news) // (len(seeds) + 1)
        for i, seed in reversed(list(enumerate(seeds))):
            news.insert((i + 1) * step, seed)
        write_lines(mixed, news)
        out, _ = self.launcher.cluster([mixed], "mixed-out")
        ours = {json.loads(line)["id"] for line in seeds}
        results = [json.loads(line) for line in read_lines(out)]
        mine = [result for result in results if result["id"] in ours]
        stories = {story_of(result) for result in mine}
        others = sum(r["id"] not in ours and story_of(r) in stories for r in results)
        yield "seeds.stories", len(stories), "{:d}"
        yield "seeds.groups", len({result["group"] for result in mine}), "{:d}"
        yield "seeds.others_in_story", others, "{:d}"

    def pairs(self):
        """Labelled pairs, their documents clustered among all articles of their set."""
        if self.reuters_groups is None:
            self.reuters_groups, _ = self.launcher.cluster(
                [self.reuters], "reuters-groups", "--no-stories"
            )
        saudi = self.data / "dup" / "saudi-6days.jsonl.gz"
        there = ids(self.reuters) | ids(saudi)
        documents = read_lines(self.data / "dup" / "docs.dev.jsonl.gz")
        missing = [line for line in documents if json.loads(line)["id"] not in there]
        wires = [line for line in missing if json.loads(line)["id"].startswith("reuters:")]
        if wires:
            write_lines(self.work / "reuters-more.jsonl", wires)
            self.reuters_groups, _ = self.launcher.cluster(
                [self.reuters, self.work / "reuters-more.jsonl"], "reuters-all", "--no-stories"
            )
        more = self.work / "saudi-more.jsonl"
        write_lines(more, [line for line in missing if line not in set(wires)])
        arabic, _ = self.launcher.cluster([saudi, more], "saudi", "--no-stories")
        both, results = self.work / "pairs-out.jsonl", {}
        for prefix, out in (("r", self.reuters_groups), ("s", arabic)):
            for line in map(json.loads, read_lines(out)):
                line["group"] = prefix + line["group"]
                results[line["id"]] = line
        write_lines(both, [json.dumps(line) for line in results.values()])
        labels = self.data / "dup" / "pairs.dev.jsonl"
        figures = self.launcher.evaluate(both, "--pairs", labels)
        yield "pairs.left_out", figures["missing"], "{:d}"
        for name in ("precision", "recall", "f1", "sure.f1"):
            yield f"pairs.{name}", figures[name], "{:.3f}"
        yield from slices(figures, "pairs", ("set", "stratum", "kind"))
        judged = relations.Relations(results, self.alone(documents))
        for line in read_lines(labels):
            judged.add(json.loads(line))
        yield from prefixed("pairs", judged.figures())

    def model(self):
        """The bundled duplicates model made anew of its data, and its cross-validated figures."""
        made, dup = self.work / "model.json", self.data / "dup"
        articles = [self.reuters, dup / "docs.dev.jsonl.gz", dup / "saudi-6days.jsonl.gz"]
        pairs = ("--pairs", dup / "pairs.dev.jsonl")
        self.launcher.run("train", "duplicates", *articles, *pairs, "--out", made)
        yield "model.differs", int(made.read_bytes() != BUNDLED_MODEL.read_bytes()), "{:d}"
        figures = json.loads(made.read_bytes())["crossValidated"]
        for data in ("labelled", "planted"):
            for decided in ("rules", "rulesAndModel"):
                yield f"model.{data}.{decided}.f1", figures[data][decided]["f1"], "{:.3f}"
        yield "model.log_loss", figures["logLoss"], "{:.3f}"
        yield "model.calibration_error", figures["calibrationError"], "{:.3f}"

    def alone(self, documents):
        """Returns what clusters two articles without any others and gives their lines by id."""
        line_of = {json.loads(line)["id"]: line for line in documents}

        def cluster(a, b):
            two = self.work / "two.jsonl"
            write_lines(two, sorted([line_of[a], line_of[b]], key=published))
            out, _ = self.launcher.cluster([two], "two-out", "--no-stories")
            return {line["id"]: line for line in map(json.loads, read_lines(out))}

        return cluster

    def corpus(self):
        """Planted duplicates and hard negatives; our evaluation against the reference one."""
        tally, gold, out, _ = self.planted(CORPUS_ARTICLES)
        yield from prefixed("corpus", tally.figures())
        figures = self.launcher.evaluate(out, "--gold", gold, "--field", "gold_dup")
        script = self.data / "eval_groups.py"
        reference = json.loads(call([python_with_numpy(), script, gold, out]))
        compared = {
            "pairwise.precision": reference["P"],
            "pairwise.recall": reference["R"],
            "pairwise.f1": reference["F1"],
            "bcubed.f1": reference["BF1"],
            "ari": reference["ARI"],
        }
        for kind, recall in reference["recall"].items():
            compared[f"kind.{kind}.recall"] = recall
        for kind, wrong in reference["wrong"].items():
            compared[f"kind.{kind}.false_merges"] = wrong
        apart = max(abs(figures[name] - value) for name, value in compared.items())
        yield "corpus.evaluations_apart", apart, "{:.4f}"

    def real(self):
        """Duplicates planted in real texts, of which each stands in one family only."""
        texts = self.work / "real-texts.jsonl"
        news = read_lines(self.data / "stories" / "wikinews.jsonl.gz")
        write_lines(texts, planted.distinct(news))
        seeds = planted.REAL_SEEDS
        arguments = (self.data / "gen_corpus.py", texts, planted.REAL_ARTICLES, self.work / "real")
        call([python_with_numpy(), Path(__file__).with_name("real_corpus.py"), *arguments, *seeds])
        tally = planted.Tally()
        for seed in seeds:
            made = self.work / f"real-{seed}.jsonl"
            out, _ = self.launcher.cluster([made], "real-out", "--no-stories")
            gold = planted.read_gold(self.work / f"real-{seed}.gold.tsv")
            tally.add(gold, planted.read_groups(out))
        yield from prefixed("real", tally.figures())

    def cuts(self):
        """Copies that were cut, edited, put under a new lede or above an outlet's boilerplate."""
        articles = [json.loads(line) for line in read_lines(self.data / "stories/basil.jsonl.gz")]
        count = cuts.Count({article["id"]: article["gold_story"] for article in articles})
        turns = len(cuts.VARIANTS) if self.long else CUT_TURNS
        for turn in range(0, len(cuts.VARIANTS), len(cuts.VARIANTS) // turns):
            lines, copies = cuts.plant(articles, turn)
            made = self.work / "cuts.jsonl"
            write_lines(made, lines)
            out, _ = self.launcher.cluster([made], "cuts-out", "--no-stories")
            count.add(planted.read_groups(out), copies)
        yield from prefixed("cuts", count.figures())

    def scale(self):
        """Planted duplicates at 100,000 and 500,000 articles: accuracy, speed, memory."""
        used, f1 = {}, {}
        for name, articles in (("100k", LARGE_ARTICLES), ("500k", HUGE_ARTICLES)):
            tally, _, _, used[name] = self.planted(articles)
            figures = list(tally.figures())
            f1[name] = figures[0][1]
            yield from prefixed(f"scale.{name}", figures)
            yield f"scale.{name}.articles_per_cpu_second", articles / used[name].cpu, "{:,.0f}"
            yield f"scale.{name}.peak_rss_mib", used[name].rss_mib, "{:,.0f}"
        more = HUGE_ARTICLES - LARGE_ARTICLES
        small, large = used["100k"], used["500k"]
        yield "scale.growth_kib_an_article", (large.rss_mib - small.rss_mib) * 1024 / more, "{:.2f}"
        dearer = large.cpu / HUGE_ARTICLES / (small.cpu / LARGE_ARTICLES)
        yield "scale.cost_to_100k", dearer, "{:.2f}"
        tally, *_ = self.planted(CORPUS_ARTICLES)
        yield "scale.f1_below_10k", next(tally.figures())[1] - f1["500k"], "{:.4f}"

    def planted(self, articles):
        """Generates a corpus and clusters it; returns the tally, the gold, the output, the usage."""
        made, gold = self.work / "corpus.jsonl", self.work / "corpus.gold.tsv"
        generator = self.data / "gen_corpus.py"
        call([python_with_numpy(), generator, articles, made, "--procs", os.cpu_count()])
        out, usage = self.launcher.cluster([made], "corpus-out", "--no-stories")
        tally = planted.Tally()
        tally.add(planted.read_gold(gold), planted.read_groups(out))
        return tally, gold, out, usage

    def stories(self):
        """Three labelled sets and generated articles with the one default setting."""
        for name, figures, _, _ in self.storied():
            if name != "generated":
                yield f"stories.{name}.bcubed_precision", figures["bcubed.precision"], "{:.3f}"
                yield f"stories.{name}.bcubed_recall", figures["bcubed.recall"], "{:.3f}"
            yield f"stories.{name}.bcubed_f1", figures["bcubed.f1"], "{:.3f}"
            yield f"stories.{name}.clusters_per_gold", figures["clusters_per_gold"], "{:.2f}"

    def twopass(self):
        """The same with stories that are looked at again with the whole input known."""
        for name, figures, _, _ in self.storied("--two-pass"):
            yield f"twopass.{name}.bcubed_f1", figures["bcubed.f1"], "{:.3f}"

    def embeddings(self):
        """The same with other embeddings: F1, how often the second model is asked, CPU time."""
        for embedding in ("static", "cascade", "minilm"):
            for name, figures, summary, usage in self.storied("--embedding", embedding, "--json"):
                figure = f"embeddings.{embedding}.{name}"
                yield f"{figure}.bcubed_f1", figures["bcubed.f1"], "{:.3f}"
                yield f"{figure}.clusters_per_gold", figures["clusters_per_gold"], "{:.2f}"
                if embedding == "cascade":
                    looks = summary.get("closeReadings", 0) / summary["groups"]
                    yield f"{figure}.closer_readings", looks, "{:.3f}"
                speed = summary["articles"] / usage.cpu
                yield f"{figure}.articles_per_cpu_second", speed, "{:,.0f}"

    def storied(self, *options):
        """Yields for each labelled set its name, its figures, the run's summary and usage."""
        sets = self.data / "stories"
        made, label = self.work / "corpus-stories.jsonl", self.work / "corpus-stories.gold.tsv"
        if not made.exists():
            generator = self.data / "gen_corpus.py"
            call([python_with_numpy(), generator, CORPUS_ARTICLES, made, "--procs", os.cpu_count()])
        for name, file, gold in (
            ("wikinews", sets / "wikinews.jsonl.gz", None),
            ("basil", sets / "basil.jsonl.gz", None),
            ("allsides", sets / "allsides-leads.dev.jsonl.gz", None),
            ("generated", made, label),
        ):
            out = self.work / f"stories-{name}.jsonl"
            said, usage = self.launcher.run("cluster", file, "-o", out, *options)
            figures = self.launcher.evaluate(out, "--gold", gold or file, "--field", "gold_story")
            yield name, figures, json.loads(said) if "--json" in options else {}, usage

    def order(self):
        """Articles that arrive up to an hour later than they did: how alike the stories are."""
        gold = self.data / "stories" / "wikinews.jsonl.gz"
        made = self.work / "order-corpus.jsonl"
        generator = self.data / "gen_corpus.py"
        call([python_with_numpy(), generator, CORPUS_ARTICLES, made, "--procs", os.cpu_count()])
        for name, articles in (("wikinews", gold), ("generated", made)):
            first, _ = self.launcher.cluster([articles], f"order-{name}")
            least = 1.0
            for seed in range(ORDERS):
                late = self.work / f"order-{name}-{seed}.jsonl"
                write_lines(late, delayed(read_lines(articles), random.Random(seed)))
                out, _ = self.launcher.cluster([late], f"order-{name}-{seed}-stories")
                least = min(least, adjusted_rand(stories_by_id(first), stories_by_id(out)))
            yield f"order.{name}.least_ari", least, "{:.3f}"

    def storymodel(self):
        """The bundled story model made anew of its data, and its cross-validated figures."""
        yield from self.trained("storymodel", STORY_MODEL)

    def minilmmodel(self):
        """The same of the model for the vectors of MiniLM; takes twice as long."""
        yield from self.trained("minilmmodel", MINILM_STORY_MODEL, "--embedding", "minilm")

    def trained(self, check, bundled, *options):
        made, gold = self.work / "plain.jsonl", self.work / "plain.gold.tsv"
        generated, model = self.work / "generated.jsonl", self.work / "story-model.json"
        seed = ("--seed", STORY_TRAINING_SEED)
        call([python_with_numpy(), self.data / "gen_corpus.py", STORY_TRAINING_ARTICLES, made, *seed])
        label = {cells[0]: cells[4] for cells in (line.split("\t") for line in read_lines(gold))}
        with open(generated, "w", encoding="utf-8") as out:
            for article in map(json.loads, read_lines(made)):
                article["gold_story"] = label[article["id"]]
                article.pop("kind", None)
                out.write(json.dumps(article) + "\n")
        sets = ("allsides-leads.dev", "wikinews", "basil")
        data = [self.data / "stories" / f"{name}.jsonl.gz" for name in sets]
        self.launcher.run("train", "stories", *data, generated, "--out", model, *options)
        yield f"{check}.differs", int(model.read_bytes() != bundled.read_bytes()), "{:d}"
        for name, figures in json.loads(model.read_bytes())["crossValidated"].items():
            yield f"{check}.{name}.bcubed_f1", figures["bcubedF1"], "{:.3f}"
            yield f"{check}.{name}.clusters_per_event", figures["clustersPerEvent"], "{:.2f}"

    def threads(self):
        """The same input with one thread and with four: the same bytes."""
        wires = self.work / "threads.jsonl"
        write_lines(wires, read_lines(self.reuters)[:THREADS_WIRES])
        written = []
        for threads in (1, 4):
            files = [self.work / f"threads-{threads}-{kind}" for kind in ("groups", "stories")]
            out, _ = self.launcher.cluster(
                [wires, self.data / "stories" / "wikinews.jsonl.gz"],
                f"threads-{threads}",
                *("--threads", threads, "--groups", files[0], "--stories", files[1]),
            )
            written.append([path.read_bytes() for path in [out, *files]])
        differing = sum(one != four for one, four in zip(*written))
        yield "threads.differing_outputs", differing, "{:d}"


CHECKS = ("speed", "seeds", "pairs", "model", "corpus", "real", "cuts", "stories", "threads")
LONG_CHECKS = ("scale", "storymodel", "embeddings", "minilmmodel", "twopass", "order")


def prefixed(prefix, figures):
    for name, value, form in figures:
        yield f"{prefix}.{name}", value, form


def slices(figures, prefix, names):
    """Yields each slice's F1, or what there is of it where all or none of its pairs are dups."""
    for key in figures:
        name, _, rest = key.partition(".")
        if name not in names or not rest.endswith(".pairs"):
            continue
        part = key[: -len(".pairs")]
        for measure in ("f1", "recall", "false_merges"):
            if f"{part}.{measure}" in figures:
                yield f"{prefix}.{part}.{measure}", figures[f"{part}.{measure}"], "{:.3f}"
                break


def published(line):
    return json.loads(line)["published"] or ""


def delayed(lines, random):
    """The same articles, each published up to an hour later."""
    for line in lines:
        article = json.loads(line)
        if article.get("published"):
            time = datetime.datetime.fromisoformat(article["published"].replace("Z", "+00:00"))
            time += datetime.timedelta(seconds=random.randrange(3600))
            article["published"] = time.isoformat().replace("+00:00", "Z")
        yield json.dumps(article)


def stories_by_id(out):
    return {result["id"]: story_of(result) for result in map(json.loads, read_lines(out))}


def adjusted_rand(one, other):
    """Hubert and Arabie's adjusted Rand index of two clusterings of the same articles."""
    pairs = lambda counts: sum(count * (count - 1) / 2 for count in counts.values())
    both = pairs(Counter((one[id], other[id]) for id in one))
    left, right = pairs(Counter(one.values())), pairs(Counter(other.values()))
    chance = left * right / (len(one) * (len(one) - 1) / 2)
    return (both - chance) / ((left + right) / 2 - chance)


def story_of(result):
    """An article without a story stands alone."""
    return result.get("story") or "alone:" + result["id"]


# ---------------------------------------------------------------- files and programs


def open_text(path):
    if str(path).endswith(".gz"):
        return gzip.open(path, "rt", encoding="utf-8")
    return open(path, encoding="utf-8")


def read_lines(path):
    with open_text(path) as file:
        return [line.rstrip("\n") for line in file if line.strip()]


def write_lines(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)


def count_lines(path):
    with open_text(path) as file:
        return sum(1 for line in file if line.strip())


def ids(path):
    return {json.loads(line)["id"] for line in read_lines(path)}


def call(command):
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, timeout=COMMAND_SECONDS
    )
    if done.returncode != 0:
        last = done.stderr.strip().splitlines()[-1:]
        raise CheckFailed(f"{Path(command[1]).name}: exit {done.returncode}: {' '.join(last)}")
    return done.stdout


def python_with_numpy():
    """The system's Python first: the corpus is defined by its numpy."""
    for python in ("/usr/bin/python3", sys.executable):
        try:
            found = subprocess.run([python, "-c", "import numpy"], capture_output=True)
        except OSError:
            continue
        if found.returncode == 0:
            return python
    raise CheckSkipped("needs numpy (apt-get install python3-numpy)")


# ---------------------------------------------------------------- bounds and the table


def read_bounds(path):
    bounds = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 3 or not all(re.fullmatch(r"-|[<>]=[0-9.]+", f) for f in fields[1:]):
            raise SystemExit(f"{path}:{number}: must be name, bound, target with tabs between")
        if fields[0].partition(".")[0] not in CHECKS + LONG_CHECKS:
            raise SystemExit(f"{path}:{number}: no check is called {fields[0].partition('.')[0]}")
        bounds[fields[0]] = Bound(fields[1], fields[2])
    return bounds


def holds(value, bound):
    limit = float(bound[2:])
    return value >= limit if bound.startswith(">=") else value <= limit


def judge(name, value, text, bound):
    """Speed depends on the machine, so it's shown beside its target and never fails."""
    if bound.floor != "-" and not name.startswith("speed.") and not holds(value, bound.floor):
        verdict = "BELOW" if bound.floor.startswith(">=") else "ABOVE"
    elif bound.target != "-" and not holds(value, bound.target):
        verdict = "short of target"
    else:
        verdict = "–" if bound == Bound("-", "-") else "ok"
    return Row(name, value, text, bound.floor, bound.target, verdict)


def measure(measurement, names, bounds):
    rows = []
    for name in names:
        began = time.monotonic()
        say(f"{name}: {getattr(Measurement, name).__doc__.splitlines()[0]}")
        try:
            for figure, value, form in getattr(measurement, name)():
                bound = bounds.get(figure, Bound("-", "-"))
                rows.append(judge(figure, value, form.format(value), bound))
            rows.extend(unmeasured(name, bounds, rows))
        except CheckSkipped as skipped:
            rows.append(Row(name, None, "", "-", "-", f"skipped: {skipped}"))
        except (CheckFailed, KeyError, subprocess.TimeoutExpired) as error:
            rows.append(Row(name, None, "", "-", "-", f"FAILED: {reason(error)}"))
        say(f"{name}: {time.monotonic() - began:.0f} s")
    return rows


def unmeasured(check, bounds, rows):
    """A bound on a figure that has gone would hold for ever."""
    there = {row.check for row in rows}
    for name, bound in bounds.items():
        if name.startswith(check + ".") and name not in there:
            yield Row(name, None, "", *bound, "FAILED: not measured")


def reason(error):
    if isinstance(error, KeyError):
        return f"the evaluation gave no figure {error}"
    return str(error).replace(str(ROOT.parent) + os.sep, "")


def say(words):
    print(words, file=sys.stderr, flush=True)


def failed(row):
    return row.verdict in ("BELOW", "ABOVE") or row.verdict.startswith("FAILED")


def print_table(rows, facts):
    for name, value in facts.items():
        print(f"{name:<13} {value}")
    print()
    header = ("check", "figure", "floor", "target", "")
    lines = [header] + [(r.check, r.text, r.floor, r.target, r.verdict) for r in rows]
    widths = [max(len(line[i]) for line in lines) for i in range(4)]
    for check, figure, floor, target, verdict in lines:
        print(
            f"{check:<{widths[0]}}  {figure:>{widths[1]}}  {floor:>{widths[2]}}"
            f"  {target:>{widths[3]}}  {verdict}".rstrip()
        )


def facts_about(launcher):
    return {
        "machine": f"{processor()}, {os.cpu_count()} cores, {memory()}",
        "jdk": jdk(launcher),
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "revision": revision(),
        "story model": story_model(),
        "load": f"{os.getloadavg()[0]:.1f} processes before the first check",
    }


def processor():
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.machine()


def memory():
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"


def jdk(launcher):
    launcher.run("--version", java_options="-showversion")
    lines = (launcher.work / f"run-{launcher.count}.err").read_text("utf-8", "replace")
    found = re.search(r"^(\w+ version .*)$", lines, re.MULTILINE)
    return found.group(1) if found else "unknown"


def revision():
    done = subprocess.run(
        ["git", "-C", str(ROOT), "describe", "--always", "--dirty"], capture_output=True, text=True
    )
    return done.stdout.strip() or "unknown"


def story_model():
    """What the bundled story model says of itself."""
    model = json.loads(STORY_MODEL.read_text("utf-8"))
    seen = ", ".join(f"{name} {figures['bcubedF1']:.3f}" for name, figures in model["crossValidated"].items())
    return f"{model['id']}, trained on all of the sets below; cross-validated: {seen}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", metavar="CHECK,…", help="of " + ", ".join(CHECKS + LONG_CHECKS))
    parser.add_argument(
        "--long", action="store_true", help="and scale, and all planted cuts: half an hour"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--keep", metavar="DIR", help="leave all outputs in this directory")
    parser.add_argument("--command", default=str(ROOT / "wirefold"), help="how to run Wirefold")
    parser.add_argument(
        "--floors", type=Path, default=Path(__file__).with_name("floors.tsv"), metavar="FILE"
    )
    options = parser.parse_args()
    names = options.only.split(",") if options.only else list(CHECKS + LONG_CHECKS if options.long else CHECKS)
    unknown = set(names) - set(CHECKS + LONG_CHECKS)
    if unknown:
        parser.error(f"no check is called {', '.join(sorted(unknown))}")
    data = Path(os.environ.get("WIREFOLD_SHARED", ROOT.parent / "shared")) / "data"
    if not data.is_dir():
        print("measure: no development data; set WIREFOLD_SHARED", file=sys.stderr)
        return 69
    with tempfile.TemporaryDirectory(prefix="wirefold-measure-") as scratch:
        work = Path(options.keep or scratch)
        work.mkdir(parents=True, exist_ok=True)
        launcher = Launcher(options.command, work)
        bounds = read_bounds(options.floors)
        try:
            facts = facts_about(launcher)
        except (CheckFailed, OSError) as error:
            print(f"measure: {error}", file=sys.stderr)
            return 1
        rows = measure(Measurement(launcher, data, work, options.long), names, bounds)
    if options.json:
        print(json.dumps({**facts, "checks": [row._asdict() for row in rows]}, ensure_ascii=False))
    else:
        print_table(rows, facts)
    missed = [row.check for row in rows if failed(row)]
    if missed:
        print(f"\nmissed: {', '.join(missed)}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
