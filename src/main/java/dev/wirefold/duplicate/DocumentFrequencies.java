package dev.wirefold.duplicate;

/**
 * Counts, for each token, the groups that contain it. Copies of one text count once, so that a text
 * with 200 copies does not make its own words look common.
 *
 * <p>The weight of a token is its inverse document frequency {@code ln((n + 1) / (df + 1)) + 1}
 * with n the number of groups (Spärck Jones 1972, smoothed).
 */
public final class DocumentFrequencies {

  private static final float[] LOG = logarithms();

  private int[] keys = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int used;
  private int documents;
  private float logDocuments = 1;

  /** Counts one more group that contains the given distinct tokens. */
  void add(int[] distinctTokens, int size) {
    for (int i = 0; i < size; i++) {
      if (2 * used >= keys.length) {
        grow();
      }
      int slot = slotOf(distinctTokens[i]);
      if (counts[slot]++ == 0) {
        keys[slot] = distinctTokens[i];
        used++;
      }
    }
    documents++;
    logDocuments = 1 + (float) Math.log(documents + 1.0);
  }

  /** Returns the number of groups that were counted. */
  int documents() {
    return documents;
  }

  /** Returns the number of groups that contain a token. */
  int count(int token) {
    return counts[slotOf(token)];
  }

  /** Returns the weight of a token, at least 0. */
  float weight(int token) {
    int count = counts[slotOf(token)];
    return logDocuments - (count < LOG.length ? LOG[count] : (float) Math.log(count + 1.0));
  }

  private int slotOf(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B9) >>> 7 & mask;
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[2 * oldKeys.length];
    counts = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private static float[] logarithms() {
    float[] logarithms = new float[1 << 12];
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] = (float) Math.log(i + 1.0);
    }
    return logarithms;
  }
}
