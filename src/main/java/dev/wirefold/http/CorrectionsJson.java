package dev.wirefold.http;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.NewsEvent.ArticleStale;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Copies that carry what was put right or withdrawn. */
@Serdeable
@Schema(name = "Corrections", description = "Copies that carry what was put right or withdrawn")
record CorrectionsJson(
    @Schema(description = "The copies, in the order in which they were found")
        List<StaleJson> corrections,
    @Schema(description = "Where the next page begins; left out if there is none")
        @Nullable String next) {

  /** The list only grows, so its pages need no view of their own. */
  private static final long NO_VIEW = 0;

  private static final int READ_AT_ONCE = 200;

  /** A page may have fewer than were asked for, and a next one all the same. */
  private static final int MOST_READ = 10_000;

  /**
   * Reads a page.
   *
   * @param about where it is looked: a story's id, or {@link ArticleStale#TYPE} for everywhere
   * @param from the number of the first event
   */
  static CorrectionsJson read(
      Archive archive,
      String about,
      Predicate<ArticleStale> wanted,
      long from,
      int limit,
      int list,
      Showing showing)
      throws IOException {
    List<StaleJson> found = new ArrayList<>();
    long at = from;
    for (int read = 0; read < MOST_READ; read += READ_AT_ONCE) {
      List<NewsEvent> events = archive.eventsAbout(about, at, READ_AT_ONCE);
      for (NewsEvent event : events) {
        if (event instanceof ArticleStale stale && wanted.test(stale)) {
          if (found.size() == limit) {
            return new CorrectionsJson(found, cursor(list, stale.seq()));
          }
          found.add(StaleJson.of(archive, stale, showing));
        }
        at = event.seq() + 1;
      }
      if (events.size() < READ_AT_ONCE) {
        return new CorrectionsJson(found, null);
      }
    }
    return new CorrectionsJson(found, cursor(list, at));
  }

  private static String cursor(int list, long seq) {
    return new PageCursor(list, NO_VIEW, Long.toString(seq)).toText();
  }
}
