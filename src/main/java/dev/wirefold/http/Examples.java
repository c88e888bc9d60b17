package dev.wirefold.http;

/**
 * Requests and answers that stand in the description of the calls. A test sends each request and
 * compares the answer of the same name. Times, ids and figures are those that the service gives.
 */
final class Examples {

  static final String COMPARE_REQUEST =
      """
      {
        "a": {
          "id": "mpa-0113", "source": "Meridian Press Agency", "published": "2026-03-11T06:10:00Z",
          "title": "Harbour bridge shut after barge strikes pier",
          "text": "The harbour bridge was shut on Monday after a barge struck its northern pier, the port authority said. Nobody was hurt. It will stay closed until the pier has been inspected, which may take a week, and buses take the long way round through the old town."
        },
        "b": {
          "id": "ch-77", "source": "Calder Post", "published": "2026-03-11T07:45:00Z",
          "title": "Harbour bridge shut after barge strikes pier",
          "text": "The harbour bridge was shut on Monday after a barge struck its northern pier, the port authority said. Nobody was hurt. It will stay closed until the pier has been inspected, which may take a week."
        }
      }
      """;

  static final String COMPARE_RESPONSE =
      """
      {
        "duplicate": true,
        "rule": "most-of-the-shorter",
        "meaning": "most of the shorter text stands in the longer, and the facts agree",
        "canonical": "a",
        "canonicalSource": "Meridian Press Agency",
        "relation": "trimmed",
        "figures": {
          "wordsA": 47,
          "wordsB": 36,
          "coveredA": 0.766,
          "coveredB": 1.0,
          "containment": 1.0,
          "jaccard": 0.7556,
          "signatureJaccard": 0.7031,
          "cosine": 0.9299,
          "titleCosine": 1.0,
          "titleFound": 1.0,
          "block": 36,
          "ledeCovered": 1.0,
          "longerLedeCovered": 1.0,
          "numbersA": 0,
          "numbersB": 0,
          "numbersShared": 0,
          "numbersClash": 0,
          "numbersChanged": 0,
          "namesClash": 0.0,
          "namesChanged": 0.0,
          "numbersFound": 1.0,
          "subjectsClash": 0.0,
          "rareFound": 1.0,
          "garbled": 0.0,
          "quoteShare": 0.0,
          "hours": 1.5833
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
            {"name": "length", "value": 0.6024, "weight": -0.0915, "contribution": -0.0551},
            {"name": "intercept", "value": 1.0, "weight": -14.5855, "contribution": -14.5855}
          ]
        },
        "passages": [{"words": 36, "a": {"start": 0, "end": 196}, "b": {"start": 0, "end": 196}}],
        "clashes": [],
        "rows": [{"a": {"start": 0, "end": 253}, "b": {"start": 0, "end": 197}}]
      }
      """;

  static final String COMPARE_BAD_REQUEST =
      """
      {
        "a": {"title": "Harbour bridge shut", "published": "soon"},
        "b": {"title": "Harbour bridge shut"}
      }
      """;

  static final String COMPARE_BAD_RESPONSE =
      """
      {
        "type": "/problems/bad-article",
        "title": "An article can't be taken",
        "status": 422,
        "detail": "One article can't be taken.",
        "instance": "/v1/compare",
        "errors": [
          {
            "pointer": "/a/published",
            "value": "soon",
            "fix": "is not a time; write it like 2026-03-05, 2026-03-05T10:15:00Z, Thu, 5 Mar 2026 10:15:00 GMT or as seconds since 1970"
          }
        ]
      }
      """;

  static final String DEDUPE_REQUEST =
      """
      [
        {"id": "mpa-0113", "source": "Meridian Press Agency", "published": "2026-03-11T06:10:00Z",
         "title": "Harbour bridge shut after barge strikes pier",
         "text": "The harbour bridge was shut on Monday after a barge struck its northern pier, the port authority said. Nobody was hurt."},
        {"id": "ch-77", "source": "Calder Post", "published": "2026-03-11T07:45:00Z",
         "title": "Harbour bridge shut after barge strikes pier",
         "text": "The harbour bridge was shut on Monday after a barge struck its northern pier, the port authority said. Nobody was hurt."}
      ]
      """;

