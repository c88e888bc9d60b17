package dev.wirefold.http;

/**
 * Answers of the calls that read, as they stand in the description of the calls. A test makes each
 * call and compares. Times, ids and figures are those that the service gives.
 */
final class ReadExamples {

  /** What the test brings in as {@code north-desk/lib-1}. */
  static final String REPORT =
      """
      {
        "published": "2026-03-12T08:00:00Z", "lang": "en",
        "title": "Library opens in the old tram depot",
        "text": "The city library opened its doors in the old tram depot on Thursday, two years after the roof of its former home was found unsafe. Some 2,400 readers came in the first hour. The reading room takes up the great hall, with the rails still in its floor, and the children's books stand in a tram of 1931."
      }
      """;

  /** What the test brings in as {@code coast-paper/lib-9}. */
  static final String CUT =
      """
      {
        "published": "2026-03-12T11:30:00Z", "lang": "en",
        "title": "Library opens in the old tram depot",
        "text": "The city library opened its doors in the old tram depot on Thursday, two years after the roof of its former home was found unsafe. Some 2,400 readers came in the first hour."
      }
      """;

  /** What the test brings in as {@code harbour-mail/depot}, in words of its own. */
  static final String OTHER_REPORT =
      """
      {
        "published": "2026-03-12T10:15:00Z", "lang": "en",
        "title": "Queues as city library moves into old tram depot",
        "text": "Readers queued around the block on Thursday morning as the city library began lending books in the old tram depot. Its former home had been closed because of an unsafe roof. Children climbed into a tram of 1931 that now holds their picture books, and the head librarian said the great hall had never been as full."
      }
      """;

  static final String GROUP_ID = "g-bd93c24b9582a8e8";

  static final String STORY_ID = "s-b97264e75abbad05";

  static final String GROUP =
      """
      {
        "group": "g-bd93c24b9582a8e8",
        "canonical": "lib-1",
        "canonicalSource": "north-desk",
        "lead": "Library opens in the old tram depot",
        "story": "s-b97264e75abbad05",
        "size": 2,
        "copies": 1,
        "newsrooms": 2,
        "first": "2026-03-12T08:00:00Z",
        "last": "2026-03-12T11:30:00Z",
        "opened": "2026-03-12T12:00:00Z",
        "changed": "2026-03-12T12:00:00Z",
        "members": [
          {
            "id": "lib-1",
            "source": "north-desk",
            "relation": "canonical",
            "title": "Library opens in the old tram depot",
            "published": "2026-03-12T08:00:00Z",
            "version": 0
          },
          {
            "id": "lib-9",
            "source": "coast-paper",
            "relation": "trimmed",
            "title": "Library opens in the old tram depot",
            "published": "2026-03-12T11:30:00Z",
            "version": 0
          }
        ],
        "related": [{"group": "g-c69c91e79f7ffb63", "relation": "same-event"}],
        "receipt": {
          "policy": "original-2",
          "winner": "lib-1",
          "runnerUp": "lib-9",
          "margin": 0.6476,
          "incumbent": "lib-1",
          "policyMargin": 0.02,
          "candidates": [
            {
              "id": "lib-1",
              "source": "north-desk",
              "score": 3.1913,
              "signals": {
                "originalAgency": {"value": 0.0, "weight": 1.5},
                "creditsOther": {"value": 0.0, "weight": -0.1},
                "firstSource": {"value": 1.0, "weight": 0.25},
                "agency": {"value": 0.0, "weight": 0.3},
                "tier": {"value": 0.0, "weight": 0.05},
                "completeness": {"value": 5.8826, "weight": 0.5},
                "corrected": {"value": 0.0, "weight": 1.0},
                "updated": {"value": 0.0, "weight": 0.8},
                "laterVersion": {"value": 0.0, "weight": 0.4},
                "alert": {"value": 0.0, "weight": -3.0},
                "rawCopy": {"value": 0.0, "weight": -0.2}
              }
            },
            {
              "id": "lib-9",
              "source": "coast-paper",
              "score": 2.5437,
              "signals": {
                "originalAgency": {"value": 0.0, "weight": 1.5},
                "creditsOther": {"value": 0.0, "weight": -0.1},
                "firstSource": {"value": 0.0, "weight": 0.25},
                "agency": {"value": 0.0, "weight": 0.3},
                "tier": {"value": 0.0, "weight": 0.05},
                "completeness": {"value": 5.0875, "weight": 0.5},
                "corrected": {"value": 0.0, "weight": 1.0},
                "updated": {"value": 0.0, "weight": 0.8},
                "laterVersion": {"value": 0.0, "weight": 0.4},
                "alert": {"value": 0.0, "weight": -3.0},
                "rawCopy": {"value": 0.0, "weight": -0.2}
              }
            }
          ]
        },
        "history": [
          {
            "seq": 8,
            "type": "article.grouped",
            "at": "2026-03-12T12:00:00Z",
            "article": {"source": "north-desk", "id": "lib-1"},
            "version": 0,
            "group": "g-bd93c24b9582a8e8",
            "opened": true,
            "canonical": {"source": "north-desk", "id": "lib-1"},
            "relation": "canonical",
            "rule": "first",
            "story": "s-b97264e75abbad05"
          },
          {
            "seq": 9,
            "type": "story.opened",
            "at": "2026-03-12T12:00:00Z",
            "story": "s-b97264e75abbad05",
            "group": "g-bd93c24b9582a8e8"
          },
          {
            "seq": 12,
            "type": "article.grouped",
            "at": "2026-03-12T12:00:00Z",
            "article": {"source": "coast-paper", "id": "lib-9"},
            "version": 0,
            "group": "g-bd93c24b9582a8e8",
            "opened": false,
            "canonical": {"source": "north-desk", "id": "lib-1"},
            "relation": "trimmed",
            "rule": "most-of-the-shorter",
            "story": "s-b97264e75abbad05"
          }
        ]
      }
      """;

