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

  static final String GROUP_ID = "g-0";

  static final String STORY_ID = "s-0";

  static final String GROUP = "{}";

  static final String GROUP_HISTORY = "{}";

  static final String STORIES = "{}";

  static final String STORY = "{}";

  static final String STORY_HISTORY = "{}";

  static final String SEARCH = "{}";

  static final String EXPLAIN = "{}";

  static final String EXPLAIN_ARTICLE = "{}";

  static final String WHATIF_REQUEST =
      """
      {"policy": {"mostCovered": 0.75, "span": "24h"}, "articles": 1000}
      """;

  static final String WHATIF_RESPONSE = "{}";

  private ReadExamples() {}
}
