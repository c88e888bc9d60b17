package dev.wirefold.duplicate;

import dev.wirefold.text.WireMarks;
import dev.wirefold.text.WireMarks.Tag;

/** Names the relation of a member to the canonical version of its group. */
public final class RelationRule {

  private static final double SAME = 0.97;
  private static final double CONTAINED = 0.85;
  private static final double SHORTER = 0.92;

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
    if (!factsChanged && pair.leftCovered() >= SAME && pair.rightCovered() >= SAME) {
      return Relation.IDENTICAL;
    }
    if (factsChanged && (member.tag().isCorrection() || canonical.tag().isCorrection())) {
      return Relation.CORRECTION;
    }
    if (areUpdates(member, canonical, factsChanged)) {
      return Relation.UPDATE;
    }
    if (pair.left() <= pair.right() * SHORTER && pair.leftCovered() >= CONTAINED) {
      return Relation.TRIMMED;
    }
    if (pair.right() <= pair.left() * SHORTER && pair.rightCovered() >= CONTAINED) {
      return Relation.EXTENDED;
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

  /** Where both were reworded, a clear difference in length still tells a cut. */
  private static Relation byLength(PairFeatures pair) {
    boolean muchShorter = 2 * pair.left() < pair.right();
    boolean muchLonger = 2 * pair.right() < pair.left();
    if (muchShorter) {
      return Relation.TRIMMED;
    }
    return muchLonger ? Relation.EXTENDED : Relation.EDITED;
  }
}