  static final String GROUP_HISTORY =
      """
      {
        "events": [
          {
            "seq": 8,
            "type": "article.grouped",
            "at": "2026-03-12T12:00:00Z",
            "article": {"source": "north-desk", "id": "lib-1"},
            "version": 0,
            "group": "g-bd93c24b9582a8e8",
            "opened": true,
            "canonical": {"source": "north-desk", "id": "lib-1"},
            "relation": "canonical",
            "rule": "first",
            "story": "s-b97264e75abbad05"
          },
          {
            "seq": 9,
            "type": "story.opened",
            "at": "2026-03-12T12:00:00Z",
            "story": "s-b97264e75abbad05",
            "group": "g-bd93c24b9582a8e8"
          },
          {
            "seq": 12,
            "type": "article.grouped",
            "at": "2026-03-12T12:00:00Z",
            "article": {"source": "coast-paper", "id": "lib-9"},
            "version": 0,
            "group": "g-bd93c24b9582a8e8",
            "opened": false,
            "canonical": {"source": "north-desk", "id": "lib-1"},
            "relation": "trimmed",
            "rule": "most-of-the-shorter",
            "story": "s-b97264e75abbad05"
          }
        ]
      }
      """;

  static final String STORIES =
      """
      {
        "stories": [
          {
            "story": "s-b97264e75abbad05",
            "lead": "Library opens in the old tram depot",
            "canonical": "lib-1",
            "source": "north-desk",
            "articles": 3,
            "copies": 1,
            "newsrooms": 3,
            "languages": ["en"],
            "first": "2026-03-12T08:00:00Z",
            "last": "2026-03-12T11:30:00Z",
            "opened": "2026-03-12T12:00:00Z",
            "changed": "2026-03-12T12:00:00Z",
            "active": true,
            "groupCount": 2
          }
        ],
        "total": 1
      }
      """;

