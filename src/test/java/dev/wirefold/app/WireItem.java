package dev.wirefold.app;

/**
 * An article that a test sends.
 *
 * @param source who publishes it
 * @param id the source's id
 * @param report which of {@link Reports} it brings: who brings the same is a copy
 * @param revision how often it was changed; 0 is the report as it is
 */
record WireItem(String source, String id, int report, int revision) {

  /** The name of an article, whatever its version. */
  record ItemKey(String source, String id) {

    String path() {
      return "/v1/articles/" + source + "/" + id;
    }
  }

  ItemKey key() {
    return new ItemKey(source, id);
  }

  String text() {
    String text = Reports.text(report);
    return revision == 0 ? text : text + " Number %d adds a detail to it.".formatted(revision);
  }

  /** Returns it as one line of JSON that names itself. */
  String line() {
    String key = "\"source\":\"%s\",\"id\":\"%s\",".formatted(source, id);
    return Reports.json(key, Reports.title(report), text());
  }
}
