package dev.wirefold.duplicate;

import dev.wirefold.text.TokenSequence;

/**
 * Facts of one text that the other text has otherwise: numbers and capitalised words that stand in
 * a short gap between covered tokens and nowhere in the other text. In a version of the same text
 * there are few; in another item of the same template every slot is one. A passage that one of the
 * texts lacks altogether is no clash.
 *
 * @param numbers clashing number tokens
 * @param names weight of clashing capitalised words over agreeing and clashing, in [0, 1]
 */
record Clash(int numbers, double names) {

  /** A longer gap is a passage of its own. */
  private static final int LONGEST_GAP = 6;

  static Clash of(
      ComparedText text, boolean[] hit, TermVector other, DocumentFrequencies frequencies) {
    TokenSequence body = text.text().body();
    boolean[] masked = text.masked();
    int numbers = 0;
    double agreeing = 0;
    double clashing = 0;
    int gapStart = 0;
    int gapEnd = 0;
    for (int i = 0; i < body.size(); i++) {
      if (i >= gapEnd && !hit[i]) {
        gapStart = i;
        gapEnd = gapEnd(hit, i, body.size());
      }
      boolean number = body.is(i, TokenSequence.NUMBER);
      boolean name =
          body.is(i, TokenSequence.CAPITALISED) && !body.is(i, TokenSequence.SENTENCE_START);
      if (masked[i] || (!number && !name)) {
        continue;
      }
      int hash = body.hash(i);
      if (hit[i] || other.countOf(hash) > 0) {
        agreeing += name ? frequencies.weight(hash) : 0;
      } else if (gapEnd - gapStart <= LONGEST_GAP) {
        numbers += number ? 1 : 0;
        clashing += name ? frequencies.weight(hash) : 0;
      }
    }
    double all = agreeing + clashing;
    return new Clash(numbers, all == 0 ? 0 : clashing / all);
  }

  private static int gapEnd(boolean[] hit, int from, int size) {
    int i = from;
    while (i < size && !hit[i]) {
      i++;
    }
    return i;
  }
}