  static final String STORY =
      """
      {
        "story": "s-b97264e75abbad05",
        "lead": "Library opens in the old tram depot",
        "canonical": "lib-1",
        "source": "north-desk",
        "articles": 3,
        "copies": 1,
        "newsrooms": 3,
        "languages": ["en"],
        "first": "2026-03-12T08:00:00Z",
        "last": "2026-03-12T11:30:00Z",
        "opened": "2026-03-12T12:00:00Z",
        "changed": "2026-03-12T12:00:00Z",
        "active": true,
        "groupCount": 2,
        "digest": {
          "headline": "Library opens in the old tram depot",
          "headlineOf": "lib-1",
          "entities": [],
          "terms": [
            {"text": "tram", "texts": 2},
            {"text": "depot", "texts": 2},
            {"text": "library", "texts": 2},
            {"text": "Queues", "texts": 1},
            {"text": "unsafe", "texts": 2},
            {"text": "readers", "texts": 2},
            {"text": "opens", "texts": 1},
            {"text": "roof", "texts": 2}
          ],
          "firstReport": {
            "at": "2026-03-12T08:00:00Z",
            "group": "g-bd93c24b9582a8e8",
            "id": "lib-1",
            "source": "north-desk"
          },
          "latestReport": {
            "at": "2026-03-12T11:30:00Z",
            "group": "g-bd93c24b9582a8e8",
            "id": "lib-9",
            "source": "coast-paper"
          },
          "origins": {"least": 2, "most": 2},
          "timeline": [
            {
              "group": "g-bd93c24b9582a8e8",
              "at": "2026-03-12T08:00:00Z",
              "headline": "Library opens in the old tram depot",
              "canonical": "lib-1",
              "source": "north-desk",
              "published": "2026-03-12T08:00:00Z",
              "newsrooms": 2,
              "copies": 1
            },
            {
              "group": "g-c69c91e79f7ffb63",
              "at": "2026-03-12T10:15:00Z",
              "headline": "Queues as city library moves into old tram depot",
              "canonical": "depot",
              "source": "harbour-mail",
              "published": "2026-03-12T10:15:00Z",
              "newsrooms": 1,
              "copies": 0
            }
          ]
        },
        "groups": [
          {
            "group": "g-bd93c24b9582a8e8",
            "canonical": "lib-1",
            "source": "north-desk",
            "lead": "Library opens in the old tram depot",
            "language": "en",
            "size": 2,
            "copies": 1,
            "newsrooms": 2,
            "first": "2026-03-12T08:00:00Z",
            "last": "2026-03-12T11:30:00Z",
            "provisional": false
          },
          {
            "group": "g-c69c91e79f7ffb63",
            "canonical": "depot",
            "source": "harbour-mail",
            "lead": "Queues as city library moves into old tram depot",
            "language": "en",
            "size": 1,
            "copies": 0,
            "newsrooms": 1,
            "first": "2026-03-12T10:15:00Z",
            "last": "2026-03-12T10:15:00Z",
            "provisional": false
          }
        ]
      }
      """;

  static final String STORY_HISTORY =
      """
      {
        "events": [
          {
            "seq": 8,
            "type": "article.grouped",
            "at": "2026-03-12T12:00:00Z",
            "article": {"source": "north-desk", "id": "lib-1"},
            "version": 0,
            "group": "g-bd93c24b9582a8e8",
            "opened": true,
            "canonical": {"source": "north-desk", "id": "lib-1"},
            "relation": "canonical",
            "rule": "first",
            "story": "s-b97264e75abbad05"
          },
          {
            "seq": 9,
            "type": "story.opened",
            "at": "2026-03-12T12:00:00Z",
            "story": "s-b97264e75abbad05",
            "group": "g-bd93c24b9582a8e8"
          },
          {
            "seq": 10,
            "type": "article.grouped",
            "at": "2026-03-12T12:00:00Z",
            "article": {"source": "harbour-mail", "id": "depot"},
            "version": 0,
            "group": "g-c69c91e79f7ffb63",
            "opened": true,
            "canonical": {"source": "harbour-mail", "id": "depot"},
            "relation": "canonical",
            "rule": "first",
            "story": "s-b97264e75abbad05"
          },
          {
            "seq": 11,
            "type": "story.joined",
            "at": "2026-03-12T12:00:00Z",
            "story": "s-b97264e75abbad05",
            "group": "g-c69c91e79f7ffb63",
            "probability": 0.9992
          },
          {
            "seq": 12,
            "type": "article.grouped",
            "at": "2026-03-12T12:00:00Z",
            "article": {"source": "coast-paper", "id": "lib-9"},
            "version": 0,
            "group": "g-bd93c24b9582a8e8",
            "opened": false,
            "canonical": {"source": "north-desk", "id": "lib-1"},
            "relation": "trimmed",
            "rule": "most-of-the-shorter",
            "story": "s-b97264e75abbad05"
          }
        ]
      }
      """;

