package dev.wirefold.story;

import java.util.Arrays;

/**
 * Weights that terms have in a title and in a body, sorted by term. The weights leave out the idf,
 * because it drifts while a story lives.
 */
final class SparseTerms {

  /** The title's share in the weight that a term has in the whole text. */
  private static final float TITLE_SHARE = 0.4f;

  private final int[] terms;
  private final float[] title;
  private final float[] body;

  /** The arrays are of one length, sorted by term, and not copied. */
  SparseTerms(int[] terms, float[] title, float[] body) {
    this.terms = terms;
    this.title = title;
    this.body = body;
  }

  /**
   * Returns the heaviest terms of a text, scaled so that its title and its body each have length 1
   * under the given idf. A term counts by the logarithm of how often it occurs.
   *
   * @param idf of each entry of the bag
   * @param most how many terms are kept
   */
  static SparseTerms of(TermBag bag, float[] idf, int most) {
    int n = bag.size();
    float[] title = new float[n];
    float[] body = new float[n];
    double titleSquare = 0;
    double bodySquare = 0;
    for (int i = 0; i < n; i++) {
      title[i] = scaled(bag.title(i));
      body[i] = scaled(bag.body(i));
      titleSquare += square(title[i] * idf[i]);
      bodySquare += square(body[i] * idf[i]);
    }
    float titleScale = inverseRoot(titleSquare);
    float bodyScale = inverseRoot(bodySquare);
    for (int i = 0; i < n; i++) {
      title[i] *= titleScale;
      body[i] *= bodyScale;
    }
    return kept(bag.terms(), title, body, idf, most);
  }

  int size() {
    return terms.length;
  }

  int term(int i) {
    return terms[i];
  }

  float title(int i) {
    return title[i];
  }

  float body(int i) {
    return body[i];
  }

  /** Returns the weight of a term in the whole text. */
  float all(int i) {
    return all(title[i], body[i]);
  }

  /** Returns the sum of two vectors, of which the heaviest terms are kept. */
  SparseTerms plus(SparseTerms other, TermRarity rarity, int most) {
    int bound = size() + other.size();
    int[] sumTerms = new int[bound];
    float[] sumTitle = new float[bound];
    float[] sumBody = new float[bound];
    int n = 0;
    int i = 0;
    int j = 0;
    for (; i < size() || j < other.size(); n++) {
      boolean left = j == other.size() || (i < size() && terms[i] <= other.terms[j]);
      boolean right = i == size() || (j < other.size() && other.terms[j] <= terms[i]);
      sumTerms[n] = left ? terms[i] : other.terms[j];
      if (left) {
        sumTitle[n] += title[i];
        sumBody[n] += body[i];
        i++;
      }
      if (right) {
        sumTitle[n] += other.title[j];
        sumBody[n] += other.body[j];
        j++;
      }
    }
    float[] idf = new float[n];
    for (int k = 0; k < n && n > most; k++) {
      idf[k] = rarity.idf(sumTerms[k]);
    }
    return kept(sumTerms, sumTitle, sumBody, idf, most);
  }

  /** Returns the terms with the largest weight under an idf, largest first; of equals the first. */
  int[] heaviest(float[] idf, int most) {
    float[] weights = new float[size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = idf[i] * all(i);
    }
    return Largest.of(weights, weights.length, most);
  }

  private static SparseTerms kept(int[] terms, float[] title, float[] body, float[] idf, int most) {
    int n = idf.length;
    float[] weights = new float[n];
    for (int i = 0; i < n; i++) {
      weights[i] = idf[i] * all(title[i], body[i]);
    }
    int[] kept = Largest.of(weights, n, most);
    long[] byTerm = new long[kept.length];
    for (int i = 0; i < kept.length; i++) {
      byTerm[i] = ((long) terms[kept[i]] << 32) | kept[i];
    }
    Arrays.sort(byTerm);
    int[] keptTerms = new int[kept.length];
    float[] keptTitle = new float[kept.length];
    float[] keptBody = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int from = (int) byTerm[i];
      keptTerms[i] = terms[from];
      keptTitle[i] = title[from];
      keptBody[i] = body[from];
    }
    return new SparseTerms(keptTerms, keptTitle, keptBody);
  }

  /** Returns the weight in the whole text of a term with such weights in title and body. */
  static float all(float title, float body) {
    return TITLE_SHARE * title + (1 - TITLE_SHARE) * body;
  }

  private static float scaled(float count) {
    return count == 0 ? 0 : (float) Logarithm.of(1 + count);
  }

  private static double square(double value) {
    return value * value;
  }

  private static float inverseRoot(double square) {
    return square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
  }
}
