package dev.wirefold.chain;

import org.jspecify.annotations.Nullable;

/**
 * What a version does to the one before it: what it says of itself, checked against the text.
 *
 * @param type what the text shows
 * @param claimed what tag, status or trash line say; null if they say nothing
 * @param disguised whether reported facts changed though it doesn't say that it corrects
 * @param diff what changed, word by word
 */
public record TypedChange(
    ChangeType type, @Nullable ChangeType claimed, boolean disguised, WordDiff diff) {

  /** Above this share of new words a text without a tag is told anew. */
  private static final double TOLD_ANEW = 0.5;

  /** Fewer new words are a touch of the style. */
  private static final int FEWEST_ADDED = 8;

  private static final double ADDED_SHARE = 0.04;

  /** Judges what a version does to another. */
  public static TypedChange of(Version before, Version after) {
    WordDiff diff = WordDiff.of(before.article(), after.article());
    ChangeType claimed = after.claim();
    if (claimed == ChangeType.KILL) {
      return new TypedChange(claimed, claimed, false, diff);
    }
    if (before.take() != after.take()) {
      return new TypedChange(ChangeType.TAKE, claimed, false, diff);
    }
    if (diff.contradicts()) {
      boolean disguised = claimed != ChangeType.CORRECTION;
      return new TypedChange(ChangeType.CORRECTION, claimed, disguised, diff);
    }
    return new TypedChange(withoutOtherFacts(claimed, diff), claimed, false, diff);
  }

  private static ChangeType withoutOtherFacts(@Nullable ChangeType claimed, WordDiff diff) {
    if (diff.isEmpty()) {
      return claimed == ChangeType.REFILE ? ChangeType.REFILE : ChangeType.REPEAT;
    }
    ChangeType seen = seen(diff);
    if (claimed == null) {
      return seen;
    }
    // a repeat that isn't the same text is what the text shows
    return claimed == ChangeType.REPEAT ? seen : claimed;
  }

  private static ChangeType seen(WordDiff diff) {
    int before = diff.kept() + diff.removed();
    int after = diff.kept() + diff.added();
    boolean mostIsOther = diff.removed() > TOLD_ANEW * before && diff.added() > TOLD_ANEW * after;
    if (mostIsOther) {
      return ChangeType.WRITETHRU;
    }
    boolean adds = diff.added() >= Math.max(FEWEST_ADDED, ADDED_SHARE * after);
    return adds && diff.added() > diff.removed() ? ChangeType.UPDATE : ChangeType.REFILE;
  }
}
