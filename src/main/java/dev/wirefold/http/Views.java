package dev.wirefold.http;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Store;
import dev.wirefold.service.UnavailableException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens views of the store: the latest, or the one that a cursor goes on in. */
@Singleton
final class Views {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Store store;
  private final Submissions submissions;

  Views(Store store, Submissions submissions) {
    this.store = store;
    this.submissions = submissions;
  }

  /** Answers from a view. */
  interface Reading<T> {
    T read(Archive archive) throws IOException;
  }

  /**
   * Answers from the latest view. What was not found may have been decided a moment ago: then it is
   * looked up once more as soon as it can be read.
   */
  <T> T latest(Reading<T> reading) {
    try {
      return once(null, reading);
    } catch (ProblemException e) {
      if (e.problem().type() == ProblemType.UNKNOWN_ID && submissions.catchUp(PATIENCE)) {
        return once(null, reading);
      }
      throw e;
    }
  }

  /**
   * Answers from the view of a cursor; from the latest if there is none.
   *
   * @throws ProblemException if the view is kept no longer, or the engine can't answer now
   */
  <T> T read(@Nullable PageCursor cursor, Reading<T> reading) {
    return cursor == null ? latest(reading) : once(cursor, reading);
  }

  private <T> T once(@Nullable PageCursor cursor, Reading<T> reading) {
    try (Archive archive = cursor == null ? store.read() : kept(cursor.view())) {
      return reading.read(archive);
    } catch (UnavailableException e) {
      throw new ProblemException(Unavailability.of(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Archive kept(long view) throws IOException {
    Archive kept = store.read(view);
    if (kept != null) {
      return kept;
    }
    // while nothing changes the latest view is still the one, however long ago it was kept
    Archive latest = store.read();
    if (latest.keep() == view) {
      return latest;
    }
    latest.close();
    throw ProblemException.of(
        ProblemType.CURSOR_EXPIRED, "The list that the cursor goes on in is kept no longer.");
  }
}
