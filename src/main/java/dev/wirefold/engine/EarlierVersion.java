package dev.wirefold.engine;

import dev.wirefold.chain.Version;
import dev.wirefold.chain.VersionChain;
import dev.wirefold.chain.VersionChain.Step;
import dev.wirefold.duplicate.DuplicateDetector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds among texts of a provider the one that another follows. */
final class EarlierVersion {

  private static final int MOST = 100;

  private final Version later;
  private final Map<Version, Integer> numbers = new LinkedHashMap<>();

  EarlierVersion(Version later) {
    this.later = later;
  }

  void add(int number, Version version) {
    if (numbers.size() < MOST) {
      numbers.putIfAbsent(version, number);
    }
  }

  /** Returns the number of the text that it follows, or {@link DuplicateDetector#NONE}. */
  int find() {
    if (numbers.isEmpty()) {
      return DuplicateDetector.NONE;
    }
    List<Version> others = new ArrayList<>(numbers.keySet());
    List<Step> steps = VersionChain.of(later, others).steps();
    for (Step step : steps) {
      VersionChain.Link link = step.link();
      if (link != null && step.version().equals(later)) {
        return numbers.getOrDefault(steps.get(link.to()).version(), DuplicateDetector.NONE);
      }
    }
    return DuplicateDetector.NONE;
  }
}
