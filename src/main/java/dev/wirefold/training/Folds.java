package dev.wirefold.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Deals components to folds, so that no component is on both sides of a split. */
final class Folds {

  private final Map<String, Integer> folds = new HashMap<>();
  private final int count;

  /**
   * @param components names; repeated ones count once, and their order doesn't matter
   * @param count how many folds, at least 2
   */
  Folds(List<String> components, int count, long seed) {
    this.count = count;
    List<String> dealt = new ArrayList<>(new TreeSet<>(components));
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = dealt.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      String other = dealt.get(j);
      dealt.set(j, dealt.get(i));
      dealt.set(i, other);
    }
    for (int i = 0; i < dealt.size(); i++) {
      folds.put(dealt.get(i), i % count);
    }
  }

  int count() {
    return count;
  }

  int of(String component) {
    Integer fold = folds.get(component);
    if (fold == null) {
      throw new IllegalArgumentException("component " + component + " was not dealt");
    }
    return fold;
  }

  /** Returns the number of components. */
  int components() {
    return folds.size();
  }
}
