"""Relations and canonical versions of labelled pairs, as they stand in the output.

The output says how a member stands to the canonical version of its group. If neither of a pair is
canonical, the two are clustered once more, alone: then one of them is.
"""

from collections import namedtuple

# which of the two is canonical, and what the other is to it; None if they are apart
Standing = namedtuple("Standing", "canonical other relation")

# the smallest that a figure can be wrong by where there are few pairs of a relation
REPORTED = ("correction", "update")


class Relations:
    """Counts over the pairs that are labelled as duplicates."""

    def __init__(self, results, alone):
        """results: an output line by id; alone: clusters two articles, returns their lines."""
        self.results = results
        self.alone = alone
        self.joined = self.right = 0
        self.of = dict.fromkeys(REPORTED, 0)
        self.found = dict.fromkeys(REPORTED, 0)
        self.decided = self.elected = 0
        self.compared_alone = 0

    def add(self, pair):
        if not pair["dup"]:
            return
        label = pair["relation"]
        if label in self.of:
            self.of[label] += 1
        standing = self.standing(pair["a"], pair["b"])
        if standing is None:
            return
        self.joined += 1
        right = agrees(pair, standing)
        self.right += right
        if label in self.found:
            self.found[label] += right
        if pair["canonical"] != "either":
            self.decided += 1
            self.elected += standing.canonical == pair[pair["canonical"]]

    def standing(self, a, b):
        if self.results[a]["group"] != self.results[b]["group"]:
            return None
        found = standing_in(self.results, a, b)
        if found is None:
            self.compared_alone += 1
            found = standing_in(self.alone(a, b), a, b)
        # alone they may be two texts, which is no relation at all
        return found or Standing(None, None, None)

    def figures(self):
        """Yields name, value and how to show it."""
        yield "relation.accuracy", self.right / self.joined, "{:.3f}"
        for label in REPORTED:
            yield f"relation.{label}.recall", self.found[label] / self.of[label], "{:.3f}"
        yield "relation.compared_alone", self.compared_alone, "{:d}"
        yield "canonical.accuracy", self.elected / self.decided, "{:.3f}"


def standing_in(results, a, b):
    if results[a]["group"] != results[b]["group"]:
        return None
    for canonical, other in ((a, b), (b, a)):
        if results[other]["canonical"] == canonical:
            return Standing(canonical, other, results[other]["relation"])
    return None


def agrees(pair, standing):
    """The labels go by time, as the output does: a later text that adds is an extension."""
    return standing.relation == pair["relation"].replace("_", "-")
