#!/usr/bin/env python3
"""Measures the service over HTTP: bulk ingest, single writes, reads, memory, a start with a past.

It starts ./wirefold serve on an empty folder on this machine, sends it articles over loopback, and
prints one table. Without files it takes the Reuters set of ../shared (or WIREFOLD_SHARED) and a
generated corpus; files are JSON lines, .gz too. Figures depend on the machine: they are shown
beside their targets and never fail. Exit code: 0 measured, 1 a call or the service failed,
2 usage, 69 no data.
"""

import argparse
import gzip
import http.client
import itertools
import json
import os
import queue
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import quote

import measure

SEED = 20_261_122
CORPUS_ARTICLES = 100_000
START_SECONDS = 180
HEAP_LOOKS = 4
HEAP_SECONDS = 3
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")

TARGETS = {
    "bulk.articles_per_second": ">=1000",
    "put.p50_ms": "<=5",
    "put.p99_ms": "<=50",
    "explain.p99_ms": "<=20",
    "story.p99_ms": "<=20",
    "memory.bytes_per_live_article": "<=2048",
    "aged.ready_seconds": "<=10",
}


class Failed(Exception):
    """The service or a call of it ended badly."""


# ---------------------------------------------------------------- the service as a process


class Service:
    """A service of its own on a folder."""

    def __init__(self, folder, java_options, log):
        self.folder = folder
        self.java_options = java_options
        self.log = log
        self.child = None
        self.port = None
        self.pid = None

    def start(self):
        """Starts it; returns the seconds until it said that it is ready."""
        began = time.monotonic()
        self.child = subprocess.Popen(
            [str(measure.ROOT / "wirefold"), "serve", "--port", "0", "--data", str(self.folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=open(self.log, "ab"),
            env=dict(os.environ, WIREFOLD_JAVA_OPTS=self.java_options),
            text=True,
        )
        self.pid = self.child.pid  # the launcher replaces itself with Java
        limit = threading.Timer(START_SECONDS, self.child.kill)
        limit.start()
        try:
            line = self.child.stdout.readline()
        finally:
            limit.cancel()
        found = re.search(r"http://127\.0\.0\.1:(\d+) is ready", line)
        if not found:
            raise Failed(f"the service did not start: {line!r}; {tail(self.log)}")
        self.port = int(found.group(1))
        self.await_ready()
        return time.monotonic() - began

    def await_ready(self):
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.get("/ready", fail=False)[0] == 200:
                return
            time.sleep(0.02)
        raise Failed("the service did not get ready: " + str(self.get("/ready", fail=False)[1]))

    def stop(self):
        """Stops it; returns the seconds until it was gone."""
        if self.child is None or self.child.poll() is not None:
            return 0
        began = time.monotonic()
        self.child.send_signal(signal.SIGTERM)
        try:
            self.child.wait(60)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()
        return time.monotonic() - began

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)

    def get(self, path, fail=True):
        connection = self.connection()
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            body = response.read()
        finally:
            connection.close()
        if fail and response.status != 200:
            raise Failed(f"GET {path}: {response.status} {body[:300]!r}")
        kind = response.getheader("Content-Type", "")
        return response.status, json.loads(body) if "json" in kind else body.decode()

    def cpu_seconds(self):
        return cpu_seconds(self.pid)

    def peak_rss_mib(self):
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{self.pid}/status").read_text())
        return int(found.group(1)) / 1024

    def heap_bytes(self):
        """What live objects take: the least of some looks, since an index that merges takes more."""
        looks = []
        for look in range(HEAP_LOOKS):
            time.sleep(HEAP_SECONDS if look else 0)
            looks.append(self.heap_bytes_now())
        return min(looks)

    def heap_bytes_now(self):
        """Whatever the collector: the histogram collects first."""
        jcmd = Path(os.readlink(f"/proc/{self.pid}/exe")).with_name("jcmd")
        call = [str(jcmd), str(self.pid), "GC.class_histogram"]
        out = subprocess.run(call, capture_output=True, text=True, check=True).stdout
        total = re.search(r"^Total\s+\d+\s+(\d+)", out, re.MULTILINE)
        if not total:
            raise Failed("jcmd GC.class_histogram said: " + out[-300:])
        fillers = re.findall(r"^\s*\d+:\s+\d+\s+(\d+)\s+\S*FillerElement", out, re.MULTILINE)
        return int(total.group(1)) - sum(int(filler) for filler in fillers)


def cpu_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / CLOCK_TICKS


def tail(path):
    return " | ".join(Path(path).read_text("utf-8", "replace").strip().splitlines()[-3:])


# ---------------------------------------------------------------- sending


def send_bulk(service, lines):
    """Streams lines in one request, as they are read; returns the results by status."""
    connection = service.connection()
    connection.putrequest("POST", "/v1/articles/bulk")
    connection.putheader("Content-Type", "application/x-ndjson")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()
    counts = {}
    failures = []
    receiver = threading.Thread(target=receive, args=(connection, counts, failures))
    chunk = []
    size = 0
    receiver.start()
    for line in lines:
        chunk.append(line)
        size += len(line) + 1
        if size > 256 * 1024:
            put_chunk(connection, chunk)
            chunk, size = [], 0
    if chunk:
        put_chunk(connection, chunk)
    connection.send(b"0\r\n\r\n")
    receiver.join()
    connection.close()
    if failures:
        raise Failed(f"bulk: {failures[0]}")
    return counts


def put_chunk(connection, lines):
    body = b"\n".join(lines) + b"\n"
    connection.send(b"%x\r\n" % len(body) + body + b"\r\n")


def receive(connection, counts, failures):
    try:
        response = connection.getresponse()
        for line in response:
            status = re.search(rb'"status":(\d+)', line)
            key = int(status.group(1)) if status else "summary"
            counts[key] = counts.get(key, 0) + 1
            if status and key >= 400 and len(failures) < 3:
                failures.append(line.decode("utf-8", "replace")[:300])
        if response.status not in (200, 207):
            failures.append(f"status {response.status}")
    except (OSError, http.client.HTTPException) as error:
        failures.append(str(error))


def timed_puts(service, articles, per_second, clients=8):
    """Sends articles on a schedule; returns the milliseconds from each one's due time on."""
    due = queue.Queue()
    taken = []
    failures = []

    def work():
        connection = service.connection()
        connection.connect()
        while (task := due.get()) is not None:
            at, article = task
            path = f"/v1/articles/{quote(article['source'] or '-', safe='')}/" + quote(
                article["id"], safe=""
            )
            delay = at - time.monotonic()
            if delay > 0:
                time.sleep(delay)
            connection.request(
                "PUT", path, json.dumps(article), {"Content-Type": "application/json"}
            )
            response = connection.getresponse()
            body = response.read()
            taken.append(1000 * (time.monotonic() - at))
            if response.status >= 300:
                failures.append(f"PUT {path}: {response.status} {body[:200]!r}")
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(clients)]
    for worker in workers:
        worker.start()
    began = time.monotonic() + 0.2
    for i, article in enumerate(articles):
        due.put((began + i / per_second, article))
    for _ in workers:
        due.put(None)
    for worker in workers:
        worker.join()
    if failures:
        raise Failed(failures[0])
    return taken


