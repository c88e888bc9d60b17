package dev.wirefold.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Clusterings for tests, as one label an article. */
final class Clusterings {

  private Clusterings() {}

  /** One character an article: its cluster. */
  static List<String> labels(String clusters) {
    return clusters.chars().mapToObj(Character::toString).toList();
  }

  static Contingency table(String output, String gold) {
    return Contingency.of(labels(output), labels(gold));
  }

  static List<String> random(SplittableRandom random, int articles, int clusters) {
    List<String> labels = new ArrayList<>(articles);
    for (int i = 0; i < articles; i++) {
      labels.add("c" + random.nextInt(clusters));
    }
    return labels;
  }

  /** The same clusters under other names. */
  static List<String> renamed(List<String> labels) {
    return labels.stream().map(label -> "renamed " + label.hashCode() % 10_007 + label).toList();
  }
}
