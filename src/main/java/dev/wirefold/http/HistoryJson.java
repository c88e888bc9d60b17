package dev.wirefold.http;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.service.EventWriter;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a group or a story. */
@Serdeable
@Schema(name = "History", description = "What happened, oldest first")
record HistoryJson(
    @Schema(description = "The events, as the call /v1/events has them")
        List<Map<String, @Nullable Object>> events,
    @Schema(description = "Where the next page begins; left out if there is none")
        @Nullable String next) {

  /** History only grows, so its pages need no view of their own. */
  private static final long NO_VIEW = 0;

  /**
   * Reads a page.
   *
   * @param id of a group or a story
   */
  static HistoryJson read(
      Archive archive, EventWriter writer, String id, @Nullable PageCursor cursor, int limit)
      throws IOException {
    long from = cursor == null ? 1 : seq(cursor);
    List<NewsEvent> events = archive.eventsAbout(id, from, limit + 1);
    boolean hasMore = events.size() > limit;
    List<NewsEvent> shown = hasMore ? events.subList(0, limit) : events;
    return new HistoryJson(
        shown.stream().map(event -> json(writer, event)).toList(),
        hasMore ? cursor(id, events.get(limit).seq()).toText() : null);
  }

  private static Map<String, @Nullable Object> json(EventWriter writer, NewsEvent event) {
    byte[] json = writer.json(event);
    return JsonTree.object(json, 0, json.length);
  }

  /** Returns the hash by which cursors of a history are known. */
  static int list(String id) {
    return PageCursor.list("history", id);
  }

  private static PageCursor cursor(String id, long seq) {
    return new PageCursor(list(id), NO_VIEW, Long.toString(seq));
  }

  /** Returns the number of the event at which a page begins. */
  static long seq(PageCursor cursor) {
    try {
      return Long.parseLong(cursor.after());
    } catch (NumberFormatException e) {
      throw PageCursor.refused(cursor.toText());
    }
  }
}
