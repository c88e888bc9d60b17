package dev.wirefold.text;

/**
 * Tells texts that nobody has made ready for print: those that begin in lower case, though they
 * have capitals, and those in capitals throughout.
 */
public final class RawCopy {

  /** In a shorter text of capitals they may be meant. */
  private static final int FEWEST_WORDS = 20;

  private static final double MOST = 0.8;

  private RawCopy() {}

  /**
   * Tells whether a body is raw copy. A body without capitals is not: its script may have none.
   *
   * @param body a body without dateline and credits
   */
  public static boolean is(TokenSequence body) {
    int words = 0;
    int capitalised = 0;
    int capitals = 0;
    for (int i = 0; i < body.size(); i++) {
      if (body.is(i, TokenSequence.NUMBER) || body.is(i, TokenSequence.UNSPACED)) {
        continue;
      }
      words++;
      capitalised += body.is(i, TokenSequence.CAPITALISED) ? 1 : 0;
      capitals += body.is(i, TokenSequence.ALL_CAPS) ? 1 : 0;
    }
    boolean beginsLow =
        body.size() > 0
            && !body.is(0, TokenSequence.CAPITALISED)
            && !body.is(0, TokenSequence.NUMBER)
            && !body.is(0, TokenSequence.UNSPACED);
    boolean shouts = words >= FEWEST_WORDS && capitals >= MOST * words;
    return shouts || (beginsLow && capitalised > 0);
  }
}
