package dev.wirefold.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs the sentences of two texts that say the same, wherever they stand: the most alike first, of
 * equals those that stand at the same place.
 */
final class SentencePairs {

  static final int NONE = -1;

  private static final double SAME_STATEMENT = 0.4;
  private static final int FEWEST_SHARED = 2;

  private record Candidate(int before, int after, double likeness) {

    private static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingDouble((Candidate each) -> -each.likeness)
            .thenComparingInt(each -> Math.abs(each.before - each.after))
            .thenComparingInt(Candidate::before)
            .thenComparingInt(Candidate::after);
  }

  private SentencePairs() {}

  /** Returns for each sentence of the first text its counterpart, or {@link #NONE}. */
  static int[] of(List<Sentence> before, List<Sentence> after) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < after.size(); j++) {
        double likeness = likeness(before.get(i), after.get(j));
        if (likeness > 0) {
          candidates.add(new Candidate(i, j, likeness));
        }
      }
    }
    candidates.sort(Candidate.BEST_FIRST);
    int[] pairs = new int[before.size()];
    Arrays.fill(pairs, NONE);
    boolean[] taken = new boolean[after.size()];
    for (Candidate each : candidates) {
      if (pairs[each.before] == NONE && !taken[each.after]) {
        pairs[each.before] = each.after;
        taken[each.after] = true;
      }
    }
    return pairs;
  }

  private static double likeness(Sentence before, Sentence after) {
    if (before.isHeadline() != after.isHeadline()
        || before.shared(after) < Math.min(FEWEST_SHARED, before.size())) {
      return 0;
    }
    double likeness = before.likeness(after);
    return likeness >= SAME_STATEMENT ? likeness : 0;
  }
}