  static final String DEDUPE_RESPONSE =
      """
      {
        "articles": [
          {
            "id": "mpa-0113",
            "group": "g-74774a0c7c31970e",
            "canonical": "mpa-0113",
            "canonicalSource": "Meridian Press Agency",
            "relation": "canonical",
            "evidence": {
              "rule": "first"
            }
          },
          {
            "id": "ch-77",
            "group": "g-74774a0c7c31970e",
            "canonical": "mpa-0113",
            "canonicalSource": "Meridian Press Agency",
            "relation": "identical",
            "evidence": {
              "containment": 1.0,
              "jaccard": 1.0,
              "cosine": 1.0,
              "rule": "same-content"
            }
          }
        ],
        "groups": [
          {
            "group": "g-74774a0c7c31970e",
            "canonical": "mpa-0113",
            "canonicalSource": "Meridian Press Agency",
            "lead": "Harbour bridge shut after barge strikes pier",
            "size": 2,
            "copies": 1,
            "newsrooms": 2,
            "first": "2026-03-11T06:10:00Z",
            "last": "2026-03-11T07:45:00Z",
            "members": [
              {
                "id": "mpa-0113",
                "source": "Meridian Press Agency",
                "relation": "canonical",
                "published": "2026-03-11T06:10:00Z"
              },
              {
                "id": "ch-77",
                "source": "Calder Post",
                "relation": "identical",
                "published": "2026-03-11T07:45:00Z"
              }
            ],
            "receipt": {
              "policy": "original-2",
              "winner": "mpa-0113",
              "runnerUp": "ch-77",
              "margin": 0.25,
              "incumbent": "mpa-0113",
              "policyMargin": 0.02,
              "candidates": [
                {
                  "id": "mpa-0113",
                  "source": "Meridian Press Agency",
                  "score": 2.4797,
                  "signals": {
                    "originalAgency": {"value": 0.0, "weight": 1.5},
                    "creditsOther": {"value": 0.0, "weight": -0.1},
                    "firstSource": {"value": 1.0, "weight": 0.25},
                    "agency": {"value": 0.0, "weight": 0.3},
                    "tier": {"value": 0.0, "weight": 0.05},
                    "completeness": {"value": 4.4594, "weight": 0.5},
                    "corrected": {"value": 0.0, "weight": 1.0},
                    "updated": {"value": 0.0, "weight": 0.8},
                    "laterVersion": {"value": 0.0, "weight": 0.4},
                    "alert": {"value": 0.0, "weight": -3.0},
                    "rawCopy": {"value": 0.0, "weight": -0.2}
                  }
                },
                {
                  "id": "ch-77",
                  "source": "Calder Post",
                  "score": 2.2297,
                  "signals": {
                    "originalAgency": {"value": 0.0, "weight": 1.5},
                    "creditsOther": {"value": 0.0, "weight": -0.1},
                    "firstSource": {"value": 0.0, "weight": 0.25},
                    "agency": {"value": 0.0, "weight": 0.3},
                    "tier": {"value": 0.0, "weight": 0.05},
                    "completeness": {"value": 4.4594, "weight": 0.5},
                    "corrected": {"value": 0.0, "weight": 1.0},
                    "updated": {"value": 0.0, "weight": 0.8},
                    "laterVersion": {"value": 0.0, "weight": 0.4},
                    "alert": {"value": 0.0, "weight": -3.0},
                    "rawCopy": {"value": 0.0, "weight": -0.2}
                  }
                }
              ]
            }
          }
        ]
      }
      """;

