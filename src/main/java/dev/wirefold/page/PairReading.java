package dev.wirefold.page;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Store;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.service.ArticleExplanation;
import dev.wirefold.service.Comparison;
import dev.wirefold.service.Explainer;
import dev.wirefold.service.Features;
import dev.wirefold.service.ParallelTexts.Place;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.Questions;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads two articles that are kept, and compares them. */
@Singleton
@Requires(beans = {Pipeline.class, Store.class})
final class PairReading {

  /** Longer texts are compared word by word, and not laid beside each other. */
  private static final int MOST_BESIDE = 100_000;

  private final Shown shown;
  private final Questions questions;
  private final Explainer explainer;

  PairReading(Shown shown, Pipeline pipeline) {
    this.shown = shown;
    this.questions = new Questions(pipeline);
    this.explainer = new Explainer(questions);
  }

  /** Returns an article and where it is; null if it is not there. */
  @Nullable ArticleExplanation find(Archive archive, int number) throws IOException {
    StoredArticle article = archive.article(number);
    return article == null ? null : explainer.explain(archive, article);
  }

  /**
   * Compares two articles.
   *
   * @throws PageFault if one of them is not there
   */
  PairPage read(Archive archive, int a, int b) throws IOException {
    ArticleExplanation left = required(archive, a);
    ArticleExplanation right = required(archive, b);
    boolean isShown = !shown.hides(left.article()) && !shown.hides(right.article());
    String leftText = left.article().article().text();
    String rightText = right.article().article().text();
    boolean isLong = Math.max(leftText.length(), rightText.length()) > MOST_BESIDE;
    StaleReader stale = new StaleReader(archive, shown);
    List<Place> leftStale = stale.places(left.article());
    List<Place> rightStale = stale.places(right.article());
    Comparison comparison =
        isLong ? explainer.measure(left, right) : explainer.compare(left, right);
    return new PairPage(
        side(left),
        side(right),
        verdict(left, right, comparison),
        comparison.rule().wireName(),
        comparison.rule().meaning(),
        comparison.duplicate(),
        comparison.model() == null ? null : Count.share(comparison.model().probability()),
        isShown && !isLong
            ? SideBySide.of(leftText, rightText, comparison, leftStale, rightStale)
            : null,
        !leftStale.isEmpty() || !rightStale.isEmpty(),
        isShown ? InlineDiff.of(leftText, rightText) : null,
        Features.of(
            comparison.features(),
            comparison.signatureJaccard(),
            questions.ask((engine, results) -> engine.settings().duplicates())));
  }

  private ArticleExplanation required(Archive archive, int number) throws IOException {
    ArticleExplanation found = find(archive, number);
    if (found == null) {
      throw PageFault.notThere("article " + number);
    }
    return found;
  }

  private PairPage.Side side(ArticleExplanation explained) {
    StoredArticle article = explained.article();
    Instant published = article.article().published();
    return new PairPage.Side(
        article.number(),
        StoryLine.source(article.article().source()),
        shown.headline(article),
        shown.because(article),
        article.language(),
        Stamp.of(published == null ? article.loggedAt() : published, shown.now()),
        shown.hides(article) ? null : Links.outside(article.article().url()),
        explained.group().id(),
        explained.story() == null ? null : explained.story().id());
  }

  private static String verdict(
      ArticleExplanation left, ArticleExplanation right, Comparison comparison) {
    String measured = comparison.duplicate() ? "versions of one text" : "two texts";
    boolean together = left.group().number() == right.group().number();
    String placed = together ? "in one group" : "in two groups";
    String relation = comparison.relation() == null ? "" : ", " + comparison.relation().wireName();
    return "Measured now they are %s%s; they are %s.".formatted(measured, relation, placed);
  }
}
