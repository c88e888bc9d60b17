package dev.wirefold.http;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Store;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.service.Outcome;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Gives a repetition the place in the log and the time of the article that it repeats, so that the
 * same content gets the same answer again.
 */
@Singleton
@Requires(beans = Store.class)
final class FirstAnswers {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Store store;
  private final Submissions submissions;

  FirstAnswers(Store store, Submissions submissions) {
    this.store = store;
    this.submissions = submissions;
  }

  /** Returns what became of an article, as it was when it came in first. */
  Outcome.Taken of(Outcome.Taken taken) {
    if (!taken.repeated()) {
      return taken;
    }
    StoredArticle first = stored(taken.number());
    if (first == null && submissions.catchUp(PATIENCE)) {
      first = stored(taken.number());
    }
    return first == null
        ? taken
        : new Outcome.Taken(
            first.position(),
            taken.id(),
            taken.number(),
            taken.version(),
            true,
            first.loggedAt(),
            taken.result());
  }

  private @Nullable StoredArticle stored(int number) {
    try (Archive archive = store.read()) {
      return archive.article(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
