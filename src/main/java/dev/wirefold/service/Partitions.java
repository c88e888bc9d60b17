package dev.wirefold.service;

import dev.wirefold.duplicate.Rule;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.service.WhatIfReport.Change;
import dev.wirefold.service.WhatIfReport.Example;
import dev.wirefold.service.WhatIfReport.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two ways in which the same articles are parted into groups. Articles are numbered from 0 in the
 * order in which they are added.
 */
final class Partitions {

  private static final int MOST_EXAMPLES = 20;

  private final List<Named> articles = new ArrayList<>();
  private final List<Integer> before = new ArrayList<>();
  private final List<Integer> after = new ArrayList<>();

  /** Tells why an article joined what it joined by one of the two policies. */
  interface Joins {

    /** Returns the article that it was compared with; itself if it opened its group. */
    int comparedWith(int article);

    /** Returns the rule by which it joined. */
    Rule rule(int article);

    /** Returns what the other policy says about the two. */
    Rule otherRule(int article);
  }

  int size() {
    return articles.size();
  }

  void add(StoredArticle article, int groupBefore, int groupAfter) {
    articles.add(new Named(article.article().id(), article.article().title(), article.bar()));
    before.add(groupBefore);
    after.add(groupAfter);
  }

  /** Returns the number of groups by the policy in force. */
  int groupsBefore() {
    return new HashSet<>(before).size();
  }

  /** Returns the number of groups by the other policy. */
  int groupsAfter() {
    return new HashSet<>(after).size();
  }

  /** Returns what would come together. */
  Change merged(Joins byOther) {
    List<Example> examples = new ArrayList<>();
    for (int i : joins(before, after, byOther)) {
      Named with = articles.get(byOther.comparedWith(i));
      examples.add(new Example(with, articles.get(i), byOther.otherRule(i), byOther.rule(i)));
    }
    return change(before, after, examples);
  }

  /** Returns what would come apart. */
  Change split(Joins byCurrent) {
    List<Example> examples = new ArrayList<>();
    for (int i : joins(after, before, byCurrent)) {
      Named with = articles.get(byCurrent.comparedWith(i));
      examples.add(new Example(with, articles.get(i), byCurrent.rule(i), byCurrent.otherRule(i)));
    }
    return change(after, before, examples);
  }

  /** Counts what is apart by the one and together by the other. */
  private Change change(List<Integer> apart, List<Integer> together, List<Example> examples) {
    Map<Integer, Map<Integer, Long>> parts = new HashMap<>();
    for (int i = 0; i < size(); i++) {
      parts
          .computeIfAbsent(together.get(i), key -> new HashMap<>())
          .merge(apart.get(i), 1L, Long::sum);
    }
    int groups = 0;
    long pairs = 0;
    for (Map<Integer, Long> of : parts.values()) {
      groups += of.size() > 1 ? 1 : 0;
      pairs += pairsAcross(of);
    }
    return new Change(groups, pairs, examples);
  }

  /** Returns the pairs within the whole that are not within one part. */
  private static long pairsAcross(Map<Integer, Long> parts) {
    long all = 0;
    long within = 0;
    for (long size : parts.values()) {
      all += size;
      within += size * (size - 1) / 2;
    }
    return all * (all - 1) / 2 - within;
  }

  /** Finds articles that joined across what is apart: one for each two groups that meet. */
  private List<Integer> joins(List<Integer> apart, List<Integer> together, Joins joins) {
    List<Integer> found = new ArrayList<>();
    Set<Long> met = new HashSet<>();
    for (int i = 0; i < size() && found.size() < MOST_EXAMPLES; i++) {
      int with = joins.comparedWith(i);
      boolean crosses =
          !apart.get(i).equals(apart.get(with)) && together.get(i).equals(together.get(with));
      if (crosses && met.add(key(apart.get(i), apart.get(with)))) {
        found.add(i);
      }
    }
    return found;
  }

  private static long key(int one, int other) {
    return ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
  }
}