  static final String DEDUPE_LINES_REQUEST =
      """
      {"id": "1", "title": "Library opens in the old tram depot"}
      {"id": "2", "title": "Frost ruins the apricot harvest in the south"}
      """;

  static final String DEDUPE_LINES_RESPONSE =
      """
      {
        "articles": [
          {
            "id": "1",
            "group": "g-adb4320ab4b777ea",
            "canonical": "1",
            "canonicalSource": "",
            "relation": "canonical",
            "evidence": {
              "rule": "first"
            }
          },
          {
            "id": "2",
            "group": "g-595351807f5576f3",
            "canonical": "2",
            "canonicalSource": "",
            "relation": "canonical",
            "evidence": {
              "rule": "first"
            }
          }
        ],
        "groups": [
          {
            "group": "g-adb4320ab4b777ea",
            "canonical": "1",
            "canonicalSource": "",
            "lead": "Library opens in the old tram depot",
            "size": 1,
            "copies": 0,
            "newsrooms": 1,
            "members": [
              {
                "id": "1",
                "source": "",
                "relation": "canonical"
              }
            ],
            "receipt": {
              "policy": "original-2",
              "winner": "1",
              "incumbent": "1",
              "policyMargin": 0.02,
              "candidates": [
                {
                  "id": "1",
                  "score": 0.25,
                  "signals": {
                    "originalAgency": {"value": 0.0, "weight": 1.5},
                    "creditsOther": {"value": 0.0, "weight": -0.1},
                    "firstSource": {"value": 1.0, "weight": 0.25},
                    "agency": {"value": 0.0, "weight": 0.3},
                    "tier": {"value": 0.0, "weight": 0.05},
                    "completeness": {"value": 0.0, "weight": 0.5},
                    "corrected": {"value": 0.0, "weight": 1.0},
                    "updated": {"value": 0.0, "weight": 0.8},
                    "laterVersion": {"value": 0.0, "weight": 0.4},
                    "alert": {"value": 0.0, "weight": -3.0},
                    "rawCopy": {"value": 0.0, "weight": -0.2}
                  }
                }
              ]
            }
          },
          {
            "group": "g-595351807f5576f3",
            "canonical": "2",
            "canonicalSource": "",
            "lead": "Frost ruins the apricot harvest in the south",
            "size": 1,
            "copies": 0,
            "newsrooms": 1,
            "members": [
              {
                "id": "2",
                "source": "",
                "relation": "canonical"
              }
            ],
            "receipt": {
              "policy": "original-2",
              "winner": "2",
              "incumbent": "2",
              "policyMargin": 0.02,
              "candidates": [
                {
                  "id": "2",
                  "score": 0.25,
                  "signals": {
                    "originalAgency": {"value": 0.0, "weight": 1.5},
                    "creditsOther": {"value": 0.0, "weight": -0.1},
                    "firstSource": {"value": 1.0, "weight": 0.25},
                    "agency": {"value": 0.0, "weight": 0.3},
                    "tier": {"value": 0.0, "weight": 0.05},
                    "completeness": {"value": 0.0, "weight": 0.5},
                    "corrected": {"value": 0.0, "weight": 1.0},
                    "updated": {"value": 0.0, "weight": 0.8},
                    "laterVersion": {"value": 0.0, "weight": 0.4},
                    "alert": {"value": 0.0, "weight": -3.0},
                    "rawCopy": {"value": 0.0, "weight": -0.2}
                  }
                }
              ]
            }
          }
        ]
      }
      """;

  static final String ARTICLE_REQUEST =
      """
      {
        "published": "2026-03-11T06:10:00Z",
        "title": "Harbour bridge shut after barge strikes pier",
        "text": "The harbour bridge was shut on Monday after a barge struck its northern pier, the port authority said. Nobody was hurt. Engineers will inspect the pier on Tuesday, and 14 bus lines were diverted."
      }
      """;

