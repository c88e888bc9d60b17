package dev.wirefold.duplicate;

import dev.wirefold.text.TokenSequence;

/**
 * Facts of one text that the other text has otherwise: numbers and capitalised words that stand in
 * a short gap between covered tokens and nowhere in the other text. In a version of the same text
 * there are few; in another item of the same template every slot is one. A passage that one of the
 * texts lacks altogether is no clash.
 *
 * @param numbers clashing number tokens
 * @param names clashing capitalised words over agreeing and clashing ones, in [0, 1]
 * @param standing number tokens that stand in covered passages or between them, but not in a long
 *     passage of the text's own
 * @param found those of them that the other text has, too
 * @param rounded numbers that the other text has with more or fewer digits only
 */
record Clash(int numbers, double names, int standing, int found, int rounded) {

  /** A longer gap is a passage of its own. */
  static final int LONGEST_GAP = 6;

  /** As many tokens that are not covered are a lede, a background or a notice of the text's own. */
  private static final int OWN_PASSAGE = 20;

  /**
   * Finds the clashing facts of a text.
   *
   * @param side the text, covered and matched
   * @param other the other text
   */
  static Clash of(ComparedSide side, ComparedSide other) {
    ComparedText text = side.text();
    boolean[] hit = side.hit();
    int[] body = text.tokens();
    int numbers = 0;
    int standing = 0;
    int found = 0;
    int rounded = 0;
    int agreeing = 0;
    int clashing = 0;
    int gapStart = 0;
    int gapEnd = 0;
    for (int i = 0; i < body.length; i++) {
      if (i >= gapEnd && !hit[i]) {
        gapStart = i;
        gapEnd = gapEnd(hit, i, body.length);
      }
      boolean number = text.is(i, TokenSequence.NUMBER);
      boolean name = text.isName(i);
      if (side.masked()[i] || (!number && !name)) {
        continue;
      }
      boolean covered = hit[i];
      boolean known = covered || side.isKnown(i);
      if (number && !known && other.hasRounded(text, i)) {
        known = true;
        rounded++;
      }
      if (number && (covered || gapEnd - gapStart < OWN_PASSAGE)) {
        standing++;
        found += known ? 1 : 0;
      }
      if (known) {
        agreeing += name ? 1 : 0;
      } else if (gapEnd - gapStart <= LONGEST_GAP) {
        numbers += number ? 1 : 0;
        clashing += name ? 1 : 0;
      }
    }
    int all = agreeing + clashing;
    return new Clash(numbers, all == 0 ? 0 : (double) clashing / all, standing, found, rounded);
  }

  /** Returns the share of standing numbers, of the text with fewer, that the other has. */
  double numbersFound(Clash other) {
    boolean isFewer =
        standing < other.standing || (standing == other.standing && found <= other.found);
    Clash fewer = isFewer ? this : other;
    return fewer.standing == 0 ? 1 : (double) fewer.found / fewer.standing;
  }

  private static int gapEnd(boolean[] hit, int from, int size) {
    int i = from;
    while (i < size && !hit[i]) {
      i++;
    }
    return i;
  }
}
