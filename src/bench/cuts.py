"""Plants copies as outlets make them: cut, edited, under a new lede, with an outlet's own boilerplate.

Everything follows from a seed. The sentences that are added are made from templates, since a copy
must not share with others what its outlet did not write.
"""

import datetime
import itertools
import json
import random
import re
from collections import Counter, namedtuple

KEPT = (15, 30, 50, 100)
PLACES = ("end", "middle")
ADDITIONS = ("edits", "boilerplate", "lede")
EDITED = 0.10
BOILERPLATE_WORDS = 200
LEDE_WORDS = 60
OUTLETS = ("Northgate Herald", "Tessaly Post", "Marrow Bay Courier", "Halden Record")
BEGIN = datetime.datetime(2024, 3, 4, tzinfo=datetime.timezone.utc)

Variant = namedtuple("Variant", "kept place added")
Planted = namedtuple("Planted", "id of variant")

VARIANTS = [
    Variant(kept, place, added)
    for kept in KEPT
    for place in (PLACES if kept < 100 else PLACES[:1])
    for number in range(len(ADDITIONS) + 1)
    for added in itertools.combinations(ADDITIONS, number)
]


def named(variant):
    """What was done to the copy, but for the place of the cut."""
    return f"{variant.kept}.{'+'.join(variant.added) or 'plain'}"


def plant(articles, turn):
    """Returns the articles and one copy of each, in order of time, and what was planted.

    In each turn an article has another variant, and after as many turns as there are variants it
    had them all. One copy at a time: a second could be found by the first instead of the original.
    """
    words = [word for article in articles for word in article["text"].split()]
    lines, planted = [], []
    for number, article in enumerate(articles):
        variant = VARIANTS[(number * 5 + turn) % len(VARIANTS)]
        choice = random.Random(f"{turn} {article['id']}")
        when = BEGIN + datetime.timedelta(minutes=choice.randrange(24 * 60))
        lines.append(dict(article, published=written(when)))
        copy = dict(
            id=f"copy-{turn}-{number}",
            source=choice.choice(OUTLETS),
            published=written(when + datetime.timedelta(minutes=choice.randrange(20, 36 * 60))),
        )
        copy["title"], copy["text"] = copied(article, variant, copy["source"], words, choice)
        lines.append(copy)
        planted.append(Planted(copy["id"], article["id"], variant))
    lines.sort(key=lambda line: (line["published"], line["id"]))
    return [json.dumps(line, ensure_ascii=False) for line in lines], planted


