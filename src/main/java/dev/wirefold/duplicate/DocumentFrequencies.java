package dev.wirefold.duplicate;

/**
 * Counts, for each token, the live groups whose first text contains it. Copies of one text count
 * once, so that a text with 200 copies does not make its own words look common.
 *
 * <p>The weight of a token is its inverse document frequency {@code ln((n + 1) / (df + 1)) + 1}
 * with n the number of groups that count (Spärck Jones 1972, smoothed).
 */
final class DocumentFrequencies {

  /** The share of an unseen word's weight that a rare word has; with 20,000 groups, df < 100. */
  private static final float RARE = 0.55f;

  /** With fewer groups an ordinary word may not have come up yet. */
  private static final int ENOUGH = 500;

  private static final float[] LOG = logarithms();

  private final IntTable counts = new IntTable();
  private int[] found = new int[1 << 9];
  private float[] logs = LOG;
  private int documents;
  private float logDocuments = 1;

  /** Lets every token weigh 1; to be called before anything is counted. */
  void weighAlike() {
    logs = new float[1];
  }

  /**
   * Counts a group's distinct tokens.
   *
   * @param groups 1 to add them, -1 to take them back
   */
  void count(TermVector distinct, int groups) {
    counts.add(distinct.keys(), distinct.size(), groups);
    documents += groups;
    logDocuments = isAlike() ? 1 : 1 + (float) Math.log(documents + 1.0);
  }

  /** Returns the number of groups that count. */
  int documents() {
    return documents;
  }

  /** Returns the number of groups that contain a token. */
  int count(int token) {
    return counts.get(token);
  }

  /** Returns the weight of a token, at least 1. */
  float weight(int token) {
    return weightOf(counts.get(token));
  }

  /**
   * Looks up the weights of many tokens at once.
   *
   * @param count how many of the tokens
   * @param weights takes the weight of each
   */
  void weights(int[] tokens, int count, float[] weights) {
    if (found.length < count) {
      found = new int[2 * count];
    }
    counts.get(tokens, count, found);
    for (int i = 0; i < count; i++) {
      weights[i] = weightOf(found[i]);
    }
  }

  private float weightOf(int count) {
    return logDocuments - (count < logs.length ? logs[count] : log(count));
  }

  private float log(int count) {
    return isAlike() ? 0 : (float) Math.log(count + 1.0);
  }

  private boolean isAlike() {
    return logs.length == 1;
  }

  /** Tells whether a token is in no group's text, where that says something: in a small set no. */
  boolean isUnseen(int token) {
    return documents >= ENOUGH && counts.get(token) == 0;
  }

  /** Returns the weight from which a word is rare: near that of a word in no group. */
  float rareWeight() {
    return RARE * logDocuments;
  }

  /** Returns what no token weighs more than. */
  float mostWeight() {
    return logDocuments;
  }

  private static float[] logarithms() {
    float[] logarithms = new float[1 << 12];
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] = (float) Math.log(i + 1.0);
    }
    return logarithms;
  }
}