  static final String SEARCH =
      """
      {
        "hits": [
          {
            "id": "lib-9",
            "source": "coast-paper",
            "title": "Library opens in the old tram depot",
            "published": "2026-03-12T11:30:00Z",
            "version": 0,
            "group": "g-bd93c24b9582a8e8",
            "story": "s-b97264e75abbad05",
            "score": 1.2171,
            "passage": "The city library opened its doors in the old tram <em>depot</em> on Thursday, two years after the roof of its former home was found unsafe. Some 2,400 readers came in the first hour."
          }
        ],
        "total": 1
      }
      """;

  static final String LIKE =
      """
      {
        "hits": [
          {
            "id": "lib-1",
            "source": "north-desk",
            "title": "Library opens in the old tram depot",
            "published": "2026-03-12T08:00:00Z",
            "version": 0,
            "group": "g-bd93c24b9582a8e8",
            "story": "s-b97264e75abbad05",
            "score": 0.969
          },
          {
            "id": "depot",
            "source": "harbour-mail",
            "title": "Queues as city library moves into old tram depot",
            "published": "2026-03-12T10:15:00Z",
            "version": 0,
            "group": "g-c69c91e79f7ffb63",
            "story": "s-b97264e75abbad05",
            "score": 0.7776
          },
          {
            "id": "ch-77",
            "source": "calder-post",
            "title": "Harbour bridge shut after barge strikes pier",
            "published": "2026-03-11T06:10:00Z",
            "version": 0,
            "group": "g-5abf9285202b3598",
            "story": "s-dca61a5938248304",
            "score": 0.2357
          },
          {
            "id": "mpa-0113",
            "source": "meridian",
            "title": "Harbour bridge shut after barge strikes pier",
            "published": "2026-03-11T06:10:00Z",
            "version": 0,
            "group": "g-5abf9285202b3598",
            "story": "s-dca61a5938248304",
            "score": 0.2357
          },
          {
            "id": "old-1",
            "source": "calder-post",
            "title": "A name that must go",
            "version": 0,
            "group": "g-60f5f1b6795e4e05",
            "story": "s-43a7fb69686637cb",
            "score": 0.064
          }
        ]
      }
      """;

  static final String EVENTS =
      """
      id: 1
      event: article.grouped
      data: {"seq":1,"type":"article.grouped","at":"2026-03-12T12:00:00Z","article":{"source":"meridian","id":"mpa-0113"},"version":0,"group":"g-5abf9285202b3598","opened":true,"canonical":{"source":"meridian","id":"mpa-0113"},"relation":"canonical","rule":"first","story":"s-dca61a5938248304"}
      """;