def timed_gets(service, paths):
    """Reads one path after the other; returns the milliseconds of each."""
    connection = service.connection()
    taken = []
    for path in paths:
        began = time.monotonic()
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read()
        taken.append(1000 * (time.monotonic() - began))
        if response.status != 200:
            raise Failed(f"GET {path}: {response.status} {body[:200]!r}")
    connection.close()
    return taken


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


# ---------------------------------------------------------------- articles


def raw_lines(paths):
    for path in paths:
        opener = gzip.open if str(path).endswith(".gz") else open
        with opener(path, "rb") as file:
            for line in file:
                line = line.strip()
                if line:
                    yield line


def fresh(lines, count):
    """Other articles of the same kind: the sentences of some, mixed, under new ids."""
    rng = random.Random(SEED)
    pool = [json.loads(line) for line in lines]
    made = []
    for i in range(count):
        one, two = rng.choice(pool), rng.choice(pool)
        parts = re.split(r"(?<=[.!?])\s+", one.get("text", "") + " " + two.get("text", ""))
        rng.shuffle(parts)
        made.append(
            {
                "id": f"fresh-{i}",
                "source": one.get("source", "wire"),
                "title": two.get("title", ""),
                "text": " ".join(parts[: max(5, len(parts) // 2)]),
            }
        )
    return made


def reservoir(lines, size):
    """Yields all lines and keeps an even sample of them in `kept`."""
    rng = random.Random(SEED)
    kept = []

    def through():
        for i, line in enumerate(lines):
            if len(kept) < size:
                kept.append(line)
            elif (at := rng.randrange(i + 1)) < size:
                kept[at] = line
            yield line

    return through(), kept


# ---------------------------------------------------------------- the measurement


def run(options, inputs, work):
    """Yields (figure's name, value, how to show it)."""
    folder = work / "data"
    service = Service(folder, options.java, work / "serve.log")
    try:
        yield "start.empty_ready_seconds", service.start(), "{:.2f}"
        lines, sample = reservoir(raw_lines(inputs), 2_000)
        # Tables and buffers of a fixed size are filled by the first articles; what more articles
        # take is what an article takes.
        first = list(itertools.islice(lines, options.first))
        part = Ingest(service).send(first)
        before = service.heap_bytes()
        whole = Ingest(service).send(lines)
        whole.add(part)
        yield "bulk.articles", whole.articles, "{:,d}"
        yield "bulk.articles_per_second", whole.articles / whole.wall, "{:,.0f}"
        yield "bulk.articles_per_cpu_second", whole.articles / whole.cpu, "{:,.0f}"
        yield "bulk.peak_rss_mib", service.peak_rss_mib(), "{:,.0f}"
        heap = service.heap_bytes()
        yield "memory.heap_mib", heap / 2**20, "{:,.0f}"
        more = whole.articles - part.articles
        if more > 0:
            yield "memory.bytes_per_live_article", (heap - before) / more, "{:,.0f}"
        yield from writes_and_reads(options, service, sample)
        yield "stop.seconds", service.stop(), "{:.2f}"
        yield "disk.index_mib", folder_mib(folder / "index"), "{:,.0f}"
        yield "disk.journal_mib", folder_mib(folder / "journal"), "{:,.0f}"
        yield "restart.ready_seconds", service.start(), "{:.2f}"
    finally:
        service.stop()


class Ingest:
    """What a bulk request took."""

    def __init__(self, service):
        self.service = service
        self.articles = 0
        self.wall = 0.0
        self.cpu = 0.0

    def send(self, lines):
        cpu, began = self.service.cpu_seconds(), time.monotonic()
        counts = send_bulk(self.service, lines)
        self.wall = time.monotonic() - began
        self.cpu = self.service.cpu_seconds() - cpu
        self.articles = sum(n for status, n in counts.items() if status != "summary")
        return self

    def add(self, other):
        self.articles += other.articles
        self.wall += other.wall
        self.cpu += other.cpu


def aged(options, work):
    """Starts the service on a folder with months of articles."""
    folder = options.aged_folder
    if folder is None:
        folder = work / "aged"
        began = time.monotonic()
        make_aged(folder, options.aged, options.days, work)
        yield "aged.making_seconds", time.monotonic() - began, "{:,.0f}"
    service = Service(folder, options.java, work / "aged.log")
    try:
        taken = []
        for _ in range(3):
            taken.append(service.start())
            cpu = service.cpu_seconds()
            if len(taken) == 3:
                listed = service.get("/metrics")[1]
            service.stop()
        yield "aged.ready_seconds", statistics.median(taken), "{:.2f}"
        yield "aged.ready_cpu_seconds", cpu, "{:.2f}"
        for name, metric in (("articles", "kept_articles"), ("groups", "kept_groups")):
            found = re.search(rf"^wirefold_{metric} (\S+)$", listed, re.MULTILINE)
            if found:
                yield f"aged.{name}", float(found.group(1)), "{:,.0f}"
        yield "aged.index_mib", folder_mib(Path(folder) / "index"), "{:,.0f}"
    finally:
        service.stop()


def make_aged(folder, articles, days, work):
    """A folder as months of ingest leave it: made by a program beside the benchmarks."""
    java = Path(os.environ.get("JAVA_HOME", "/usr")) / "bin"
    jar = measure.ROOT / "target" / "wirefold.jar"
    sources = measure.ROOT / "src" / "jmh" / "java"
    classes = work / "aged-classes"
    measure.call(
        [java / "javac", "-proc:none", "-d", classes, "-sourcepath", sources, "-cp", jar]
        + [sources / "dev" / "wirefold" / "app" / "AgedFolder.java"]
    )
    command = [java / "java", "-Xmx3g", "--enable-native-access=ALL-UNNAMED"]
    command += ["-cp", f"{classes}:{jar}", "dev.wirefold.app.AgedFolder", folder, articles, days]
    done = subprocess.run([str(part) for part in command], stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise Failed("AgedFolder: " + done.stderr.strip()[-300:])


def writes_and_reads(options, service, sample):
    taken = timed_puts(service, fresh(sample, options.puts), options.rate)
    yield "put.calls", len(taken), "{:,d}"
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        yield f"put.{name}_ms", percentile(taken, share), "{:.1f}"
    rng = random.Random(SEED)
    ids = [json.loads(line) for line in rng.sample(sample, min(len(sample), options.reads))]
    keys = [f"{quote(a.get('source') or '-', safe='')}/{quote(a['id'], safe='')}" for a in ids]
    found = [service.get(f"/v1/articles/{key}")[1] for key in keys]
    yield from latencies("article", timed_gets(service, [f"/v1/articles/{key}" for key in keys]))
    explain = [f"/v1/articles/{key}/explain" for key in keys]
    yield from latencies("explain", timed_gets(service, explain))
    groups = [f"/v1/groups/{article['group']}" for article in found]
    yield from latencies("group", timed_gets(service, groups))
    stories = [f"/v1/stories/{article['story']}" for article in found if article.get("story")]
    yield from latencies("story", timed_gets(service, stories))
    yield from latencies("stories", timed_gets(service, ["/v1/stories?limit=20"] * 200))
    words = [a.get("title", "").split() for a in ids]
    searches = [
        "/v1/search?q=" + quote(" ".join(rng.sample(w, min(2, len(w))))) for w in words if w
    ]
    yield from latencies("search", timed_gets(service, searches))


def latencies(name, taken):
    yield f"{name}.p50_ms", percentile(taken, 0.5), "{:.1f}"
    yield f"{name}.p99_ms", percentile(taken, 0.99), "{:.1f}"


def folder_mib(path):
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) / 2**20


def default_inputs(work, corpus):
    data = Path(os.environ.get("WIREFOLD_SHARED", measure.ROOT.parent / "shared")) / "data"
    if not data.is_dir():
        return []
    inputs = [data / "dup" / "reuters.jsonl.gz"]
    if corpus:
        made = work / "corpus.jsonl"
        measure.call([measure.python_with_numpy(), data / "gen_corpus.py", corpus, made])
        inputs.append(made)
    return inputs


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="articles as JSON lines")
    parser.add_argument("--corpus", type=int, default=CORPUS_ARTICLES, metavar="N")
    parser.add_argument("--first", type=int, default=20_000, metavar="N", help="sent beforehand")
    parser.add_argument("--aged", type=int, metavar="N", help="also start on N articles of --days")
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--aged-folder", metavar="DIR", help="also start on this data folder")
    parser.add_argument("--puts", type=int, default=3_000, help="single writes to time")
    parser.add_argument("--rate", type=int, default=100, help="single writes a second")
    parser.add_argument("--reads", type=int, default=1_000, help="reads of each kind to time")
    parser.add_argument("--java", default="-Xmx2g", metavar="OPTIONS")
    parser.add_argument("--keep", metavar="DIR", help="leave the data folder in this directory")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wirefold-service-") as scratch:
        work = Path(options.keep or scratch)
        work.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(work / "data", ignore_errors=True)
        launcher = measure.Launcher(str(measure.ROOT / "wirefold"), work)
        facts = measure.facts_about(launcher) | {"heap": options.java}
        rows = []
        try:
            inputs = options.files or default_inputs(work, options.corpus)
            if not inputs:
                print("service: no articles; name files or set WIREFOLD_SHARED", file=sys.stderr)
                return 69
            figures = run(options, inputs, work)
            if options.aged or options.aged_folder:
                figures = itertools.chain(figures, aged(options, work))
            for name, value, form in figures:
                bound = measure.Bound("-", TARGETS.get(name, "-"))
                rows.append(measure.judge(name, value, form.format(value), bound))
                measure.say(f"{name} {form.format(value)}")
        except (Failed, measure.CheckFailed, measure.CheckSkipped, OSError) as error:
            print(f"service: {error}", file=sys.stderr)
            return 1
    if options.json:
        print(json.dumps({**facts, "checks": [row._asdict() for row in rows]}))
    else:
        measure.print_table(rows, facts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
