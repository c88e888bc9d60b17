package dev.wirefold.service;

import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.engine.LogRecord.ArticleReceived;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.PreparedTextCodec;
import dev.wirefold.text.Shingler;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Groups the newest articles once by the policy that is in force and once by another, and compares
 * the two outcomes. It runs two engines of its own, from the stored features; nothing that is
 * stored or decided changes by it. What editors decided, and articles before the first, are left
 * out of both.
 */
public final class WhatIf {

  /** Finding candidates takes no secret here: nobody can add texts to these engines. */
  private static final Shingler SHINGLER = new Shingler(0);

  private final EngineSettings current;
  private final Duration patience;
  private final LongSupplier nanos;

  /**
   * @param current what is in force
   * @param patience after so long it goes no further, and compares what it has
   * @param nanos a clock that never goes back
   */
  public WhatIf(EngineSettings current, Duration patience, LongSupplier nanos) {
    this.current = current;
    this.patience = patience;
    this.nanos = nanos;
  }

  /**
   * Compares the two policies on the newest articles in the window.
   *
   * @param most how many articles
   */
  public WhatIfReport run(Archive archive, DuplicatePolicy other, int most) throws IOException {
    Run run = new Run(new Engine(current, null), new Engine(settings(other), null));
    long end = nanos.getAsLong() + patience.toNanos();
    int oldest = archive.cursor().oldestLive();
    int first = Math.max(oldest, archive.cursor().nextArticle() - most);
    archive.articles(
        first,
        article -> {
          if (run.isComplete && nanos.getAsLong() - end > 0) {
            run.isComplete = false;
          }
          if (run.isComplete) {
            run.add(article);
          }
        });
    return run.report();
  }

  private EngineSettings settings(DuplicatePolicy other) {
    Duration retention = current.retention();
    return new EngineSettings(
        other,
        current.election(),
        retention.compareTo(other.window()) < 0 ? other.window() : retention);
  }

  /** Two engines that are given the same articles. */
  private static final class Run {

    private final Engine before;
    private final Engine after;
    private final Partitions partitions = new Partitions();
    private boolean isComplete = true;

    Run(Engine before, Engine after) {
      this.before = before;
      this.after = after;
    }

    void add(StoredArticle stored) {
      ArticleReceived received =
          new ArticleReceived(stored.position(), stored.loggedAt(), prepared(stored));
      int number = before.applyArticle(received);
      int other = after.applyArticle(received);
      // the same as its latest version, in a log where something stood between the two
      if (number == partitions.size() && other == number) {
        partitions.add(stored, before.placement(number).group(), after.placement(number).group());
      }
    }

    WhatIfReport report() {
      return new WhatIfReport(
          before.settings().duplicates(),
          after.settings().duplicates(),
          partitions.size(),
          isComplete,
          partitions.groupsBefore(),
          partitions.groupsAfter(),
          partitions.merged(new EngineJoins(after, before)),
          partitions.split(new EngineJoins(before, after)));
    }
  }

  /** How articles joined in one engine, and what another says about that. */
  private record EngineJoins(Engine engine, Engine other) implements Partitions.Joins {

    @Override
    public int comparedWith(int article) {
      return engine.placement(article).comparedWith();
    }

    @Override
    public Rule rule(int article) {
      return engine.placement(article).rule();
    }

    @Override
    public Rule otherRule(int article) {
      return other.compare(article, comparedWith(article)).rule();
    }
  }

  private static PreparedArticle prepared(StoredArticle stored) {
    PreparedText text = PreparedTextCodec.decode(stored.bytes().features(), SHINGLER);
    return new PreparedArticle(
        stored.article().id(),
        stored.article().title(),
        stored.article().url(),
        stored.article().published(),
        stored.language(),
        stored.article().wire(),
        text,
        ContentHash.of(text),
        stored.fingerprint(),
        null,
        null);
  }
}