  static final String EXPLAIN =
      """
      {
        "comparison": {
          "duplicate": true,
          "rule": "most-of-the-shorter",
          "meaning": "most of the shorter text stands in the longer, and the facts agree",
          "canonical": "a",
          "canonicalSource": "north-desk",
          "relation": "trimmed",
          "figures": {
            "wordsA": 58,
            "wordsB": 33,
            "coveredA": 0.569,
            "coveredB": 1.0,
            "containment": 1.0,
            "jaccard": 0.5536,
            "signatureJaccard": 0.4609,
            "cosine": 0.8785,
            "titleCosine": 1.0,
            "titleFound": 1.0,
            "block": 33,
            "ledeCovered": 1.0,
            "longerLedeCovered": 1.0,
            "numbersA": 3,
            "numbersB": 2,
            "numbersShared": 2,
            "numbersClash": 0,
            "numbersChanged": 0,
            "namesClash": 0.0,
            "namesChanged": 0.0,
            "numbersFound": 1.0,
            "subjectsClash": 0.0,
            "rareFound": 1.0,
            "garbled": 0.0,
            "quoteShare": 0.0,
            "hours": 3.5
          },
          "model": {
            "id": "duplicates-1-a089b545",
            "probability": 0.9857,
            "features": [
              {"name": "containment", "value": 1.0, "weight": 1.068, "contribution": 1.068},
              {"name": "headline", "value": 1.0, "weight": 4.1426, "contribution": 4.1426},
              {"name": "numbersFound", "value": 1.0, "weight": 3.8727, "contribution": 3.8727},
              {"name": "numbersAgree", "value": 1.0, "weight": 3.5356, "contribution": 3.5356},
              {"name": "namesHold", "value": 1.0, "weight": 1.0563, "contribution": 1.0563},
              {"name": "subjectsHold", "value": 1.0, "weight": 2.7607, "contribution": 2.7607},
              {"name": "rareFound", "value": 1.0, "weight": 2.4391, "contribution": 2.4391},
              {"name": "length", "value": 0.5883, "weight": -0.0915, "contribution": -0.0538},
              {"name": "intercept", "value": 1.0, "weight": -14.5855, "contribution": -14.5855}
            ]
          },
          "passages": [{"words": 33, "a": {"start": 0, "end": 172}, "b": {"start": 0, "end": 172}}],
          "clashes": [],
          "rows": [{"a": {"start": 0, "end": 300}, "b": {"start": 0, "end": 173}}]
        },
        "a": {
          "article": {
            "id": "lib-1",
            "source": "north-desk",
            "title": "Library opens in the old tram depot",
            "published": "2026-03-12T08:00:00Z",
            "version": 0
          },
          "group": "g-bd93c24b9582a8e8",
          "canonical": {
            "id": "lib-1",
            "source": "north-desk",
            "title": "Library opens in the old tram depot",
            "published": "2026-03-12T08:00:00Z",
            "version": 0
          },
          "relation": "canonical",
          "story": "s-b97264e75abbad05",
          "decision": {
            "opened": true,
            "rule": "first",
            "meaning": "no version of the same text was seen before"
          },
          "storyDecision": {
            "opened": true,
            "best": {"story": "s-43a7fb69686637cb", "probability": 0.0456},
            "runnerUp": {"story": "s-dca61a5938248304", "probability": 0.0207},
            "threshold": 0.3,
            "evidence": [
              {"feature": "start", "value": 1.0, "contribution": -6.4662},
              {"feature": "tokens", "value": 0.0, "contribution": 0.0},
              {"feature": "tokens.body", "value": 0.0, "contribution": 0.0},
              {"feature": "entities.absent", "value": 1.0, "contribution": 1.0434},
              {"feature": "entities.covered", "value": 0.0, "contribution": 0.0},
              {"feature": "entities.shared", "value": 0.0, "contribution": 0.0},
              {"feature": "title.covered", "value": 0.0, "contribution": 0.0},
              {"feature": "story-title.covered", "value": 0.0003, "contribution": 0.0011},
              {"feature": "tokens.rarest", "value": 0.0001, "contribution": 0.0001},
              {"feature": "numbers.covered", "value": 0.0, "contribution": 0.0},
              {"feature": "numbers.absent", "value": 1.0, "contribution": 0.4078},
              {"feature": "embedding.centroid", "value": 0.0484, "contribution": 0.0},
              {"feature": "embedding.absent", "value": 0.0, "contribution": 0.0},
              {"feature": "time.newest", "value": 0.0, "contribution": 0.0},
              {"feature": "time.oldest", "value": 0.0, "contribution": 0.0},
              {"feature": "time.mean", "value": 0.0, "contribution": 0.0},
              {"feature": "time.absent", "value": 1.0, "contribution": 2.7891},
              {"feature": "tokens.margin", "value": -0.0012, "contribution": -0.0038},
              {"feature": "tokens.above-rivals", "value": -0.1, "contribution": 0.0},
              {"feature": "embedding.margin", "value": -0.1766, "contribution": -0.2302},
              {"feature": "embedding.above-rivals", "value": -0.2516, "contribution": -0.7933},
              {"feature": "tokens.covered", "value": 0.0, "contribution": 0.0},
              {"feature": "story.covered", "value": 0.0003, "contribution": 0.0009},
              {"feature": "tokens.of-long", "value": 0.0, "contribution": 0.0},
              {"feature": "source.inside", "value": 0.0, "contribution": 0.0},
              {"feature": "text.length", "value": 0.6099, "contribution": 0.3781},
              {"feature": "story.length", "value": 0.0781, "contribution": -0.1682}
            ]
          }
        },
        "b": {
          "article": {
            "id": "lib-9",
            "source": "coast-paper",
            "title": "Library opens in the old tram depot",
            "published": "2026-03-12T11:30:00Z",
            "version": 0
          },
          "group": "g-bd93c24b9582a8e8",
          "canonical": {
            "id": "lib-1",
            "source": "north-desk",
            "title": "Library opens in the old tram depot",
            "published": "2026-03-12T08:00:00Z",
            "version": 0
          },
          "relation": "trimmed",
          "story": "s-b97264e75abbad05",
          "decision": {
            "opened": false,
            "rule": "most-of-the-shorter",
            "meaning": "most of the shorter text stands in the longer, and the facts agree",
            "comparedWith": {
              "id": "lib-1",
              "source": "north-desk",
              "title": "Library opens in the old tram depot",
              "published": "2026-03-12T08:00:00Z",
              "version": 0
            },
            "figures": {
              "wordsA": 33,
              "wordsB": 58,
              "coveredA": 1.0,
              "coveredB": 0.569,
              "containment": 1.0,
              "jaccard": 0.5536,
              "cosine": 0.8785,
              "titleCosine": 1.0,
              "titleFound": 1.0,
              "block": 33,
              "ledeCovered": 1.0,
              "longerLedeCovered": 1.0,
              "numbersA": 2,
              "numbersB": 3,
              "numbersShared": 2,
              "numbersClash": 0,
              "numbersChanged": 0,
              "namesClash": 0.0,
              "namesChanged": 0.0,
              "numbersFound": 1.0,
              "subjectsClash": 0.0,
              "rareFound": 1.0,
              "garbled": 0.0,
              "quoteShare": 0.0,
              "hours": 3.5
            }
          },
          "related": [{"group": "g-c69c91e79f7ffb63", "relation": "same-event"}],
          "storyDecision": {
            "opened": true,
            "best": {"story": "s-43a7fb69686637cb", "probability": 0.0456},
            "runnerUp": {"story": "s-dca61a5938248304", "probability": 0.0207},
            "threshold": 0.3,
            "evidence": [
              {"feature": "start", "value": 1.0, "contribution": -6.4662},
              {"feature": "tokens", "value": 0.0, "contribution": 0.0},
              {"feature": "tokens.body", "value": 0.0, "contribution": 0.0},
              {"feature": "entities.absent", "value": 1.0, "contribution": 1.0434},
              {"feature": "entities.covered", "value": 0.0, "contribution": 0.0},
              {"feature": "entities.shared", "value": 0.0, "contribution": 0.0},
              {"feature": "title.covered", "value": 0.0, "contribution": 0.0},
              {"feature": "story-title.covered", "value": 0.0003, "contribution": 0.0011},
              {"feature": "tokens.rarest", "value": 0.0001, "contribution": 0.0001},
              {"feature": "numbers.covered", "value": 0.0, "contribution": 0.0},
              {"feature": "numbers.absent", "value": 1.0, "contribution": 0.4078},
              {"feature": "embedding.centroid", "value": 0.0484, "contribution": 0.0},
              {"feature": "embedding.absent", "value": 0.0, "contribution": 0.0},
              {"feature": "time.newest", "value": 0.0, "contribution": 0.0},
              {"feature": "time.oldest", "value": 0.0, "contribution": 0.0},
              {"feature": "time.mean", "value": 0.0, "contribution": 0.0},
              {"feature": "time.absent", "value": 1.0, "contribution": 2.7891},
              {"feature": "tokens.margin", "value": -0.0012, "contribution": -0.0038},
              {"feature": "tokens.above-rivals", "value": -0.1, "contribution": 0.0},
              {"feature": "embedding.margin", "value": -0.1766, "contribution": -0.2302},
              {"feature": "embedding.above-rivals", "value": -0.2516, "contribution": -0.7933},
              {"feature": "tokens.covered", "value": 0.0, "contribution": 0.0},
              {"feature": "story.covered", "value": 0.0003, "contribution": 0.0009},
              {"feature": "tokens.of-long", "value": 0.0, "contribution": 0.0},
              {"feature": "source.inside", "value": 0.0, "contribution": 0.0},
              {"feature": "text.length", "value": 0.6099, "contribution": 0.3781},
              {"feature": "story.length", "value": 0.0781, "contribution": -0.1682}
            ]
          }
        }
      }
      """;

