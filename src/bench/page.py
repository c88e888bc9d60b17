#!/usr/bin/env python3
"""Measures the page: the front page with many active stories, and a comparison of two long texts.

Starts the packaged service on a temporary folder, sends generated articles that each open a story of
their own (with copies of some), and asks for pages one after the other. Times are those of the client
on the same machine, with the answer's transfer, so the server takes less. Prints figures, and holds
none of them to anything.

  src/bench/page.py [--stories 10000] [--reads 300]
"""

import argparse
import gzip
import http.client
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PLACES = "Arlen Borough Calder Denholm Easby Farrow Garth Hexley Ilmer Jarrow Kelby Lorne Marske Norton Orwen".split()
WORDS = None


def words():
    rng = random.Random(7)
    letters = "abdefghiklmnoprstuvw"
    return ["".join(rng.choice(letters) for _ in range(rng.randint(4, 9))) for _ in range(30000)]


def article(number, rng):
    """An article with words of its own, so that it opens a story."""
    own = [WORDS[rng.randrange(len(WORDS))] for _ in range(90)]
    name = WORDS[rng.randrange(len(WORDS))].capitalize()
    place = PLACES[number % len(PLACES)] + str(number)
    sentences = [" ".join(own[i : i + 15]).capitalize() + "." for i in range(0, 90, 15)]
    return {
        "id": f"n-{number}",
        "source": f"outlet-{number % 40}",
        "title": f"{name} of {place}: {own[0]} {own[1]} {own[2]}",
        "text": "\n".join(sentences),
        "lang": "en",
        "published": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    }


def request(port, method, path, body=None, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
    connection.request(method, path, body, headers or {})
    response = connection.getresponse()
    data = response.read()
    connection.close()
    return response.status, dict(response.getheaders()), data


def start(folder):
    environment = dict(os.environ, WIREFOLD_DISK_MIN_FREE="0B", WIREFOLD_DISK_MAX_USED="100%")
    process = subprocess.Popen(
        [os.path.join(ROOT, "wirefold"), "serve", "--port", "0", "--data", folder],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
    for line in process.stdout:
        found = re.search(r"http://127\.0\.0\.1:(\d+) is ready", line)
        if found:
            return process, int(found.group(1))
    sys.exit("the service did not start")


def bulk(port, articles):
    body = "".join(json.dumps(each) + "\n" for each in articles).encode()
    status, _, data = request(port, "POST", "/v1/articles/bulk?results=failed&buffer=true&wait=searchable",
                              body, {"Content-Type": "application/x-ndjson"})
    if status not in (200, 207):
        sys.exit(f"bulk answers {status}: {data[:300]}")


def percentile(times, share):
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def report(name, times, also=""):
    print(f"{name}: median {1000 * percentile(times, .5):.1f} ms, p95 {1000 * percentile(times, .95):.1f} ms,"
          f" first {1000 * times[0]:.1f} ms{also}", flush=True)


def read(port, path, count):
    times, size = [], 0
    for _ in range(count):
        began = time.perf_counter()
        status, headers, data = request(port, "GET", path, None, {"Accept-Encoding": "gzip", "Accept": "text/html"})
        times.append(time.perf_counter() - began)
        if status != 200:
            sys.exit(f"{path} answers {status}")
        size = len(data)
    return times, size


def assets(port):
    _, _, page = request(port, "GET", "/", None, {"Accept": "text/html"})
    total = 0
    for path in sorted(set(re.findall(r'(?:href|src)="(/assets/[^"]+)"', page.decode()))):
        _, _, data = request(port, "GET", path, None, {"Accept-Encoding": "gzip"})
        total += len(data)
    return total


def main():
    global WORDS
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=10000)
    parser.add_argument("--reads", type=int, default=300)
    options = parser.parse_args()
    WORDS = words()
    rng = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        process, port = start(os.path.join(folder, "data"))
        try:
            for first in range(0, options.stories, 1000):
                part = []
                for number in range(first, min(options.stories, first + 1000)):
                    each = article(number, rng)
                    part.append(each)
                    for copy in range(number % 4):
                        part.append(dict(each, id=f"{each['id']}-{copy}", source=f"outlet-{(number + copy + 1) % 40}"))
                bulk(port, part)
            _, _, data = request(port, "GET", "/v1/stories?limit=1")
            print(f"{json.loads(data)['total']} stories, all of them active", flush=True)
            times, size = read(port, "/", options.reads)
            report("front page", times, f", {size:,} bytes compressed, {assets(port):,} of style and script beside it")
            for path in ("/?sort=largest", "/?sort=fastest", "/?newsrooms=3", "/?q=" + WORDS[0], "/?within=24&lang=en"):
                report("front page " + path, read(port, path, max(20, options.reads // 6))[0])
            pages(port, options.reads)
            long_texts(port, rng)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)


def pages(port, reads):
    """The front page while each look is at another part of the list: nothing of it is known before."""
    times, path = [], "/"
    for _ in range(min(100, reads)):
        began = time.perf_counter()
        status, _, data = request(port, "GET", path, None, {"Accept-Encoding": "gzip", "Accept": "text/html"})
        times.append(time.perf_counter() - began)
        found = re.search(rb'href="(/\?view=[^"]+)"', gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
        if not found:
            break
        path = found.group(1).decode().replace("&amp;", "&")
    report("front page, one part after the other, none seen before", times)


def long_texts(port, rng):
    """Two texts of a mebibyte, one an edited version of the other."""
    left, length = [], 0
    while length < (1 << 20) - 40:
        left.append(WORDS[rng.randrange(len(WORDS))] + (".\n" if len(left) % 60 == 59 else ""))
        length += len(left[-1]) + 1
    right = [WORDS[rng.randrange(len(WORDS))] if rng.random() < .02 else each for each in left]
    for name, text in (("left", left), ("right", right)):
        body = json.dumps({"id": name, "source": "long", "title": "A long text", "lang": "en",
                           "text": " ".join(text)[: (1 << 20) - 1]})
        status, _, data = request(port, "POST", "/v1/articles?wait=searchable", body, {"Content-Type": "application/json"})
        if status != 201:
            sys.exit(f"a long text: {status} {data[:300]}")
    numbers = []
    _, _, data = request(port, "GET", "/?q=" + urllib.parse.quote('"A long text"') + "&sort=latest", None, {"Accept": "text/html"})
    for story in re.findall(rb'href="(/stories/[^"?]+)"', data)[:2]:
        _, _, page = request(port, "GET", story.decode(), None, {"Accept": "text/html"})
        for group in re.findall(rb'href="(/groups/[^"?]+)"', page):
            _, _, page = request(port, "GET", group.decode(), None, {"Accept": "text/html"})
            numbers += re.findall(rb'name="a" value="(\d+)"', page)
    numbers = sorted({int(each) for each in numbers})
    if len(numbers) < 2:
        sys.exit("the long texts are not there")
    path = f"/pair?a={numbers[-2]}&b={numbers[-1]}"
    times, size = read(port, path, 12)
    report("page of two texts of 1 MiB", times, f", {size:,} bytes compressed")


if __name__ == "__main__":
    main()
