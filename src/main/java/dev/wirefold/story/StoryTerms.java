package dev.wirefold.story;

import java.nio.ByteBuffer;

/**
 * The heaviest terms of a story with their weights in titles and in bodies, sorted by term. A story
 * keeps them for weeks, so a term takes eight bytes: the term itself, the mark that the index lists
 * the story under it, and the two weights as half-precision numbers, of which one can't be negative
 * and lends its sign to the mark.
 */
final class StoryTerms {

  static final StoryTerms NONE = new StoryTerms(new long[0]);

  private static final long LISTED = 1L << 31;
  private static final int TITLE_SHIFT = 16;
  private static final int HALF = 0x7FFF;
  private static final float LARGEST_HALF = 65504;

  private final long[] packed;

  private StoryTerms(long[] packed) {
    this.packed = packed;
  }

  static StoryTerms of(SparseTerms terms) {
    long[] packed = new long[terms.size()];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = pack(terms.term(i), terms.title(i), terms.body(i));
    }
    return new StoryTerms(packed);
  }

  static StoryTerms read(ByteBuffer in) {
    long[] packed = new long[in.getShort()];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = in.getLong();
    }
    return new StoryTerms(packed);
  }

  int bytes() {
    return Short.BYTES + packed.length * Long.BYTES;
  }

  void write(ByteBuffer out) {
    out.putShort((short) packed.length);
    for (long entry : packed) {
      out.putLong(entry);
    }
  }

  int size() {
    return packed.length;
  }

  int term(int i) {
    return (int) (packed[i] >>> Integer.SIZE);
  }

  float title(int i) {
    return Float.float16ToFloat((short) ((packed[i] >>> TITLE_SHIFT) & HALF));
  }

  boolean inTitle(int i) {
    return ((packed[i] >>> TITLE_SHIFT) & HALF) != 0;
  }

  float body(int i) {
    return Float.float16ToFloat((short) packed[i]);
  }

  /** Returns the weight of a term in the whole story. */
  float all(int i) {
    return SparseTerms.all(title(i), body(i));
  }

  /** Tells whether the index lists the story under a term. */
  boolean isListed(int i) {
    return (packed[i] & LISTED) != 0;
  }

  /** Notes that the index lists the story under a term. */
  void list(int i) {
    packed[i] |= LISTED;
  }

  boolean contains(int term) {
    int low = 0;
    int high = packed.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = term(middle);
      if (there == term) {
        return true;
      }
      if (there < term) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  /** Returns the sum with a text's terms, of which the heaviest are kept. */
  StoryTerms plus(SparseTerms other, TermRarity rarity, int most) {
    StoryTerms sum = of(unpacked().plus(other, rarity, most));
    for (int i = 0, j = 0; i < size() && j < sum.size(); ) {
      if (term(i) == sum.term(j)) {
        sum.packed[j++] |= packed[i++] & LISTED;
      } else if (term(i) < sum.term(j)) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** Returns the terms with their weights, without the marks. */
  SparseTerms unpacked() {
    int[] terms = new int[size()];
    float[] title = new float[size()];
    float[] body = new float[size()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = term(i);
      title[i] = title(i);
      body[i] = body(i);
    }
    return new SparseTerms(terms, title, body);
  }

  /** Returns the places of the heaviest terms under an idf, heaviest first. */
  int[] heaviest(float[] idf, int most) {
    float[] weights = new float[size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = idf[i] * all(i);
    }
    return Largest.of(weights, weights.length, most);
  }

  private static long pack(int term, float title, float body) {
    return ((long) term << Integer.SIZE) | ((long) half(title) << TITLE_SHIFT) | half(body);
  }

  private static int half(float weight) {
    return Float.floatToFloat16(Math.min(weight, LARGEST_HALF)) & HALF;
  }
}
