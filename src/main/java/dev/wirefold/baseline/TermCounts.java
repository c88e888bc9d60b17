package dev.wirefold.baseline;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How often each of the terms of a text occurs in it, sorted by term. */
final class TermCounts {

  private final int[] terms;
  private final int[] counts;

  private TermCounts(int[] terms, int[] counts) {
    this.terms = terms;
    this.counts = counts;
  }

  /** Counts the first {@code size} of these terms, which are sorted in place. */
  static TermCounts of(int[] terms, int size) {
    Arrays.sort(terms, 0, size);
    int[] distinct = new int[size];
    int[] counts = new int[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (n == 0 || distinct[n - 1] != terms[i]) {
        distinct[n++] = terms[i];
      }
      counts[n - 1]++;
    }
    return new TermCounts(Arrays.copyOf(distinct, n), Arrays.copyOf(counts, n));
  }

  /** Returns the counts of two parts of a text together. */
  static TermCounts sum(TermCounts a, TermCounts b) {
    int[] all = new int[a.total() + b.total()];
    int at = a.spell(all, 0);
    at = b.spell(all, at);
    return of(all, at);
  }

  /** Returns the counts of those terms alone. */
  TermCounts where(IntPredicate keep) {
    int[] kept = IntStream.range(0, terms.length).filter(i -> keep.test(terms[i])).toArray();
    return new TermCounts(
        IntStream.of(kept).map(i -> terms[i]).toArray(),
        IntStream.of(kept).map(i -> counts[i]).toArray());
  }

  int size() {
    return terms.length;
  }

  int term(int entry) {
    return terms[entry];
  }

  int count(int entry) {
    return counts[entry];
  }

  private int total() {
    return Arrays.stream(counts).sum();
  }

  private int spell(int[] into, int from) {
    int at = from;
    for (int i = 0; i < terms.length; i++) {
      Arrays.fill(into, at, at + counts[i], terms[i]);
      at += counts[i];
    }
    return at;
  }
}
