package dev.wirefold.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Labelled pairs against output groups: a pair is together in the gold if it is a duplicate, and in
 * the output if both articles have the same group. Counted over all pairs, over the sure ones, and
 * in slices; a pair with an article that the output doesn't have is set aside and listed.
 */
public final class LabelledPairs {

  private final SortedMap<String, PairCounts> bySet = new TreeMap<>();
  private final SortedMap<String, PairCounts> byRelation = new TreeMap<>();
  private final SortedMap<String, PairCounts> byKind = new TreeMap<>();
  private final SortedMap<String, PairCounts> byStratum = new TreeMap<>();
  private final List<LabelledPair> missing = new ArrayList<>();
  private PairCounts all = PairCounts.NONE;
  private PairCounts sure = PairCounts.NONE;

  private LabelledPairs() {}

  /** Counts these pairs; {@code groups} gives each article's group by its id. */
  public static LabelledPairs of(Collection<LabelledPair> pairs, Map<String, String> groups) {
    LabelledPairs counted = new LabelledPairs();
    for (LabelledPair pair : pairs) {
      String groupOfA = groups.get(pair.a());
      String groupOfB = groups.get(pair.b());
      if (groupOfA == null || groupOfB == null) {
        counted.missing.add(pair);
      } else {
        counted.count(pair, groupOfA.equals(groupOfB));
      }
    }
    return counted;
  }

  /** Returns the counts over all pairs that the output has. */
  public PairCounts all() {
    return all;
  }

  /** Returns the counts over the pairs labelled with confidence {@code sure}. */
  public PairCounts sure() {
    return sure;
  }

  /** Returns the counts by collection. */
  public SortedMap<String, PairCounts> bySet() {
    return Collections.unmodifiableSortedMap(bySet);
  }

  /** Returns the counts by relation; one relation may have duplicates and others. */
  public SortedMap<String, PairCounts> byRelation() {
    return Collections.unmodifiableSortedMap(byRelation);
  }

  /** Returns the counts by kind; a pair counts in each of its kinds. */
  public SortedMap<String, PairCounts> byKind() {
    return Collections.unmodifiableSortedMap(byKind);
  }

  /** Returns the counts by layer of the sample. */
  public SortedMap<String, PairCounts> byStratum() {
    return Collections.unmodifiableSortedMap(byStratum);
  }

  /** Returns the pairs that were not counted, since the output lacks an article of them. */
  public List<LabelledPair> missing() {
    return List.copyOf(missing);
  }

  private void count(LabelledPair pair, boolean together) {
    boolean duplicate = pair.duplicate();
    all = all.plus(together, duplicate);
    if (pair.isSure()) {
      sure = sure.plus(together, duplicate);
    }
    count(bySet, pair.set(), together, duplicate);
    count(byRelation, pair.relation(), together, duplicate);
    count(byStratum, pair.stratum(), together, duplicate);
    for (String kind : pair.kinds()) {
      count(byKind, kind, together, duplicate);
    }
  }

  private static void count(
      Map<String, PairCounts> slices, @Nullable String name, boolean together, boolean duplicate) {
    if (name != null) {
      PairCounts before = slices.getOrDefault(name, PairCounts.NONE);
      slices.put(name, before.plus(together, duplicate));
    }
  }
}
