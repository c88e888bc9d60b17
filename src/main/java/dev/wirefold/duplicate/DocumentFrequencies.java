package dev.wirefold.duplicate;

/**
 * Counts, for each token, the live groups whose first text contains it, and so tells what is rare
 * or new. Copies of one text count once, so that a text with 200 copies does not make its own words
 * look common.
 */
final class DocumentFrequencies {

  /** A rare word is in fewer than about the square root of all groups: of 20,000, in 135. */
  private static final double RARE = 0.45;

  /** With fewer groups an ordinary word may not have come up yet. */
  private static final int ENOUGH = 500;

  private final IntTable counts = new IntTable();
  private int documents;
  private int rare = rare(0);

  /**
   * Counts a group's distinct tokens.
   *
   * @param groups 1 to add them, -1 to take them back
   */
  void count(TermVector distinct, int groups) {
    counts.add(distinct.keys(), distinct.size(), groups);
    documents += groups;
    rare = rare(documents);
  }

  /** Returns the number of groups that count. */
  int documents() {
    return documents;
  }

  /** Returns the number of groups that contain a token. */
  int count(int token) {
    return counts.get(token);
  }

  /** Tells whether a token is in no group's text, where that says something: in a small set no. */
  boolean isUnseen(int token) {
    return documents >= ENOUGH && counts.get(token) == 0;
  }

  /** Tells whether few groups' texts have a token. */
  boolean isRare(int token) {
    return counts.get(token) <= rare;
  }

  private static int rare(int documents) {
    return (int) StrictMath.pow(StrictMath.E * (documents + 1.0), RARE) - 1;
  }
}
