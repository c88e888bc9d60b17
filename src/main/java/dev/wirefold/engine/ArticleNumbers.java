package dev.wirefold.engine;

/**
 * Finds the latest version of an article by the hash of its key. A table of primitives: it holds
 * every article that is kept, not only the live ones.
 */
final class ArticleNumbers {

  private long[] keys = new long[1 << 10];
  private int[] latest = new int[1 << 10]; // number + 1; 0 marks a free slot
  private int[] versions = new int[1 << 10];
  private long[] fingerprints = new long[1 << 10];
  private int used;

  /**
   * Records a version of an article.
   *
   * @param key the hash of its key
   * @param fingerprint the hash of all that came in
   * @param displaces whether it is the latest from now on
   */
  void put(long key, int article, long fingerprint, boolean displaces) {
    int slot = slotOf(key);
    if (latest[slot] == 0) {
      if (2 * ++used > keys.length) {
        grow();
        slot = slotOf(key);
      }
      keys[slot] = key;
    }
    versions[slot]++;
    if (displaces || latest[slot] == 0) {
      latest[slot] = article + 1;
      fingerprints[slot] = fingerprint;
    }
  }

  /** Records an article that the store has; they come by number. */
  void restore(Archive.Identity identity) {
    int slot = slotOf(identity.key());
    if (identity.outdated() && latest[slot] == 0) {
      return; // the later version, which came before it, is kept no longer
    }
    put(identity.key(), identity.number(), identity.fingerprint(), !identity.outdated());
    versions[slotOf(identity.key())] = identity.version() + 1;
  }

  /** Returns how many versions came under a key so far. */
  int versions(long key) {
    int slot = slotOf(key);
    return latest[slot] == 0 ? 0 : versions[slot];
  }

  /** Returns the latest version under a key, or -1. */
  int find(long key) {
    return latest[slotOf(key)] - 1;
  }

  /** Tells whether the latest version under a key came with the same content. */
  boolean isLatest(long key, long fingerprint) {
    int slot = slotOf(key);
    return latest[slot] != 0 && fingerprints[slot] == fingerprint;
  }

  /** Forgets a key. What comes under it next is the first version again. */
  void remove(long key) {
    int slot = slotOf(key);
    if (latest[slot] == 0) {
      return;
    }
    int mask = keys.length - 1;
    used--;
    latest[slot] = 0;
    versions[slot] = 0;
    int free = slot;
    for (int next = (slot + 1) & mask; latest[next] != 0; next = (next + 1) & mask) {
      int home = homeOf(keys[next]);
      boolean reachable = free <= next ? home <= free || home > next : home <= free && home > next;
      if (reachable) {
        move(next, free);
        free = next;
      }
    }
  }

  /** Forgets the keys whose latest version is below a number. */
  void removeBelow(int article) {
    ArticleNumbers kept = new ArticleNumbers();
    for (int slot = 0; slot < keys.length; slot++) {
      if (latest[slot] > article) {
        kept.take(keys[slot], latest[slot], versions[slot], fingerprints[slot]);
      }
    }
    keys = kept.keys;
    latest = kept.latest;
    versions = kept.versions;
    fingerprints = kept.fingerprints;
    used = kept.used;
  }

  /** Returns how many keys are known. */
  int size() {
    return used;
  }

  private void take(long key, int number, int count, long fingerprint) {
    if (2 * ++used > keys.length) {
      grow();
    }
    int slot = slotOf(key);
    keys[slot] = key;
    latest[slot] = number;
    versions[slot] = count;
    fingerprints[slot] = fingerprint;
  }

  private void move(int from, int to) {
    keys[to] = keys[from];
    latest[to] = latest[from];
    versions[to] = versions[from];
    fingerprints[to] = fingerprints[from];
    latest[from] = 0;
    versions[from] = 0;
  }

  private int homeOf(long key) {
    return (int) (key ^ (key >>> 32)) & (keys.length - 1);
  }

  private int slotOf(long key) {
    int mask = keys.length - 1;
    int slot = homeOf(key);
    while (latest[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldLatest = latest;
    int[] oldVersions = versions;
    long[] oldFingerprints = fingerprints;
    keys = new long[2 * oldKeys.length];
    latest = new int[keys.length];
    versions = new int[keys.length];
    fingerprints = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldLatest[i] != 0) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        latest[slot] = oldLatest[i];
        versions[slot] = oldVersions[i];
        fingerprints[slot] = oldFingerprints[i];
      }
    }
  }
}
