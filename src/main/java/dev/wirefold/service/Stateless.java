package dev.wirefold.service;

import dev.wirefold.article.Article;
import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Relation;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.Preparer;
import dev.wirefold.engine.Results;
import dev.wirefold.fingerprint.MinHasher;
import dev.wirefold.service.Comparison.Side;
import dev.wirefold.text.Shingler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls that depend on nothing but what they are given, and keep nothing of it. Any number of
 * threads may use one; each call holds the processor until it is done.
 */
public final class Stateless {

  private final EngineSettings settings;

  /**
   * @param settings what to decide by
   */
  public Stateless(EngineSettings settings) {
    this.settings = settings;
  }

  /** Returns the thresholds that it decides by. */
  public DuplicatePolicy policy() {
    return settings.duplicates();
  }

  /** Compares two articles as the engine would if it had seen no others. */
  public Comparison compare(Article left, Article right) {
    DecidedBatch batch = decide(List.of(left, right));
    Engine engine = batch.engine();
    int a = batch.number(0);
    int b = batch.number(1);
    Verdict verdict = engine.compare(a, b);
    Placement later = engine.placement(Math.max(a, b));
    boolean together = !later.opened();
    return new Comparison(
        together,
        together ? later.rule() : verdict.rule(),
        verdict.features(),
        ModelReport.of(verdict, settings.duplicates()),
        MinHasher.signature(engine.article(a).text())
            .estimateJaccard(MinHasher.signature(engine.article(b).text())),
        together ? canonical(batch.results(), a) : null,
        together ? relation(batch.results(), a, b) : null,
        Passage.between(left.text(), right.text()),
        ParallelTexts.of(side(left, engine, a), side(right, engine, b)));
  }

  private static ParallelTexts.Side side(Article article, Engine engine, int number) {
    return new ParallelTexts.Side(article.title(), article.text(), engine.boilerplate(number));
  }

  /** Groups the copies and versions among some articles. */
  public DecidedBatch dedupe(List<Article> articles) {
    return decide(articles);
  }

  private DecidedBatch decide(List<Article> articles) {
    Preparer preparer = Preparer.ofFeatures(new Shingler(DecidedBatch.SHINGLE_KEY), null, null);
    List<PreparedArticle> prepared = new ArrayList<>(articles.size());
    for (Article article : articles) {
      prepared.add(preparer.prepare(article));
    }
    return DecidedBatch.of(settings, prepared, null, (decided, of) -> {});
  }

  private static Side canonical(Results results, int left) {
    return results.relation(left) == Relation.CANONICAL ? Side.LEFT : Side.RIGHT;
  }

  private static @Nullable Relation relation(Results results, int left, int right) {
    Relation ofLeft = results.relation(left);
    return ofLeft == Relation.CANONICAL ? results.relation(right) : ofLeft;
  }
}
