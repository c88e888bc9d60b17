package dev.wirefold.service;

import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Relation;
import dev.wirefold.duplicate.RelationRule;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Nearby;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredDecision;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredMember;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.fingerprint.MinHasher;
import dev.wirefold.service.Comparison.Side;
import dev.wirefold.story.Rival;
import dev.wirefold.story.StoryDecision;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why articles are together or apart: what was decided then, and what is measured now. */
public final class Explainer {

  private static final int MOST_PASSAGES = 200;

  private final Questions questions;
  private final GroupReader groups;

  /** Makes an explainer that asks the engine these questions. */
  public Explainer(Questions questions) {
    this.questions = questions;
    this.groups = new GroupReader(questions);
  }

  /** Explains where an article is; null if its group went while it was looked at. */
  public @Nullable ArticleExplanation explain(Archive archive, StoredArticle article)
      throws IOException {
    StoredGroup group = archive.group(article.group());
    StoredArticle canonical =
        group == null || group.canonical() < 0 ? null : archive.article(group.canonical());
    if (group == null || canonical == null) {
      return null;
    }
    StoredDecision decision = StoredDecision.of(article);
    Placement placement = decision.placement();
    Placement.Alternative refused = placement.alternative();
    StoryDecision toStory = storyDecision(archive, article, decision);
    return new ArticleExplanation(
        article,
        group,
        canonical,
        groups.members(List.of(article), canonical).getFirst().relation(),
        group.story() < 0 ? null : archive.story(group.story()),
        decision,
        placement.opened() ? null : archive.article(placement.comparedWith()),
        refused == null ? null : archive.article(refused.article()),
        new RelatedReader(archive).ofArticle(article, decision),
        toStory,
        toStory == null ? null : rival(archive, toStory.best()),
        toStory == null ? null : rival(archive, toStory.runnerUp()));
  }

  /** Measures two articles against each other as the engine does now. */
  public Comparison compare(ArticleExplanation a, ArticleExplanation b) {
    return compare(a, b, true);
  }

  /** Measures two articles, and doesn't lay their texts beside each other: for very long ones. */
  public Comparison measure(ArticleExplanation a, ArticleExplanation b) {
    return compare(a, b, false);
  }

  private Comparison compare(ArticleExplanation a, ArticleExplanation b, boolean withTexts) {
    StoredMember left = StoredMember.of(a.article());
    StoredMember right = StoredMember.of(b.article());
    Verdict verdict = questions.ask((engine, results) -> engine.compare(left, right));
    DuplicatePolicy policy = questions.ask((engine, results) -> engine.settings().duplicates());
    Side canonical = a.group().number() == b.group().number() ? canonical(a, b) : null;
    return new Comparison(
        verdict.isDuplicate(),
        verdict.rule(),
        verdict.features(),
        ModelReport.of(verdict, policy),
        MinHasher.signature(left.text()).estimateJaccard(MinHasher.signature(right.text())),
        canonical,
        relation(a, b, canonical, verdict),
        withTexts ? passages(a.article(), b.article()) : List.of(),
        withTexts
            ? ParallelTexts.of(side(a.article(), left), side(b.article(), right))
            : ParallelTexts.NONE);
  }

  private static ParallelTexts.Side side(StoredArticle article, StoredMember member) {
    return new ParallelTexts.Side(
        article.article().title(), article.article().text(), member.boilerplate());
  }

  /**
   * Tells what stands near an article in the window of now, the nearest first; empty if it went
   * meanwhile.
   */
  public List<Nearby> near(StoredArticle article) {
    List<Nearby> near =
        questions.askIfThere((engine, results) -> engine.consider(article.number()));
    return near == null ? List.of() : near;
  }

  private static @Nullable Side canonical(ArticleExplanation a, ArticleExplanation b) {
    if (a.canonical().number() == a.article().number()) {
      return Side.LEFT;
    }
    return b.canonical().number() == b.article().number() ? Side.RIGHT : null;
  }

  /** Of two that are not in one group, a's relation to b is named if they are one text. */
  private static @Nullable Relation relation(
      ArticleExplanation a, ArticleExplanation b, @Nullable Side canonical, Verdict verdict) {
    if (canonical != null) {
      return canonical == Side.LEFT ? b.relation() : a.relation();
    }
    return verdict.isDuplicate()
        ? RelationRule.of(
            verdict.features(),
            StoredMember.of(a.article()).text().marks(),
            StoredMember.of(b.article()).text().marks())
        : null;
  }

  private static List<Passage> passages(StoredArticle a, StoredArticle b) {
    List<Passage> passages = Passage.between(a.article().text(), b.article().text());
    return passages.subList(0, Math.min(MOST_PASSAGES, passages.size()));
  }

  /** The article that opened the group took it to its story. */
  private static @Nullable StoryDecision storyDecision(
      Archive archive, StoredArticle article, StoredDecision decision) throws IOException {
    if (decision.story() != null) {
      return decision.story();
    }
    List<StoredArticle> first = archive.members(article.group(), -1, 1);
    return first.isEmpty() ? null : StoredDecision.of(first.getFirst()).story();
  }

  private static @Nullable StoredStory rival(Archive archive, @Nullable Rival rival)
      throws IOException {
    return rival == null ? null : archive.story(rival.story());
  }
}