  static final String EXPLAIN_ARTICLE =
      """
      {
        "article": {
          "id": "lib-9",
          "source": "coast-paper",
          "title": "Library opens in the old tram depot",
          "published": "2026-03-12T11:30:00Z",
          "version": 0
        },
        "group": "g-bd93c24b9582a8e8",
        "canonical": {
          "id": "lib-1",
          "source": "north-desk",
          "title": "Library opens in the old tram depot",
          "published": "2026-03-12T08:00:00Z",
          "version": 0
        },
        "relation": "trimmed",
        "story": "s-b97264e75abbad05",
        "decision": {
          "opened": false,
          "rule": "most-of-the-shorter",
          "meaning": "most of the shorter text stands in the longer, and the facts agree",
          "comparedWith": {
            "id": "lib-1",
            "source": "north-desk",
            "title": "Library opens in the old tram depot",
            "published": "2026-03-12T08:00:00Z",
            "version": 0
          },
          "figures": {
            "wordsA": 33,
            "wordsB": 58,
            "coveredA": 1.0,
            "coveredB": 0.569,
            "containment": 1.0,
            "jaccard": 0.5536,
            "cosine": 0.8785,
            "titleCosine": 1.0,
            "titleFound": 1.0,
            "block": 33,
            "ledeCovered": 1.0,
            "longerLedeCovered": 1.0,
            "numbersA": 2,
            "numbersB": 3,
            "numbersShared": 2,
            "numbersClash": 0,
            "numbersChanged": 0,
            "namesClash": 0.0,
            "namesChanged": 0.0,
            "numbersFound": 1.0,
            "subjectsClash": 0.0,
            "rareFound": 1.0,
            "garbled": 0.0,
            "quoteShare": 0.0,
            "hours": 3.5
          }
        },
        "related": [{"group": "g-c69c91e79f7ffb63", "relation": "same-event"}],
        "storyDecision": {
          "opened": true,
          "best": {"story": "s-43a7fb69686637cb", "probability": 0.0456},
          "runnerUp": {"story": "s-dca61a5938248304", "probability": 0.0207},
          "threshold": 0.3,
          "evidence": [
            {"feature": "start", "value": 1.0, "contribution": -6.4662},
            {"feature": "tokens", "value": 0.0, "contribution": 0.0},
            {"feature": "tokens.body", "value": 0.0, "contribution": 0.0},
            {"feature": "entities.absent", "value": 1.0, "contribution": 1.0434},
            {"feature": "entities.covered", "value": 0.0, "contribution": 0.0},
            {"feature": "entities.shared", "value": 0.0, "contribution": 0.0},
            {"feature": "title.covered", "value": 0.0, "contribution": 0.0},
            {"feature": "story-title.covered", "value": 0.0003, "contribution": 0.0011},
            {"feature": "tokens.rarest", "value": 0.0001, "contribution": 0.0001},
            {"feature": "numbers.covered", "value": 0.0, "contribution": 0.0},
            {"feature": "numbers.absent", "value": 1.0, "contribution": 0.4078},
            {"feature": "embedding.centroid", "value": 0.0484, "contribution": 0.0},
            {"feature": "embedding.absent", "value": 0.0, "contribution": 0.0},
            {"feature": "time.newest", "value": 0.0, "contribution": 0.0},
            {"feature": "time.oldest", "value": 0.0, "contribution": 0.0},
            {"feature": "time.mean", "value": 0.0, "contribution": 0.0},
            {"feature": "time.absent", "value": 1.0, "contribution": 2.7891},
            {"feature": "tokens.margin", "value": -0.0012, "contribution": -0.0038},
            {"feature": "tokens.above-rivals", "value": -0.1, "contribution": 0.0},
            {"feature": "embedding.margin", "value": -0.1766, "contribution": -0.2302},
            {"feature": "embedding.above-rivals", "value": -0.2516, "contribution": -0.7933},
            {"feature": "tokens.covered", "value": 0.0, "contribution": 0.0},
            {"feature": "story.covered", "value": 0.0003, "contribution": 0.0009},
            {"feature": "tokens.of-long", "value": 0.0, "contribution": 0.0},
            {"feature": "source.inside", "value": 0.0, "contribution": 0.0},
            {"feature": "text.length", "value": 0.6099, "contribution": 0.3781},
            {"feature": "story.length", "value": 0.0781, "contribution": -0.1682}
          ]
        },
        "near": [
          {
            "id": "lib-1",
            "source": "north-desk",
            "group": "g-bd93c24b9582a8e8",
            "duplicate": true,
            "rule": "most-of-the-shorter",
            "meaning": "most of the shorter text stands in the longer, and the facts agree",
            "figures": {
              "wordsA": 33,
              "wordsB": 58,
              "coveredA": 1.0,
              "coveredB": 0.569,
              "containment": 1.0,
              "jaccard": 0.5536,
              "cosine": 0.8785,
              "titleCosine": 1.0,
              "titleFound": 1.0,
              "block": 33,
              "ledeCovered": 1.0,
              "longerLedeCovered": 1.0,
              "numbersA": 2,
              "numbersB": 3,
              "numbersShared": 2,
              "numbersClash": 0,
              "numbersChanged": 0,
              "namesClash": 0.0,
              "namesChanged": 0.0,
              "numbersFound": 1.0,
              "subjectsClash": 0.0,
              "rareFound": 1.0,
              "garbled": 0.0,
              "quoteShare": 0.0,
              "hours": 3.5
            }
          },
          {
            "id": "depot",
            "source": "harbour-mail",
            "group": "g-c69c91e79f7ffb63",
            "duplicate": false,
            "rule": "little-shared",
            "meaning": "too little of the shorter text stands in the longer",
            "figures": {
              "wordsA": 33,
              "wordsB": 57,
              "coveredA": 0.3333,
              "coveredB": 0.193,
              "containment": 0.1613,
              "jaccard": 0.0617,
              "cosine": 0.5427,
              "titleCosine": 0.504,
              "titleFound": 0.5556,
              "block": 5,
              "ledeCovered": 0.3667,
              "longerLedeCovered": 0.3667,
              "numbersA": 2,
              "numbersB": 1,
              "numbersShared": 0,
              "numbersClash": 0,
              "numbersChanged": 0,
              "namesClash": 0.0,
              "namesChanged": 0.0,
              "numbersFound": 1.0,
              "subjectsClash": 0.0,
              "rareFound": 0.5,
              "garbled": 0.0,
              "quoteShare": 0.0,
              "hours": 1.25
            }
          }
        ]
      }
      """;

