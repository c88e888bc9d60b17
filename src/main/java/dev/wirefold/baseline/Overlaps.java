package dev.wirefold.baseline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The TF-IDF vectors of the texts of a set, each of length 1, listed by term, so that the dot
 * products of one with all earlier ones cost no more than the terms that they share. A term weighs
 * (1 + ln of its count) · ln((N + 1) / texts that have it); the texts of the set alone are counted.
 * Terms of more than a fifth of the texts are left out: they weigh next to nothing and cost most.
 */
final class Overlaps {

  private static final double MOST_COMMON = 0.2;

  /** Below this number of texts a share tells little on what is common. */
  private static final int SMALL_SET = 50;

  private final int[][] terms;
  private final float[][] weights;

  /** The texts that have a term, in their order, and what it weighs in them. */
  private final int[][] textsOf;

  private final float[][] weightsOf;

  private Overlaps(int[][] terms, float[][] weights, int distinctTerms) {
    this.terms = terms;
    this.weights = weights;
    int[] sizes = new int[distinctTerms];
    for (int[] known : terms) {
      for (int term : known) {
        sizes[term]++;
      }
    }
    this.textsOf = new int[distinctTerms][];
    this.weightsOf = new float[distinctTerms][];
    for (int term = 0; term < distinctTerms; term++) {
      textsOf[term] = new int[sizes[term]];
      weightsOf[term] = new float[sizes[term]];
    }
    int[] next = new int[distinctTerms];
    for (int text = 0; text < terms.length; text++) {
      for (int i = 0; i < terms[text].length; i++) {
        int term = terms[text][i];
        textsOf[term][next[term]] = text;
        weightsOf[term][next[term]++] = weights[text][i];
      }
    }
  }

  static Overlaps of(List<TermCounts> counts) {
    Map<Integer, Integer> having = new HashMap<>();
    for (TermCounts each : counts) {
      for (int i = 0; i < each.size(); i++) {
        having.merge(each.term(i), 1, Integer::sum);
      }
    }
    int most = counts.size() < SMALL_SET ? counts.size() : (int) (MOST_COMMON * counts.size());
    Map<Integer, Integer> numbers = new HashMap<>();
    int[][] terms = new int[counts.size()][];
    float[][] weights = new float[counts.size()][];
    for (int text = 0; text < terms.length; text++) {
      TermCounts kept = counts.get(text).where(term -> having.getOrDefault(term, 0) <= most);
      terms[text] = new int[kept.size()];
      for (int i = 0; i < kept.size(); i++) {
        terms[text][i] = numbers.computeIfAbsent(kept.term(i), _ -> numbers.size());
      }
      weights[text] = unit(kept, having, counts.size());
    }
    return new Overlaps(terms, weights, numbers.size());
  }

  /** Tells whether a text has a vector at all. */
  boolean isEmpty(int text) {
    return terms[text].length == 0;
  }

  /**
   * Adds the dot products of a text with all earlier ones to the sums of these texts' clusters.
   *
   * @param clusterOf the cluster of each earlier text
   */
  void addDots(int text, int[] clusterOf, double[] sums) {
    for (int i = 0; i < terms[text].length; i++) {
      float weight = weights[text][i];
      int[] others = textsOf[terms[text][i]];
      float[] theirs = weightsOf[terms[text][i]];
      for (int k = 0; k < others.length && others[k] < text; k++) {
        sums[clusterOf[others[k]]] += weight * theirs[k];
      }
    }
  }

  private static float[] unit(TermCounts counts, Map<Integer, Integer> having, int all) {
    double[] raw = new double[counts.size()];
    double square = 0;
    for (int i = 0; i < raw.length; i++) {
      double idf = StrictMath.log((all + 1.0) / having.getOrDefault(counts.term(i), 1));
      raw[i] = (1 + StrictMath.log(counts.count(i))) * idf;
      square += raw[i] * raw[i];
    }
    float[] unit = new float[raw.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (raw[i] / Math.sqrt(square));
    }
    return unit;
  }
}
