#!/usr/bin/env python3
"""Measures the service that a topic feeds: articles a second, with bad records, after an outage.

It starts a Kafka broker and ./wirefold serve on this machine, fills the topic, and waits until all
is decided, committed and told; all of it shares the machine's cores. Without files it takes the
Reuters set of ../shared (or WIREFOLD_SHARED) and a generated corpus; files are JSON lines, .gz
too. Figures depend on the machine: they are shown beside their targets and never fail. Exit code:
0 measured, 1 something failed, 2 usage, 69 no data.
"""

import argparse
import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import measure
import service

TOPIC = "news.article.ingest.v1"
CLUSTER = "4L6g3nShT-eMCtK--X86sw"
WAIT_SECONDS = 900
POISON_EVERY = 100

TARGETS = {
    "topic.articles_per_second": ">=1000",
    "poison.share_of_clean": ">=0.8",
    "outage.seconds_until_it_goes_on": "<=10",
}


class Broker:
    """A Kafka of one broker as a process of its own."""

    def __init__(self, work, classpath):
        self.work = work
        self.classpath = classpath
        self.port, self.controller = free_port(), free_port()
        self.settings = work / "broker.properties"
        self.child = None

    def start(self):
        if not self.settings.exists():
            self.settings.write_text(self.text())
            form = ["format", "-t", CLUSTER, "-c", str(self.settings)]
            call = self.java("kafka.tools.StorageTool") + form
            subprocess.run(call, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(self.work / "broker.log", "ab") as log:
            self.child = subprocess.Popen(
                self.java("kafka.Kafka") + [str(self.settings)], stdout=log, stderr=log
            )
        deadline = time.monotonic() + 120
        while not self.listens():
            if time.monotonic() > deadline or self.child.poll() is not None:
                raise service.Failed("the broker did not start: " + service.tail(log.name))
            time.sleep(0.1)

    def listens(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def kill(self):
        if self.child is not None:
            self.child.kill()
            self.child.wait()

    def cpu_seconds(self):
        return service.cpu_seconds(self.child.pid)

    def java(self, main):
        return [str(java()), "-Xmx768m", "-cp", self.classpath, main]

    def text(self):
        return f"""process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:{self.controller}
listeners=PLAINTEXT://127.0.0.1:{self.port},CONTROLLER://127.0.0.1:{self.controller}
controller.listener.names=CONTROLLER
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
log.dirs={self.work / "broker"}
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def java():
    """A Java that is recent enough: of JAVA_HOME, or of the usual place for JDKs."""
    homes = [Path(os.environ.get("JAVA_HOME", "/usr")), *sorted(Path("/usr/lib/jvm").glob("*"))]
    for home in homes:
        release = home / "release"
        version = re.search(r'JAVA_VERSION="(\d+)', release.read_text() if release.exists() else "")
        if version and int(version.group(1)) >= 25:
            return home / "bin" / "java"
    raise service.Failed("no JDK 25 or newer was found; set JAVA_HOME")


def broker_classpath(work):
    """The broker is among what the tests need; Maven knows where it is."""
    path = work / "classpath.txt"
    arguments = ["dependency:build-classpath", "-Dmdep.includeScope=test", f"-Dmdep.outputFile={path}"]
    done = subprocess.run(
        ["mvn", "-B", "-q", "-f", str(measure.ROOT / "pom.xml"), *arguments],
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise service.Failed("mvn dependency:build-classpath: " + done.stdout.strip()[-300:])
    return path.read_text()


class Load:
    """Sends articles to the topic."""

    def __init__(self, work, broker):
        self.broker = broker
        self.jar = measure.ROOT / "target" / "wirefold.jar"
        self.classes = work / "load-classes"
        source = measure.ROOT / "src/jmh/java/dev/wirefold/app/TopicLoad.java"
        compiler = java().with_name("javac")
        measure.call([compiler, "-proc:none", "-d", self.classes, "-cp", self.jar, source])

    def send(self, lines, poison_every=0):
        """Returns how many good and bad records were sent."""
        child = subprocess.Popen(
            [str(java()), "-Xmx256m", "-Xlog:disable", "-cp", f"{self.classes}:{self.jar}"]
            + ["dev.wirefold.app.TopicLoad", f"127.0.0.1:{self.broker.port}", TOPIC]
            + [str(poison_every)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        for line in lines:
            child.stdin.write(line + b"\n")
        child.stdin.close()
        said = child.stdout.read().split()
        if child.wait() != 0:
            raise service.Failed("TopicLoad failed")
        return int(said[0]), int(said[1])


class Standing:
    """How far the service is."""

    def __init__(self, running):
        ready = running.get("/ready", fail=False)[1]
        self.covered = int(ready.get("standing", {}).get("kafka", {}).get("position", -1)) + 1
        text = running.get("/metrics")[1]
        self.decided = int(figure(text, "wirefold_log_applied")) + 1
        self.dead = int(figure(text, "wirefold_kafka_dead_letters_total"))
        self.transactions = int(figure(text, "wirefold_kafka_transactions_total"))
        self.told = int(figure(text, "wirefold_kafka_seq"))


def figure(text, name):
    return float(re.search(rf"^{name} (\S+)$", text, re.MULTILINE).group(1))


def await_covered(running, records, pause=0.1):
    """Waits until so many entries are decided, committed, and told; returns the standing then."""
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        standing = Standing(running)
        if standing.decided >= records and standing.covered >= records:
            return standing
        time.sleep(pause)  # asking costs the service some time
    raise service.Failed(f"{standing.covered} of {records} in {WAIT_SECONDS} s")


def run(options, inputs, work):
    """Yields (figure's name, value, how to show it)."""
    broker = Broker(work, broker_classpath(work))
    running = service.Service(work / "data", options.java, work / "serve.log")
    try:
        broker.start()
        os.environ["WIREFOLD_KAFKA_BOOTSTRAP_SERVERS"] = f"127.0.0.1:{broker.port}"
        create = [measure.ROOT / "wirefold", "topics", "create", "--partitions", options.partitions]
        subprocess.run([str(part) for part in create], check=True, stdout=subprocess.DEVNULL)
        load = Load(work, broker)
        lines, sample = service.reservoir(service.raw_lines(inputs), 2_000)
        began = time.monotonic()
        sent, _ = load.send(lines)
        yield "fill.records_per_second", sent / (time.monotonic() - began), "{:,.0f}"
        yield from whole_topic(broker, running, sent)
        yield from poison(options, running, load, sample, sent)
        yield from outage(broker, running, load, sample)
        yield "stop.seconds", running.stop(), "{:.2f}"
        yield "restart.ready_seconds", running.start(), "{:.2f}"
    finally:
        running.stop()
        broker.kill()


def whole_topic(broker, running, sent):
    """A topic that is full when the service starts; what it did before it was ready isn't counted."""
    yield "start.ready_seconds", running.start(), "{:.2f}"
    before, began = Standing(running), time.monotonic()
    cpu, broker_cpu = running.cpu_seconds(), broker.cpu_seconds()
    standing = await_covered(running, sent, 0.5)
    wall = time.monotonic() - began
    cpu, broker_cpu = running.cpu_seconds() - cpu, broker.cpu_seconds() - broker_cpu
    done = sent - before.decided
    yield "topic.articles", done, "{:,d}"
    yield "topic.articles_per_second", done / wall, "{:,.0f}"
    yield "topic.articles_per_cpu_second", done / cpu, "{:,.0f}"
    yield "topic.cores_of_the_service", cpu / wall, "{:.2f}"
    yield "topic.cores_of_the_broker", broker_cpu / wall, "{:.2f}"
    yield "topic.events", standing.told, "{:,d}"
    yield "topic.transactions", standing.transactions, "{:,d}"
    yield "topic.peak_rss_mib", running.peak_rss_mib(), "{:,.0f}"


def poison(options, running, load, sample, sent):
    """The same number of articles, alone and beside bad records, one after the other."""
    speeds = {0: [], POISON_EVERY: []}
    dead = 0
    for turn in range(options.turns):
        for every, measured in speeds.items():
            articles = service.fresh(sample, options.poison)
            for article in articles:
                article["id"] += f"-{turn}-{every}"
            lines = [json.dumps(article).encode() for article in articles]
            began = time.monotonic()
            good, bad = load.send(lines, every)
            sent, dead = sent + good, dead + bad
            await_covered(running, sent)
            measured.append(good / (time.monotonic() - began))
    if Standing(running).dead != dead:
        raise service.Failed(f"{Standing(running).dead} dead letters of {dead}")
    clean, poisoned = (statistics.median(measured) for measured in speeds.values())
    yield "clean.articles_per_second", clean, "{:,.0f}"
    yield "poison.articles_per_second", poisoned, "{:,.0f}"
    yield "poison.share_of_clean", poisoned / clean, "{:.2f}"


def outage(broker, running, load, sample):
    """The broker is killed, and started again after a while."""
    heap, decided = running.heap_bytes(), Standing(running).decided
    broker.kill()
    deadline = time.monotonic() + 60
    while running.get("/ready", fail=False)[0] == 200 and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(20)
    yield "outage.heap_growth_mib", (running.heap_bytes() - heap) / 2**20, "{:,.1f}"
    broker.start()
    healed = time.monotonic()
    articles = service.fresh(sample, 100)
    for article in articles:
        article["id"] += "-outage"
    load.send(json.dumps(article).encode() for article in articles)
    while Standing(running).decided == decided:
        time.sleep(0.02)
    yield "outage.seconds_until_it_goes_on", time.monotonic() - healed, "{:.2f}"
    await_covered(running, decided + len(articles))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="articles as JSON lines")
    parser.add_argument("--corpus", type=int, default=service.CORPUS_ARTICLES, metavar="N")
    parser.add_argument("--partitions", type=int, default=4)
    parser.add_argument("--poison", type=int, default=10_000, metavar="N", help="articles in a turn")
    parser.add_argument("--turns", type=int, default=3, help="turns with and without bad records")
    parser.add_argument("--java", default="-Xmx2g", metavar="OPTIONS")
    parser.add_argument("--keep", metavar="DIR", help="leave folders and logs in this directory")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wirefold-kafka-") as scratch:
        work = Path(options.keep or scratch)
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        launcher = measure.Launcher(str(measure.ROOT / "wirefold"), work)
        facts = measure.facts_about(launcher) | {"heap": options.java}
        rows = []
        try:
            inputs = options.files or service.default_inputs(work, options.corpus)
            if not inputs:
                print("kafka: no articles; name files or set WIREFOLD_SHARED", file=sys.stderr)
                return 69
            for name, value, form in run(options, inputs, work):
                bound = measure.Bound("-", TARGETS.get(name, "-"))
                rows.append(measure.judge(name, value, form.format(value), bound))
                measure.say(f"{name} {form.format(value)}")
        except (service.Failed, measure.CheckFailed, measure.CheckSkipped, OSError) as error:
            print(f"kafka: {error}", file=sys.stderr)
            return 1
    if options.json:
        print(json.dumps({**facts, "checks": [row._asdict() for row in rows]}))
    else:
        measure.print_table(rows, facts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