  static final String WHATIF_REQUEST =
      """
      {"policy": {"span": "2h"}, "articles": 1000}
      """;

  static final String WHATIF_RESPONSE =
      """
      {
        "current": {
          "mostCovered": 0.7,
          "halfCovered": 0.5,
          "cosine": 0.65,
          "numbersAgreement": 0.72,
          "numbersFound": 0.7,
          "namesClash": 0.3,
          "headlineFound": 0.35,
          "longText": 150,
          "span": "48h",
          "window": "336h"
        },
        "other": {
          "mostCovered": 0.7,
          "halfCovered": 0.5,
          "cosine": 0.65,
          "numbersAgreement": 0.72,
          "numbersFound": 0.7,
          "namesClash": 0.3,
          "headlineFound": 0.35,
          "longText": 150,
          "span": "2h",
          "window": "336h"
        },
        "articles": 6,
        "complete": true,
        "groupsBefore": 4,
        "groupsAfter": 5,
        "merged": {"groups": 0, "pairs": 0, "examples": []},
        "split": {
          "groups": 1,
          "pairs": 1,
          "examples": [
            {
              "a": {
                "id": "lib-1",
                "source": "north-desk",
                "title": "Library opens in the old tram depot"
              },
              "b": {
                "id": "lib-9",
                "source": "coast-paper",
                "title": "Library opens in the old tram depot"
              },
              "currentRule": "most-of-the-shorter",
              "otherRule": "too-far-apart"
            }
          ]
        }
      }
      """;

  private ReadExamples() {}
}
