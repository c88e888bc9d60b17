package dev.wirefold.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hash table from terms to the stories that are listed under them. Most terms are of one story
 * only, whose slot stands in the table itself.
 */
final class PostingTable {

  private static final int NOTHING = 0;

  /** Term and value side by side: a slot + 1, or the negative number of its list - 1. */
  private long[] entries = new long[1 << 12];

  private int size;
  private final List<@Nullable Postings> lists = new ArrayList<>();
  private final ArrayDeque<Integer> freeLists = new ArrayDeque<>();

  /** Lists a slot under a term under which it isn't listed. */
  void add(int term, int slot, int[] refs) {
    int entry = entryOf(term);
    int value = (int) entries[entry];
    if (value == NOTHING) {
      entries[entry] = pack(term, slot + 1);
      if (2 * ++size > entries.length) {
        grow();
      }
      return;
    }
    Postings list = list(value);
    if (list == null) {
      list = new Postings(value - 1);
      entries[entry] = pack(term, keep(list));
    }
    list.add(slot, refs);
  }

  /** Removes a slot from a term under which it is listed. */
  void remove(int term, int slot, int[] refs) {
    int entry = entryOf(term);
    int value = (int) entries[entry];
    Postings list = list(value);
    if (list != null) {
      list.remove(slot, refs);
    } else if (value != slot + 1) {
      throw new IllegalStateException("slot " + slot + " is not listed");
    }
    if (list == null || list.size() == 0) {
      if (list != null) {
        lists.set(-value - 1, null);
        freeLists.add(-value - 1);
      }
      size--;
      free(entry);
    }
  }

  /** Returns what stands under a term, for {@link #single} or {@link #list}; 0 for nothing. */
  int find(int term) {
    return (int) entries[entryOf(term)];
  }

  /** Returns the only slot of a value above 0. */
  static int single(int value) {
    return value - 1;
  }

  /** Returns the list of a value below 0, else null. */
  @Nullable Postings list(int value) {
    return value < 0 ? lists.get(-value - 1) : null;
  }

  private int keep(Postings list) {
    if (freeLists.isEmpty()) {
      lists.add(list);
      return -lists.size();
    }
    int free = freeLists.remove();
    lists.set(free, list);
    return -free - 1;
  }

  private int entryOf(int term) {
    int mask = entries.length - 1;
    int entry = home(term);
    while ((int) entries[entry] != NOTHING && (int) (entries[entry] >>> Integer.SIZE) != term) {
      entry = (entry + 1) & mask;
    }
    return entry;
  }

  private int home(int term) {
    return TermBag.spread(term) & (entries.length - 1);
  }

  /** Empties an entry and moves those after it up, so that each is still found from its home. */
  private void free(int entry) {
    int mask = entries.length - 1;
    int hole = entry;
    for (int i = (hole + 1) & mask; (int) entries[i] != NOTHING; i = (i + 1) & mask) {
      int home = home((int) (entries[i] >>> Integer.SIZE));
      if (((i - home) & mask) >= ((i - hole) & mask)) {
        entries[hole] = entries[i];
        hole = i;
      }
    }
    entries[hole] = NOTHING;
  }

  private void grow() {
    long[] old = entries;
    entries = new long[2 * old.length];
    for (long entry : old) {
      if ((int) entry != NOTHING) {
        entries[entryOf((int) (entry >>> Integer.SIZE))] = entry;
      }
    }
  }

  private static long pack(int term, int value) {
    return ((long) term << Integer.SIZE) | (value & 0xFFFF_FFFFL);
  }
}
