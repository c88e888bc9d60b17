package dev.wirefold.page;

import dev.wirefold.duplicate.ModelOpinion;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredDecision;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Finds the closest calls among the latest decisions: joined with little margin, or kept apart by
 * little. A margin is how far the probability that all measurements together give is from one half;
 * where no model was asked, how far the covered share of the shorter text is from the middle of the
 * two shares that rules ask for.
 */
@Singleton
final class CloseCalls {

  /** So many of the latest articles are looked at. */
  static final int LATEST = 2_000;

  private static final int MOST = 200;
  private static final double MIDDLE = 0.6;
  private static final double WIDTH = 0.4;

  private final Shown shown;
  private final ReentrantLock lock = new ReentrantLock();
  private long position = Long.MIN_VALUE;
  private List<CloseCall> found = List.of();

  CloseCalls(Shown shown) {
    this.shown = shown;
  }

  /** Returns them, the closest first. What was found is kept until something is decided. */
  List<CloseCall> in(Archive archive) throws IOException {
    lock.lock();
    try {
      long now = archive.cursor().position();
      if (now != position) {
        found = find(archive);
        position = now;
      }
      return found;
    } finally {
      lock.unlock();
    }
  }

  private List<CloseCall> find(Archive archive) throws IOException {
    int from = Math.max(0, archive.cursor().nextArticle() - LATEST);
    Map<String, CloseCall> calls = new HashMap<>();
    List<StoredArticle> articles = new ArrayList<>();
    archive.articles(from, articles::add);
    for (StoredArticle article : articles) {
      Placement placement = StoredDecision.of(article).placement();
      Verdict joined = placement.verdict();
      if (joined != null && !placement.opened() && isHard(placement.rule())) {
        add(archive, calls, placement.comparedWith(), article, joined);
      }
      Placement.Alternative refused = placement.alternative();
      if (refused != null) {
        add(archive, calls, refused.article(), article, refused.verdict());
      }
    }
    List<CloseCall> sorted = new ArrayList<>(calls.values());
    sorted.sort(Comparator.comparingDouble(CloseCall::margin).thenComparingInt(CloseCall::later));
    return List.copyOf(sorted.subList(0, Math.min(MOST, sorted.size())));
  }

  private void add(
      Archive archive,
      Map<String, CloseCall> calls,
      int earlier,
      StoredArticle later,
      Verdict verdict)
      throws IOException {
    Archive.LiveArticle other = archive.live(earlier);
    if (other == null
        || dev.wirefold.engine.Bar.hides(other.bar(), shown.now())
        || shown.hides(later)
        || earlier == later.number()) {
      return;
    }
    calls.putIfAbsent(
        CloseCall.pair(earlier, later.number()),
        new CloseCall(
            earlier,
            later.number(),
            other.identity().group() == later.group(),
            margin(verdict),
            verdict.rule().wireName()));
  }

  static double margin(Verdict verdict) {
    ModelOpinion opinion = verdict.opinion();
    double margin =
        opinion == null
            ? Math.abs(verdict.features().shorterCovered() - MIDDLE) / WIDTH
            : 2 * Math.abs(opinion.probability() - 0.5);
    return Math.clamp(margin, 0, 1);
  }

  /** What the provider or the very same words decided is no call at all. */
  private static boolean isHard(Rule rule) {
    return rule != Rule.SAME_CONTENT && rule != Rule.SAME_ARTICLE && rule != Rule.EXPLICIT_LINK;
  }
}
