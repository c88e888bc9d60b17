package dev.wirefold.duplicate;

/** A map from 64-bit hashes to non-negative numbers. */
final class LongTable {

  static final int ABSENT = -1;

  private long[] keys = new long[1 << 10];
  private int[] values = new int[1 << 10];
  private int used;

  /** Returns the number of a key, or {@link #ABSENT}. */
  int get(long key) {
    return values[slotOf(key)] - 1;
  }

  void put(long key, int value) {
    if (2 * used >= keys.length) {
      grow();
    }
    int slot = slotOf(key);
    if (values[slot] == 0) {
      keys[slot] = key;
      used++;
    }
    values[slot] = value + 1;
  }

  private int slotOf(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
