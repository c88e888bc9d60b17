package dev.wirefold.duplicate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the group of one text among those that its candidates are in. A text joins through the
 * canonical version of a group, through the text that opened it, or through two of its
 * representatives that agree. A group's opener never changes, so nothing drifts away from it.
 */
final class GroupChoice {

  private static final int NONE = DuplicateDetector.NONE;

  private final PairJudge judge;
  private final LiveWindow window;
  private int bestGroup = NONE;
  private int bestMember = NONE;
  private @Nullable Verdict best;
  private int rejected = NONE;
  private @Nullable Verdict bestRejected;
  private final List<NearDuplicateGroup> seen = new ArrayList<>(4);

  /**
   * @param judge the text is loaded in it
   */
  GroupChoice(PairJudge judge, LiveWindow window) {
    this.judge = judge;
    this.window = window;
  }

  /** Compares the text with those that stand for a group. */
  void consider(NearDuplicateGroup group) {
    if (seen.contains(group)) {
      return;
    }
    seen.add(group);
    ComparedText canonical = window.standing().live(group.canonical());
    if (canonical != null) {
      Verdict verdict = judge.judgeIfCovered(canonical);
      if (verdict != null) {
        note(group, group.canonical(), verdict);
        if (verdict.isDuplicate()) {
          return;
        }
      }
    }
    considerMembers(group);
  }

  /** Returns where the text goes; it opens a group if none took it. */
  Placement placement(int article) {
    Placement.Alternative alternative =
        bestRejected == null ? null : new Placement.Alternative(rejected, bestRejected);
    if (best == null) {
      return new Placement(window.groups().end(), true, article, null, Rule.FIRST, alternative);
    }
    return new Placement(bestGroup, false, bestMember, best, best.rule(), alternative);
  }

  /** The opener, or two members that agree, make up for a canonical version that does not. */
  private void considerMembers(NearDuplicateGroup group) {
    int agreeing = 0;
    int member = NONE;
    Verdict strongest = null;
    for (int i = 0; i < group.representatives(); i++) {
      int representative = group.representative(i);
      ComparedText other = window.standing().live(representative);
      if (representative == group.canonical() || other == null) {
        continue;
      }
      Verdict verdict = judge.judgeIfCovered(other);
      if (verdict != null && verdict.isDuplicate()) {
        agreeing += representative == group.opener() ? 2 : 1;
        if (strongest == null || verdict.strength() > strongest.strength()) {
          strongest = verdict;
          member = representative;
        }
      }
    }
    if (agreeing >= 2 && strongest != null) {
      note(group, member, strongest);
    }
  }

  private void note(NearDuplicateGroup group, int member, Verdict verdict) {
    if (!verdict.isDuplicate()) {
      if (bestRejected == null || verdict.strength() > bestRejected.strength()) {
        bestRejected = verdict;
        rejected = member;
      }
      return;
    }
    boolean stronger = best == null || verdict.strength() > best.strength();
    boolean older =
        best != null && verdict.strength() == best.strength() && group.number() < bestGroup;
    if (stronger || older) {
      best = verdict;
      bestGroup = group.number();
      bestMember = member;
    }
  }
}
