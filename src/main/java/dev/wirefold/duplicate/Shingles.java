package dev.wirefold.duplicate;

import dev.wirefold.text.PreparedText;

/**
 * What a text is found by.
 *
 * @param sampled the sampled shingles of its body, sorted and distinct
 * @param ofShort all short shingles of headline and body if it is a short item, else none
 * @param isShort whether it is a short item
 */
@SuppressWarnings("ArrayRecordComponent") // looked up once, never compared
record Shingles(int[] sampled, int[] ofShort, boolean isShort) {

  static Shingles of(PreparedText text) {
    return new Shingles(text.shingles(), text.shortShingles(), text.isShort());
  }

  /** Returns the same without the sampled shingles. */
  Shingles withoutSampled() {
    return new Shingles(Numbers.NONE, ofShort, isShort);
  }

  /** Returns the same without the short shingles. */
  Shingles withoutShort() {
    return new Shingles(sampled, Numbers.NONE, isShort);
  }

  static Shingles of(ComparedText text) {
    return new Shingles(text.shingles(), text.shortShingles(), text.isShort());
  }
}