  static final String ARTICLE_RESPONSE =
      """
      {
        "id": "mpa-0114",
        "source": "meridian",
        "version": 0,
        "status": "created",
        "group": "g-5abf9285202b3598",
        "canonical": "ch-77",
        "canonicalSource": "calder-post",
        "relation": "identical",
        "story": "s-dca61a5938248304",
        "evidence": {
          "containment": 1.0,
          "jaccard": 1.0,
          "cosine": 1.0,
          "rule": "same-content"
        },
        "position": 11,
        "receivedAt": "2026-03-12T12:00:00Z"
      }
      """;

  static final String POST_REQUEST =
      """
      {"id": "fr-9", "source": "calder-post", "title": "Frost ruins the apricot harvest in the south"}
      """;

  static final String POST_RESPONSE =
      """
      {
        "id": "fr-9",
        "source": "calder-post",
        "version": 0,
        "status": "created",
        "group": "g-799ebb6cab524d6f",
        "canonical": "fr-9",
        "canonicalSource": "calder-post",
        "relation": "canonical",
        "story": "s-abe031ce12986d76",
        "evidence": {
          "rule": "first"
        },
        "position": 7,
        "receivedAt": "2026-03-12T12:00:00Z"
      }
      """;

  static final String GET_RESPONSE =
      """
      {
        "id": "ch-77",
        "source": "calder-post",
        "version": 0,
        "position": 1,
        "receivedAt": "2026-03-12T12:00:00Z",
        "detectedLang": "en",
        "group": "g-5abf9285202b3598",
        "canonical": "ch-77",
        "canonicalSource": "calder-post",
        "relation": "canonical",
        "story": "s-dca61a5938248304",
        "evidence": {
          "containment": 1.0,
          "jaccard": 1.0,
          "cosine": 1.0,
          "rule": "same-content"
        },
        "article": {
          "title": "Harbour bridge shut after barge strikes pier",
          "text": "The harbour bridge was shut on Monday after a barge struck its northern pier, the port authority said. Nobody was hurt. Engineers will inspect the pier on Tuesday, and 14 bus lines were diverted.",
          "published": "2026-03-11T06:10:00Z",
          "status": "usable",
          "kind": "text"
        }
      }
      """;

  static final String DELETE_RESPONSE =
      """
      {
        "id": "old-1",
        "source": "calder-post",
        "versions": 1,
        "author": "legal",
        "reason": "court-order-7",
        "at": "2026-03-12T12:00:00Z",
        "position": 12
      }
      """;

  static final String BULK_REQUEST =
      """
      {"id": "b-1", "source": "calder-post", "title": "Library opens in the old tram depot"}
      {"id": "b-2", "source": "calder-post"}
      """;

  static final String BULK_RESPONSE =
      """
      {"line":1,"status":201,"outcome":"created","id":"b-1","source":"calder-post","version":0,"group":"g-d528d89c4cb82ebc","canonical":"b-1","canonicalSource":"calder-post","relation":"canonical","story":"s-b97264e75abbad05","evidence":{"rule":"first"},"position":8,"receivedAt":"2026-03-12T12:00:00Z"}
      {"line":2,"status":422,"problem":{"type":"/problems/bad-article","title":"An article can't be taken","status":422,"detail":"The line can't be taken.","instance":"/v1/articles/bulk","errors":[{"line":2,"pointer":"","fix":"has neither title nor text; give at least one of them, under these names"}]}}
      {"summary":true,"items":2,"failed":1,"warned":0,"lost":0,"complete":true}
      """;

  static final String NINJS_REQUEST =
"""
      [
        {"uri": "urn:newsml:meridian.example:20260312:quay", "type": "text", "version": "1",
         "versioncreated": "2026-03-12T09:00:00Z", "pubstatus": "usable", "language": "en",
         "copyrightholder": "meridian", "headline": "Quay wall to be rebuilt in Ostra",
         "body_xhtml": "<p>The old quay wall in Ostra will be rebuilt.</p><p>Work begins in May.</p>"},
        {"uri": "urn:newsml:meridian.example:20260312:photo", "type": "picture",
         "versioncreated": "2026-03-12T09:00:00Z", "headline": "The quay"}
      ]
""";

