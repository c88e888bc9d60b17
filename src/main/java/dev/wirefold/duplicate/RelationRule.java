package dev.wirefold.duplicate;

import dev.wirefold.text.WireMarks;
import dev.wirefold.text.WireMarks.Tag;

/** Names the relation of a member to the canonical version of its group. */
public final class RelationRule {

  private static final double SAME = 0.97;
  private static final double SAME_HEADLINE = 0.8;

  /** A cut that leaves the wording alone tells by itself; one that rewords must be larger. */
  private static final double CUT = 0.88;

  private static final double REWORDED_CUT = 0.74;

  /** One figure may be a slip of the keys. */
  private static final int FEWEST_RESTATED = 2;

  private RelationRule() {}

  /**
   * Returns the relation of the left text to the right, which is the canonical version.
   *
   * @param pair what was measured between the member (left) and the canonical version (right)
   * @param member what the member's headline and head say
   * @param canonical what the canonical version's headline and head say
   */
  public static Relation of(PairFeatures pair, WireMarks member, WireMarks canonical) {
    if (areTakes(member, canonical)) {
      return Relation.TAKE_OF;
    }
    boolean factsChanged = pair.numbersChanged() > 0 || pair.namesChanged() > 0;
    if (isCorrection(pair, member, canonical, factsChanged)) {
      return Relation.CORRECTION;
    }
    if (!factsChanged && pair.leftCovered() >= SAME && pair.rightCovered() >= SAME) {
      return Relation.IDENTICAL;
    }
    if (areUpdates(member, canonical, factsChanged) || isRestated(pair)) {
      return Relation.UPDATE;
    }
    return byLength(pair);
  }

  private static boolean areTakes(WireMarks member, WireMarks canonical) {
    boolean oneIsTake = member.tag() == Tag.TAKE || canonical.tag() == Tag.TAKE;
    return oneIsTake && takeNumber(member) != takeNumber(canonical);
  }

  private static int takeNumber(WireMarks marks) {
    return marks.tag() == Tag.TAKE ? marks.updateNumber() : 1;
  }

  /** What came before a correction is of another version; a later copy may only lack its tag. */
  private static boolean isCorrection(
      PairFeatures pair, WireMarks member, WireMarks canonical, boolean factsChanged) {
    boolean corrects = member.tag().isCorrection();
    if (corrects == canonical.tag().isCorrection()) {
      return corrects && factsChanged;
    }
    boolean before = corrects ? pair.lag() > 0 : pair.lag() < 0;
    return before || factsChanged;
  }

  /** A copy seldom bears its version's tag; it is of another version if its facts are. */
  private static boolean areUpdates(WireMarks member, WireMarks canonical, boolean factsChanged) {
    boolean tagged = updateState(member) > 0;
    return updateState(member) != updateState(canonical) && (tagged || factsChanged);
  }

  /** The place of a version in the chain report, update 1, update 2, …, wrap-up. */
  private static int updateState(WireMarks marks) {
    return switch (marks.tag()) {
      case UPDATE -> marks.updateNumber() + 1;
      case WRAPUP -> 100 + marks.updateNumber();
      default -> 0;
    };
  }

  /**
   * Tells whether the later of two texts restates the earlier: under one headline, or none, other
   * figures are a later state, such as a table that was filled in.
   */
  public static boolean isRestated(PairFeatures pair) {
    boolean sameHeadline = pair.titleCosine() >= SAME_HEADLINE || pair.titleFound() == 1;
    return sameHeadline && pair.numbersChanged() >= FEWEST_RESTATED;
  }

  private static Relation byLength(PairFeatures pair) {
    double ratio =
        (double) Math.min(pair.left(), pair.right()) / Math.max(pair.left(), pair.right());
    if (ratio > (pair.shorterCovered() >= SAME ? CUT : REWORDED_CUT)) {
      return Relation.EDITED;
    }
    boolean memberShorter = pair.left() < pair.right();
    if (Double.isNaN(pair.lag()) || pair.lag() == 0) {
      return memberShorter ? Relation.TRIMMED : Relation.EXTENDED;
    }
    boolean memberLater = pair.lag() > 0;
    return memberShorter == memberLater ? Relation.TRIMMED : Relation.EXTENDED;
  }
}