def written(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def copied(article, variant, outlet, words, choice):
    """Returns the headline and the text of a copy."""
    title = article["title"]
    sentences = cut(sentences_of(article["text"]), variant.kept / 100, variant.place)
    if "edits" in variant.added:
        sentences = [edited(sentence, words, choice) for sentence in sentences]
    if "lede" in variant.added:
        title, lede = new_lede(choice)
        sentences.insert(0, lede)
    if "boilerplate" in variant.added:
        sentences.append(boilerplate(outlet))
    return title, "\n".join(sentences)


# ---------------------------------------------------------------- cutting and editing


def sentences_of(text):
    """The sentences, but for closing quotation marks that lead astray."""
    parts = re.split(r"(?<=[.!?][\"”'’])\s+|(?<=[.!?])\s+|\n+", text)
    return [part for part in parts if part.strip()]


def cut(sentences, share, place):
    """Keeps about a share of the words in whole sentences: the head, or the head and the tail."""
    counts = [len(sentence.split()) for sentence in sentences]
    wanted = share * sum(counts)
    if place == "end":
        return sentences[: fitting(counts, wanted)]
    head = fitting(counts, wanted / 2)
    rest = wanted - sum(counts[:head])
    tail = fitting(counts[:head:-1], rest) if rest > 0 else 0
    return sentences[:head] + (sentences[-tail:] if tail else [])


def fitting(counts, wanted):
    """How many sentences come nearest to a number of words, and at least one."""
    return min(range(1, len(counts) + 1), key=lambda n: abs(sum(counts[:n]) - wanted), default=0)


def edited(sentence, words, choice):
    """Changes a tenth of the words: six in ten are replaced, two dropped, two come in."""
    result = []
    for word in sentence.split():
        if choice.random() >= EDITED:
            result.append(word)
            continue
        kind = choice.random()
        if kind < 0.6:
            result.append(choice.choice(words))
        elif kind >= 0.8:
            result += [word, choice.choice(words)]
    return " ".join(result)


# ---------------------------------------------------------------- writing what is added

CITIES = "Aldmouth Brennick Corvale Dunmere Eastholm Farrow Grenwick Hollin Irvale Jessop".split()
PEOPLE = "Abara Castell Drummond Eriksen Farhadi Grosz Hallam Ivanko Jardine Kessler".split()
TRADES = "analysts lawyers historians teachers pollsters veterans doctors farmers bankers".split()
WHEN = "on Sunday,late on Monday,before dawn,over the weekend,at midday,hours later".split(",")
VERBS = "watched weighed debated welcomed doubted regretted studied dissected".split()
THINGS = "turn dispute chapter announcement setback gamble moment contest episode quarrel".split()
CLAUSES = (
    "a {thing} that {trade} in {city} had {verb} since the middle of last month",
    "while {trade} from {city} to {other} {verb} what the {thing} might bring",
    "as {person}, a veteran of many such affairs, told readers {when}",
    "and few of the {number} {trade} asked by this newspaper {when} expected an early end",
    "in what {person} of {city} called the oddest {thing} of a long season",
    "with letters from {city} still unanswered {when}",
    "though {person} and several other {trade} {verb} the {thing} {when}",
    "which {trade} near {other} {verb} for weeks without much hope",
)
HOUSE = (
    "{outlet} has been printed in {city} since {year} and is read in every town near {other}.",
    "Write to the {section} desk of {outlet} at {number} {street} Street, {city}.",
    "Subscribers of {outlet} read the {section} pages a day early and without advertisements.",
    "The {section} newsletter of {outlet} comes to your inbox every morning but Sunday.",
    "Follow the {section} team of {outlet} for pictures, podcasts and live pages all day.",
    "All rights are with {outlet} ({city}) and nothing here may be copied without its consent.",
    "Complaints about {section} coverage go to {person}, the readers' editor of {outlet}.",
    "More from {outlet}: {section} in charts, and what {person} got wrong about {city}.",
    "Share this page, print it, or keep it for later in your {outlet} {section} folder.",
    "{person} edits the {section} pages and joined {outlet} from {city} as a cub.",
)
SECTIONS = "politics business sport travel science culture money weekend opinion".split()
STREETS = "Mill Harbour Chapel Orchard Quarry Station Bishop Tanner Foundry".split()


def filled(template, choice, **more):
    city, other = choice.sample(CITIES, 2)
    return template.format(
        city=city,
        other=other,
        person=choice.choice(PEOPLE),
        trade=choice.choice(TRADES),
        when=choice.choice(WHEN),
        verb=choice.choice(VERBS),
        thing=choice.choice(THINGS),
        number=choice.randrange(3, 60),
        year=choice.randrange(1840, 1990),
        section=choice.choice(SECTIONS),
        street=choice.choice(STREETS),
        **more,
    )


def new_lede(choice):
    """Returns another headline, and another lede of 60 words under it."""
    title = filled("{person} and the {thing}: what {trade} in {city} make of it", choice)
    words = []
    while len(words) < LEDE_WORDS:
        words += filled(choice.choice(CLAUSES), choice).split()
    lede = " ".join(words[:LEDE_WORDS])
    return title, lede[0].upper() + lede[1:] + "."


def boilerplate(outlet):
    """Returns the 200 words below each text of an outlet, always the same."""
    choice = random.Random(outlet)
    words = []
    while len(words) < BOILERPLATE_WORDS:
        for template in choice.sample(HOUSE, len(HOUSE)):
            words += filled(template, choice, outlet=outlet).split()
    return " ".join(words[:BOILERPLATE_WORDS]).rstrip(".,") + "."


# ---------------------------------------------------------------- counting


class Count:
    """What came out of the turns: copies found by variant, texts of one event put together."""

    def __init__(self, event_of):
        self.event_of = event_of
        self.planted = Counter()
        self.found = Counter()
        self.missed = []
        self.pairs = Counter()
        self.joined = Counter()

    def add(self, group_of, planted):
        text_of = {copy.id: copy.of for copy in planted}
        for copy in planted:
            self.planted[copy.variant] += 1
            if group_of[copy.id] == group_of[copy.of]:
                self.found[copy.variant] += 1
            else:
                self.missed.append(copy)
        texts = [(text_of.get(article, article), group) for article, group in group_of.items()]
        self.count_pairs(texts)

    def count_pairs(self, texts):
        """Pairs of two texts, copies among them, by whether they report one event."""
        events = Counter(self.event_of[text] for text, _ in texts)
        each = Counter(text for text, _ in texts)
        same = sum(map(pairs_of, events.values())) - sum(map(pairs_of, each.values()))
        self.pairs["same event"] += same
        self.pairs["other event"] += pairs_of(len(texts)) - sum(map(pairs_of, events.values()))
        groups = {}
        for text, group in texts:
            groups.setdefault(group, []).append(text)
        for members in groups.values():
            for one, other in itertools.combinations(members, 2):
                if one != other:
                    same_event = self.event_of[one] == self.event_of[other]
                    self.joined["same event" if same_event else "other event"] += 1

    def recall(self, **fixed):
        """The share of copies found, over the variants with these properties."""
        chosen = [
            variant
            for variant in self.planted
            if all(getattr(variant, name) == value for name, value in fixed.items())
        ]
        return sum(self.found[v] for v in chosen) / sum(self.planted[v] for v in chosen)

    def joined_share(self, kind):
        return self.joined[kind] / self.pairs[kind]

    def figures(self):
        """Yields name, value and how to show it."""
        for kept in KEPT:
            for added in sorted({variant.added for variant in VARIANTS}, key=by_number):
                name = named(Variant(kept, "end", added))
                yield f"recall.{name}", self.recall(kept=kept, added=added), "{:.3f}"
        yield "same_event_joined", self.joined_share("same event"), "{:.4f}"
        yield "other_events_joined", self.joined_share("other event"), "{:.6f}"


def by_number(added):
    return len(added), added


def pairs_of(number):
    return number * (number - 1) // 2
