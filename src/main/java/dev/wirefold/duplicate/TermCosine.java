package dev.wirefold.duplicate;

/** The TF-IDF cosine of two texts' terms: 1 + ln(count), times the weight, of each. */
final class TermCosine {

  private static final double[] TERM_WEIGHTS = termWeights();

  private TermCosine() {}

  /** Returns the length of a text's vector. */
  static double norm(TermVector terms) {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      double weight = termWeight(terms.count(i)) * terms.weight(i);
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }

  /**
   * Returns the product of two texts' vectors.
   *
   * @param other was weighed by the first one and knows where each of its terms is there
   */
  static double dotKnown(TermVector one, TermVector other) {
    double dot = 0;
    for (int i = 0; i < other.size(); i++) {
      dot += product(one, other.known(i), other, i);
    }
    return dot;
  }

  /** Returns the product of two texts' vectors. */
  static double dot(TermVector one, TermVector other) {
    double dot = 0;
    for (int i = 0; i < other.size(); i++) {
      dot += product(one, one.indexOf(other.key(i)), other, i);
    }
    return dot;
  }

  /** Returns the cosine, in [0, 1]; 0 if either vector is empty. */
  static double ratio(double dot, double norms) {
    return norms > 0 ? Math.min(1, dot / norms) : 0;
  }

  private static double product(TermVector one, int there, TermVector other, int i) {
    if (there == TermVector.NONE) {
      return 0;
    }
    double weight = other.weight(i);
    return termWeight(other.count(i)) * termWeight(one.count(there)) * weight * weight;
  }

  /** Dampens repetition, from a short table. */
  private static double termWeight(int count) {
    return count < TERM_WEIGHTS.length ? TERM_WEIGHTS[count] : 1 + Math.log(count);
  }

  private static double[] termWeights() {
    double[] weights = new double[1 << 6];
    for (int count = 1; count < weights.length; count++) {
      weights[count] = 1 + Math.log(count);
    }
    return weights;
  }
}
