package dev.wirefold.http;

/** Answers about versions, as they stand in the description of the calls. */
final class VersionExamples {

  /** What the test brings in as {@code coast-paper/lib-12}, then the next. */
  static final String FIRST =
      """
      {
        "published": "2026-03-12T09:00:00Z", "lang": "en", "slug": "HARBOUR-BRIDGE/",
        "title": "Harbour bridge to close for nine weeks",
        "text": "The harbour bridge will close for nine weeks from Monday while its deck is replaced, the port said. Buses go through the tunnel."
      }
      """;

  static final String CORRECTED =
      """
      {
        "published": "2026-03-12T09:40:00Z", "lang": "en", "slug": "HARBOUR-BRIDGE/",
        "title": "REFILE-Harbour bridge to close for six weeks",
        "text": "The harbour bridge will close for six weeks from Monday while its deck is replaced, the port said. Buses go through the tunnel."
      }
      """;

  /** What the test brings in as {@code hill-mail/bridge}: a reprint of the first. */
  static final String REPRINT =
      """
      {
        "published": "2026-03-12T09:20:00Z", "lang": "en",
        "title": "Commuters face tunnel queues",
        "text": "The harbour bridge will close for nine weeks from Monday while its deck is replaced, the port said."
      }
      """;

  static final String CHAIN =
      """
      {
        "id": "lib-12",
        "source": "coast-paper",
        "steps": [
          {
            "step": 0,
            "article": {
              "id": "lib-12",
              "source": "coast-paper",
              "title": "Harbour bridge to close for nine weeks",
              "published": "2026-03-12T09:00:00Z",
              "version": 0
            },
            "receivedAt": "2026-03-12T12:00:00Z",
            "group": "g-4c3e98947c9928b9"
          },
          {
            "step": 1,
            "article": {
              "id": "lib-13",
              "source": "coast-paper",
              "title": "REFILE-Harbour bridge to close for six weeks",
              "published": "2026-03-12T09:40:00Z",
              "version": 0
            },
            "receivedAt": "2026-03-12T12:00:00Z",
            "group": "g-1cbe749527b9c967",
            "link": {
              "to": 0,
              "by": "slug",
              "shared": 0.9375
            },
            "change": {
              "type": "correction",
              "claimed": "refile",
              "disguised": true,
              "kept": 28,
              "removed": 2,
              "added": 2,
              "changes": [
                {
                  "weight": "number",
                  "contradicts": true,
                  "before": {
                    "part": "title",
                    "start": 28,
                    "end": 32,
                    "words": "nine"
                  },
                  "after": {
                    "part": "title",
                    "start": 35,
                    "end": 38,
                    "words": "six"
                  }
                },
                {
                  "weight": "number",
                  "contradicts": true,
                  "before": {
                    "part": "text",
                    "start": 34,
                    "end": 38,
                    "words": "nine"
                  },
                  "after": {
                    "part": "text",
                    "start": 34,
                    "end": 37,
                    "words": "six"
                  }
                }
              ]
            }
          }
        ],
        "current": 1
      }
      """;

  static final String DIFF =
      """
      {
        "fromStep": 0,
        "toStep": 1,
        "from": {
          "id": "lib-12",
          "source": "coast-paper",
          "title": "Harbour bridge to close for nine weeks",
          "published": "2026-03-12T09:00:00Z",
          "version": 0
        },
        "to": {
          "id": "lib-13",
          "source": "coast-paper",
          "title": "REFILE-Harbour bridge to close for six weeks",
          "published": "2026-03-12T09:40:00Z",
          "version": 0
        },
        "change": {
          "type": "correction",
          "claimed": "refile",
          "disguised": true,
          "kept": 28,
          "removed": 2,
          "added": 2,
          "changes": [
            {
              "weight": "number",
              "contradicts": true,
              "before": {
                "part": "title",
                "start": 28,
                "end": 32,
                "words": "nine"
              },
              "after": {
                "part": "title",
                "start": 35,
                "end": 38,
                "words": "six"
              }
            },
            {
              "weight": "number",
              "contradicts": true,
              "before": {
                "part": "text",
                "start": 34,
                "end": 38,
                "words": "nine"
              },
              "after": {
                "part": "text",
                "start": 34,
                "end": 37,
                "words": "six"
              }
            }
          ]
        }
      }
      """;

  static final String CORRECTIONS =
      """
      {
        "corrections": [
          {
            "seq": 29,
            "at": "2026-03-12T12:00:00Z",
            "article": {
              "source": "hill-mail",
              "id": "bridge"
            },
            "version": 0,
            "group": "g-4c3e98947c9928b9",
            "story": "s-dca61a5938248304",
            "cause": "correction",
            "of": {
              "source": "coast-paper",
              "id": "lib-12"
            },
            "by": {
              "source": "coast-paper",
              "id": "lib-13"
            },
            "byVersion": 0,
            "since": "2026-03-12T12:00:00Z",
            "passages": [
              {
                "part": "text",
                "start": 0,
                "end": 99,
                "words": "The harbour bridge will close for nine weeks from Monday while its deck is replaced, the port said.",
                "instead": {
                  "part": "text",
                  "start": 0,
                  "end": 98,
                  "words": "The harbour bridge will close for six weeks from Monday while its deck is replaced, the port said."
                }
              }
            ]
          }
        ]
      }
      """;

  private VersionExamples() {}
}
