package dev.wirefold.engine;

import dev.wirefold.canonical.Candidate;
import dev.wirefold.duplicate.PlacedState;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Relation;
import dev.wirefold.duplicate.RelationRule;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.PreparedTextCodec;
import dev.wirefold.text.Shingler;
import org.jspecify.annotations.Nullable;

/**
 * An article as a store has it, with what the engine noted on it. It is made on any thread, so that
 * the engine needs not fetch anything to compare it.
 */
public final class StoredMember {

  /** Comparing takes every shingle, so the index's own key makes no difference. */
  private static final Shingler SHINGLER = new Shingler(0);

  private final Resident resident;
  private final PlacedState placed;
  private final PreparedText text;
  private final Placement placement;

  private StoredMember(
      Resident resident, PlacedState placed, PreparedText text, Placement placement) {
    this.resident = resident;
    this.placed = placed;
    this.text = text;
    this.placement = placement;
  }

  /** Reads what the engine noted on an article. */
  public static StoredMember of(StoredArticle article) {
    return new StoredMember(
        Resident.of(article),
        PlacedCodec.article(
            article.number(), article.group(), Resident.placed(article.bytes().standing())),
        PreparedTextCodec.decode(article.bytes().features(), SHINGLER),
        DecisionCodec.decode(article.bytes().decision()).placement());
  }

  /** Returns how an article stands for election. */
  public static Candidate candidate(StoredArticle article) {
    return Resident.of(article).candidate();
  }

  /** Returns the article's number. */
  public int number() {
    return resident.number();
  }

  /** Returns the features of the text. */
  public PreparedText text() {
    return text;
  }

  /**
   * Returns what of the text was its outlet's boilerplate when it came in: first token and token
   * after of each range of the body.
   */
  public int[] boilerplate() {
    return placed.boilerplate(text);
  }

  PlacedState placed() {
    return placed;
  }

  /**
   * Returns the relation to the canonical version of its group if that needs no comparison now;
   * null if it does.
   */
  public @Nullable Relation knownRelation(StoredMember canonical) {
    if (number() == canonical.number()) {
      return Relation.CANONICAL;
    }
    if (resident.withdraws()) {
      return Relation.WITHDRAWAL;
    }
    boolean stands = placement.comparedWith() == canonical.number();
    Verdict verdict = placement.verdict();
    return stands && verdict != null ? relation(verdict, canonical) : null;
  }

  Relation relation(Verdict verdict, StoredMember canonical) {
    return RelationRule.of(verdict.features(), text.marks(), canonical.text.marks());
  }
}
