package dev.wirefold.training;

import dev.wirefold.article.Article;
import dev.wirefold.duplicate.Arrival;
import dev.wirefold.duplicate.DuplicateDetector;
import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures pairs among the articles that it was given, as the service would: by rules alone. */
final class PairMeasurer {

  /** Nothing leaves the window, whatever the articles' times. */
  private static final Duration EVER = Duration.ofDays(100_000);

  private final TextPreparer preparer = new TextPreparer(new Shingler(0));
  private final List<PreparedText> texts = new ArrayList<>();
  private final DuplicateDetector detector =
      new DuplicateDetector(DuplicatePolicy.DEFAULT.withWindow(EVER), texts::get);
  private long logTime = Long.MIN_VALUE / 4;

  /** Takes an article in; returns its number. */
  int add(Article article) {
    PreparedText text = preparer.prepare(article.title(), article.text(), article.source());
    texts.add(text);
    long time = time(article.published());
    logTime = time == Arrival.NO_TIME ? logTime : Math.max(logTime, time);
    int source = article.source().isEmpty() ? 0 : article.source().hashCode() | 1;
    detector.place(
        new Arrival(
            text, ContentHash.of(text), source, time, logTime, DuplicateDetector.NONE, false));
    return texts.size() - 1;
  }

  Verdict compare(int one, int other) {
    return detector.compare(one, other);
  }

  private static long time(@Nullable Instant published) {
    return published == null ? Arrival.NO_TIME : published.toEpochMilli();
  }
}
