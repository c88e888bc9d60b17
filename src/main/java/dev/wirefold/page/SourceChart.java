package dev.wirefold.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which outlet had an article when: a line for each outlet, in the order of their first ones, with
 * a dot for each article.
 *
 * @param rows the outlets
 * @param ticks times along the way
 * @param leftOut outlets that are not shown
 */
record SourceChart(List<Row> rows, List<Tick> ticks, int leftOut) {

  static final int WIDTH = 800;
  static final int NAMES = 190;
  static final int ROW = 24;
  static final int TOP = 28;

  private static final int RIGHT = 24;
  private static final int MOST_ROWS = 30;
  private static final int TICKS = 4;
  private static final long SHORT_MILLIS = 5 * 60_000L;
  private static final int MOST_NAME = 26;

  SourceChart {
    rows = List.copyOf(rows);
    ticks = List.copyOf(ticks);
  }

  /** An article to draw. */
  record Mark(String source, Instant at, boolean isCanonical, String title, String path) {}

  /** An outlet's line, at a height. */
  record Row(String name, String full, int y, List<Dot> dots) {

    Row {
      dots = List.copyOf(dots);
    }
  }

  /** An article's place on its line. */
  record Dot(int x, boolean isCanonical, String title, String path) {}

  /** A time, at a place from the left. */
  record Tick(int x, String label, String anchor) {}

  /**
   * Draws articles.
   *
   * @param marks by time, the earliest first
   */
  static SourceChart of(List<Mark> marks, Instant now) {
    Map<String, List<Mark>> bySource = new LinkedHashMap<>();
    for (Mark each : marks) {
      bySource.computeIfAbsent(each.source(), name -> new ArrayList<>()).add(each);
    }
    List<Row> rows = new ArrayList<>();
    if (marks.isEmpty()) {
      return new SourceChart(rows, List.of(), 0);
    }
    Instant first = marks.getFirst().at();
    long span = Math.max(1, Duration.between(first, marks.getLast().at()).toMillis());
    for (Map.Entry<String, List<Mark>> each : bySource.entrySet()) {
      if (rows.size() == MOST_ROWS) {
        break;
      }
      List<Dot> dots = new ArrayList<>();
      for (Mark mark : each.getValue()) {
        dots.add(new Dot(x(first, mark.at(), span), mark.isCanonical(), mark.title(), mark.path()));
      }
      String name = StoryLine.source(each.getKey());
      rows.add(
          new Row(Excerpt.clipped(name, MOST_NAME), name, TOP + ROW * rows.size() + ROW / 2, dots));
    }
    List<Tick> ticks = new ArrayList<>();
    int last = span < SHORT_MILLIS ? 0 : TICKS; // times of one minute would read alike
    for (int i = 0; i <= last; i++) {
      Instant at = first.plusMillis(span * i / TICKS);
      ticks.add(
          new Tick(
              x(first, at, span),
              Stamp.of(at, now).text(),
              i == 0 ? "start" : i == TICKS ? "end" : "middle"));
    }
    return new SourceChart(rows, ticks, bySource.size() - rows.size());
  }

  int height() {
    return TOP + ROW * rows.size() + ROW / 2;
  }

  private static int x(Instant first, Instant at, long span) {
    long since = Duration.between(first, at).toMillis();
    return NAMES + (int) ((WIDTH - NAMES - RIGHT) * since / span);
  }
}
