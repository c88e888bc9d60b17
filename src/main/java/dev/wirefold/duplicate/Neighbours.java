package dev.wirefold.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands near one text: of each group that its candidates are in the canonical version, and
 * the other representatives where that one is no version of the text.
 */
final class Neighbours {

  private static final Comparator<Considered> NEAREST_FIRST =
      Comparator.comparingDouble((Considered each) -> -each.verdict().strength())
          .thenComparingInt(Considered::article);

  private final int self;
  private final PairJudge judge;
  private final LiveWindow window;
  private final int most;
  private final List<NearDuplicateGroup> seen = new ArrayList<>();
  private final List<Considered> considered = new ArrayList<>();

  /**
   * @param self the text's own number
   * @param judge the text is loaded in it
   * @param most how many texts are compared
   */
  Neighbours(int self, PairJudge judge, LiveWindow window, int most) {
    this.self = self;
    this.judge = judge;
    this.window = window;
    this.most = most;
  }

  /** Compares the text with those that stand for a group. */
  void see(NearDuplicateGroup group) {
    if (seen.contains(group)) {
      return;
    }
    seen.add(group);
    if (see(group, group.canonical())) {
      return;
    }
    for (int i = 0; i < group.representatives(); i++) {
      if (group.representative(i) != group.canonical()) {
        see(group, group.representative(i));
      }
    }
  }

  /** Returns what was seen. */
  List<Considered> nearestFirst() {
    considered.sort(NEAREST_FIRST);
    return considered;
  }

  /** Tells whether an article and the text are versions of one. */
  private boolean see(NearDuplicateGroup group, int article) {
    if (article == self || considered.size() == most) {
      return false;
    }
    ComparedText other = window.standing().live(article);
    if (other == null) {
      return false;
    }
    Verdict verdict = judge.judge(other);
    considered.add(new Considered(article, group.number(), verdict));
    return verdict.isDuplicate();
  }
}
