package dev.wirefold.duplicate;

import dev.wirefold.text.Shingler;
import org.jspecify.annotations.Nullable;

/** Compares one text with others and decides on each pair; counts what it does. */
final class PairJudge {

  private final DuplicatePolicy policy;
  private final PairComparer comparer;
  private final Verifier verifier;
  private ComparedText loaded = ComparedText.EMPTY;
  private long verified;
  private int verifiedSinceLoad;
  private int mostVerified;

  PairJudge(DuplicatePolicy policy, DocumentFrequencies frequencies) {
    this.policy = policy;
    this.comparer = new PairComparer(frequencies, policy.has(Step.BRIDGES));
    this.verifier = new Verifier(policy);
  }

  /** Loads the text that the following calls are about. */
  void load(ComparedText text) {
    loaded = text;
    comparer.load(text);
    verifiedSinceLoad = 0;
  }

  /** Decides whether the loaded text and another are versions of one. */
  Verdict judge(ComparedText other) {
    count();
    return verdict(comparer.compare(other), other);
  }

  /**
   * As {@link #judge}, but null where coverage alone rules the pair out, and without the verdict
   * where time does.
   */
  @Nullable Glance glance(ComparedText other) {
    count();
    if (!comparer.covers(other, policy.halfCovered())) {
      return null;
    }
    if (mayBeSetApart(other)) {
      Closeness pair = comparer.closeness();
      int shorter = Math.min(loaded.counted(), other.counted());
      if (verifier.isSurelyTooFarApart(shorter, pair) && GroupRelationRule.isOfOneForm(pair)) {
        return new Glance(null, pair.shorterCovered() + pair.cosine());
      }
    }
    return Glance.of(verdict(comparer.measure(), other));
  }

  /** Tells whether a pair may be too far apart in time, and neither text a part of the other. */
  private boolean mayBeSetApart(ComparedText other) {
    int left = loaded.counted();
    int right = other.counted();
    return Math.abs(loaded.lagTo(other)) > policy.spanHours()
        && GroupRelationRule.isOfAnotherTime(policy.spanHours())
        && !isCorrection(other)
        && !GroupRelationRule.mayHoldPassage(
            comparer.block(), Math.min(left, right), Math.max(left, right));
  }

  /** Tells whether a step of the decision is taken. */
  boolean has(Step step) {
    return policy.has(step);
  }

  /** Returns the shared shingles over those of the shorter text, of the pair compared last. */
  double containment() {
    return comparer.containment();
  }

  /** Tells whether the pair compared last is worth another look, to name its relation. */
  boolean mayRelate(ComparedText other) {
    int left = loaded.counted();
    int right = other.counted();
    return GroupRelationRule.mayContain(
            comparer.block(), Math.min(left, right), Math.max(left, right))
        || (GroupRelationRule.mayReportTheSame(
                comparer.containment(), Math.abs(loaded.lagTo(other)))
            && GroupRelationRule.mayHaveOneSubject(comparer.titleKnown()));
  }

  /**
   * Tells whether the pair compared last is found among candidates whatever the key of the index,
   * so that what is said of it doesn't depend on the key: two short texts, or two that share a run
   * of which two shingles are sampled always.
   */
  boolean isAlwaysFound(ComparedText other) {
    return (loaded.isShort() && other.isShort()) || comparer.block() >= Shingler.GUARANTEED_TWICE;
  }

  /** As {@link #judge}, of a pair that was counted before. */
  Verdict judgeAgain(ComparedText other) {
    return verdict(comparer.compare(other), other);
  }

  /** Returns how many pairs were compared so far. */
  long verified() {
    return verified;
  }

  /** Returns how many pairs were compared at the most for one loaded text. */
  int mostVerified() {
    return mostVerified;
  }

  private Verdict verdict(PairFeatures pair, ComparedText other) {
    boolean correction = isCorrection(other);
    Verdict verdict = verifier.verify(pair, correction);
    boolean series =
        policy.has(Step.EDITIONS)
            && verdict.isDuplicate()
            && !correction
            && Editions.differ(loaded, other);
    return series ? new Verdict(Rule.EDITIONS_CLASH, pair) : verdict;
  }

  private boolean isCorrection(ComparedText other) {
    return policy.has(Step.CORRECTIONS) && (loaded.isCorrection() || other.isCorrection());
  }

  private void count() {
    verified++;
    verifiedSinceLoad++;
    mostVerified = Math.max(mostVerified, verifiedSinceLoad);
  }
}