  static final String NINJS_RESPONSE =
      """
      {"line":1,"status":201,"outcome":"created","id":"urn:newsml:meridian.example:20260312:quay","source":"meridian","version":0,"group":"g-c954575f8520af82","canonical":"urn:newsml:meridian.example:20260312:quay","canonicalSource":"meridian","relation":"canonical","story":"s-fdde47ea460ca5d8","evidence":{"rule":"first"},"position":9,"receivedAt":"2026-03-12T12:00:00Z"}
      {"line":2,"status":200,"outcome":"left-out","why":"is of the type picture, which is no text"}
      {"summary":true,"items":2,"failed":0,"warned":0,"lost":0,"leftOut":1,"complete":true}
      """;

  static final String NEWSML_REQUEST =
"""
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
        <newsItem guid="urn:newsml:meridian.example:20260312:tram" version="1" xml:lang="en">
          <itemMeta>
            <itemClass qcode="ninat:text"/><provider literal="meridian"/>
            <versionCreated>2026-03-12T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/>
          </itemMeta>
          <contentMeta><headline>Night trams return to Lunde</headline></contentMeta>
          <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>
            <p>Trams run all night again.</p></body></html></inlineXML></contentSet>
        </newsItem>
        <newsItem guid="urn:newsml:meridian.example:20260312:late">
          <itemMeta><provider literal="meridian"/><versionCreated>at noon</versionCreated></itemMeta>
          <contentMeta><headline>An item whose time is none</headline></contentMeta>
        </newsItem>
      </itemSet></newsMessage>
""";

  static final String NEWSML_RESPONSE =
      """
      {"line":1,"status":201,"outcome":"created","id":"urn:newsml:meridian.example:20260312:tram","source":"meridian","version":0,"group":"g-e966f28fe619dd13","canonical":"urn:newsml:meridian.example:20260312:tram","canonicalSource":"meridian","relation":"canonical","story":"s-f79f8624ab05a386","evidence":{"rule":"first"},"position":10,"receivedAt":"2026-03-12T12:00:00Z"}
      {"line":2,"status":422,"problem":{"type":"/problems/bad-article","title":"An article can't be taken","status":422,"detail":"The line can't be taken.","instance":"/v1/articles/bulk","errors":[{"line":2,"pointer":"/published","value":"at noon","fix":"is not a time; write it like 2026-03-05, 2026-03-05T10:15:00Z, Thu, 5 Mar 2026 10:15:00 GMT or as seconds since 1970"}]}}
      {"summary":true,"items":2,"failed":1,"warned":0,"lost":0,"complete":true}
      """;

  static final String CURATION_REQUEST =
"""
      {
        "action": "pin-canonical", "author": "N. Okafor", "reason": "the text with the map",
        "article": {"source": "calder-post", "id": "ch-77"}
      }
""";

  static final String CURATION_RESPONSE =
      """
      {
        "curation": "c-13",
        "action": "pin-canonical",
        "author": "N. Okafor",
        "reason": "the text with the map",
        "at": "2026-03-12T12:00:00Z",
        "groups": [
          "g-5abf9285202b3598"
        ],
        "stories": []
      }
      """;

  static final String CURATIONS_RESPONSE =
"""
      {
        "curations": [
          {
            "curation": "c-3",
            "action": "pin-canonical",
            "author": "N. Okafor",
            "reason": "the text with the map",
            "at": "2026-03-12T12:00:00Z",
            "groups": [
              "g-5abf9285202b3598"
            ],
            "stories": [],
            "seq": 7
          }
        ]
      }
""";

  static final String READY_RESPONSE = "{\"status\":\"ready\",\"obstacles\":[]}";

  static final String HEALTH_RESPONSE = "{\"status\":\"up\"}";

  private Examples() {}
}
