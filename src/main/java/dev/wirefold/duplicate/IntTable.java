package dev.wirefold.duplicate;

/**
 * A map from ints to non-zero ints in one open-addressing array, a key and its value side by side.
 * An entry that is removed leaves no trace (Knuth, The Art of Computer Programming 6.4, algorithm
 * R), so that what is found depends on the entries alone and never on what was there before. Keys
 * are expected to be hashes.
 */
final class IntTable {

  private static final int SMALLEST = 1 << 8;
  private static final long KEY = 0xFFFFFFFF_00000000L;
  private static final long VALUE = 0xFFFFFFFFL;

  private long[] cells = new long[SMALLEST];
  private long[] fetched = new long[SMALLEST];
  private int used;

  /** Returns the value of a key; 0 if it has none. */
  int get(int key) {
    return (int) cells[slotOf(key)];
  }

  /**
   * Looks up many keys at once, so that the waits for memory overlap.
   *
   * @param count how many of the keys
   * @param values takes the value of each key
   */
  void get(int[] keys, int count, int[] values) {
    fetch(keys, count);
    for (int i = 0; i < count; i++) {
      long cell = fetched[i];
      boolean found = cell == 0 || (int) (cell >>> Integer.SIZE) == keys[i];
      values[i] = found ? (int) cell : get(keys[i]);
    }
  }

  /** Sets the value of a key; 0 removes it. */
  void put(int key, int value) {
    if (value == 0) {
      remove(key);
    } else {
      set(claim(key), value);
    }
  }

  /** Adds to the value of a key, which counts from 0. */
  void add(int key, int difference) {
    int slot = claim(key);
    int value = (int) cells[slot] + difference;
    if (value == 0) {
      vacate(slot);
    } else {
      set(slot, value);
    }
  }

  /** Adds to the values of many keys at once, none of which is there twice. */
  void add(int[] keys, int count, int difference) {
    fetch(keys, count); // from here on they are near at hand
    for (int i = 0; i < count; i++) {
      add(keys[i], difference);
    }
  }

  /** Reads the cell where each key belongs in a loop without a branch, which waits for none. */
  private void fetch(int[] keys, int count) {
    if (fetched.length < count) {
      fetched = new long[2 * count];
    }
    for (int i = 0; i < count; i++) {
      fetched[i] = cells[homeOf(keys[i])];
    }
  }

  /** Returns the number of keys. */
  int size() {
    return used;
  }

  private void remove(int key) {
    int slot = slotOf(key);
    if (cells[slot] != 0) {
      vacate(slot);
    }
  }

  private void set(int slot, int value) {
    cells[slot] = (cells[slot] & KEY) | (value & VALUE);
  }

  /** Returns a key's slot for {@link #set}; at a new key's slot stands a value of 0 until then. */
  private int claim(int key) {
    if (3L * (used + 1) > 2L * cells.length) {
      resize(cells.length + (cells.length >> 2));
    }
    int slot = slotOf(key);
    if (cells[slot] == 0) {
      cells[slot] = (long) key << Integer.SIZE;
      used++;
    }
    return slot;
  }

  /** Empties a slot, and moves later entries up that would no longer be found. */
  private void vacate(int slot) {
    int hole = slot;
    int next = after(hole);
    while (cells[next] != 0) {
      int home = homeOf((int) (cells[next] >>> Integer.SIZE));
      boolean reachable = hole <= next ? hole < home && home <= next : hole < home || home <= next;
      if (!reachable) {
        cells[hole] = cells[next];
        hole = next;
      }
      next = after(next);
    }
    cells[hole] = 0;
    used--;
    if (cells.length > SMALLEST && 4L * used < cells.length) {
      resize(Math.max(SMALLEST, 2 * used));
    }
  }

  private int slotOf(int key) {
    int slot = homeOf(key);
    while (cells[slot] != 0 && (int) (cells[slot] >>> Integer.SIZE) != key) {
      slot = after(slot);
    }
    return slot;
  }

  /** Spreads the keys over any number of cells, in the order of their mixed value. */
  private int homeOf(int key) {
    int mixed = key * 0x9E3779B9;
    return (int) (((mixed & VALUE) * cells.length) >>> Integer.SIZE);
  }

  private int after(int slot) {
    return slot + 1 == cells.length ? 0 : slot + 1;
  }

  private void resize(int capacity) {
    long[] old = cells;
    cells = new long[capacity];
    for (long cell : old) {
      if (cell != 0) {
        cells[slotOf((int) (cell >>> Integer.SIZE))] = cell;
      }
    }
  }
}
