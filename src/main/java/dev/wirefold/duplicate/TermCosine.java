package dev.wirefold.duplicate;

/**
 * The cosine of two texts' terms, each of which counts 1 + ln(count). How rare a term is doesn't
 * matter, so that two texts are as alike among millions as they are by themselves.
 */
final class TermCosine {

  private static final double[] WEIGHTS = weights();

  private TermCosine() {}

  /** Returns the length of a text's vector. */
  static double norm(TermVector terms) {
    return Math.sqrt(squares(terms));
  }

  /** Returns the sum of the squares of what the terms count. */
  static double squares(TermVector terms) {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      double weight = weight(terms.times(i));
      sum += weight * weight;
    }
    return sum;
  }

  /** Returns the product of two texts' vectors. */
  static double dot(TermVector one, TermVector other) {
    double dot = 0;
    for (int i = 0; i < other.size(); i++) {
      int there = one.indexOf(other.key(i));
      if (there != TermVector.NONE) {
        dot += weight(other.times(i)) * weight(one.times(there));
      }
    }
    return dot;
  }

  /** Returns the cosine, in [0, 1]; 0 if either vector is empty. */
  static double ratio(double dot, double norms) {
    return norms > 0 ? Math.min(1, dot / norms) : 0;
  }

  /** Returns what a term counts that occurs so often; from a short table. */
  static double weight(int count) {
    return count < WEIGHTS.length ? WEIGHTS[count] : 1 + StrictMath.log(count);
  }

  private static double[] weights() {
    double[] weights = new double[1 << 6];
    for (int count = 1; count < weights.length; count++) {
      weights[count] = 1 + StrictMath.log(count);
    }
    return weights;
  }
}
