package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * Lists of texts by number, each ascending, each of at least two. Nearly all are short: those lie
 * side by side in one array, in blocks of 4, 8, … 64 ints that are used again when given back. A
 * list that outgrows them has an array of its own, of which the oldest texts go at no cost.
 */
final class PostingLists {

  /** A block of {@code 2^2} ints is the smallest, one of {@code 2^6} the largest. */
  private static final int SMALLEST = 2;

  private static final int LARGEST = 6;

  /** The first int of a block: its size in the upper bits, the number of texts in the lower. */
  private static final int COUNT_BITS = 8;

  private static final int COUNT = (1 << COUNT_BITS) - 1;

  private final LongLists longLists = new LongLists();
  private final int[] free = new int[LARGEST + 1];
  private int[] blocks = new int[1 << 8];
  private int used = 1 << SMALLEST; // so that no block is at 0

  /** Makes a list of two texts and returns its number. */
  int create(int one, int other) {
    int block = claim(SMALLEST);
    blocks[block] |= 2;
    blocks[block + 1] = Math.min(one, other);
    blocks[block + 2] = Math.max(one, other);
    return numberOf(block);
  }

  /**
   * Adds a text that isn't in the list yet.
   *
   * @return the list's number from now on
   */
  int add(int number, int text) {
    if (isLong(number)) {
      longLists.add(number >> 1, text);
      return number;
    }
    int block = blockOf(number);
    int count = blocks[block] & COUNT;
    int order = blocks[block] >>> COUNT_BITS;
    if (count + 1 == 1 << order) {
      return order == LARGEST ? outgrown(block, count, text) : moved(block, count, order, text);
    }
    insert(block, count, text);
    return number;
  }

  /** Removes a text if it is in the list. */
  void remove(int number, int text) {
    if (isLong(number)) {
      longLists.remove(number >> 1, text);
      return;
    }
    int block = blockOf(number);
    int end = block + 1 + (blocks[block] & COUNT);
    int at = Arrays.binarySearch(blocks, block + 1, end, text);
    if (at >= 0) {
      System.arraycopy(blocks, at + 1, blocks, at, end - at - 1);
      blocks[block]--;
    }
  }

  /** Gives back a list and returns its first text. */
  int release(int number) {
    int first = get(number, 0);
    if (isLong(number)) {
      longLists.release(number >> 1);
    } else {
      giveBack(blockOf(number));
    }
    return first;
  }

  int size(int number) {
    return isLong(number) ? longLists.size(number >> 1) : blocks[blockOf(number)] & COUNT;
  }

  /** Returns the i-th text of a list. */
  int get(int number, int i) {
    return isLong(number) ? longLists.get(number >> 1, i) : blocks[blockOf(number) + 1 + i];
  }

  private int moved(int block, int count, int order, int text) {
    int larger = claim(order + 1);
    System.arraycopy(blocks, block + 1, blocks, larger + 1, count);
    giveBack(block);
    blocks[larger] |= count;
    insert(larger, count, text);
    return numberOf(larger);
  }

  private int outgrown(int block, int count, int text) {
    int list = longLists.create(Arrays.copyOfRange(blocks, block + 1, block + 1 + count));
    giveBack(block);
    longLists.add(list, text);
    return list << 1 | 1;
  }

  private void insert(int block, int count, int text) {
    int at = block + 1 + count;
    while (at > block + 1 && blocks[at - 1] > text) {
      blocks[at] = blocks[at - 1];
      at--;
    }
    blocks[at] = text;
    blocks[block]++;
  }

  /** Returns an empty block of {@code 2^order} ints. */
  private int claim(int order) {
    int block = free[order];
    if (block != 0) {
      free[order] = blocks[block];
    } else {
      block = used;
      used += 1 << order;
      if (used > blocks.length) {
        blocks = Arrays.copyOf(blocks, Math.max(used, blocks.length + (blocks.length >> 2)));
      }
    }
    blocks[block] = order << COUNT_BITS;
    return block;
  }

  private void giveBack(int block) {
    int order = blocks[block] >>> COUNT_BITS;
    blocks[block] = free[order];
    free[order] = block;
  }

  private static boolean isLong(int number) {
    return (number & 1) != 0;
  }

  /** Blocks begin at multiples of the smallest, so that a number reaches four times as far. */
  private static int numberOf(int block) {
    return block >> SMALLEST << 1;
  }

  private static int blockOf(int number) {
    return number >> 1 << SMALLEST;
  }

  /** Lists in arrays of their own. */
  private static final class LongLists {

    private static final int FIRST = 0;
    private static final int END = 1;
    private static final int HEAD = 2;
    private static final int[] NONE = {};

    private int[][] lists = new int[16][];
    private int used;
    private int[] free = new int[16];
    private int freed;

    int create(int[] texts) {
      int number = freed > 0 ? free[--freed] : used++;
      if (number == lists.length) {
        lists = Arrays.copyOf(lists, number + (number >> 1));
      }
      int[] list = new int[HEAD + 2 * texts.length];
      list[FIRST] = HEAD;
      list[END] = HEAD + texts.length;
      System.arraycopy(texts, 0, list, HEAD, texts.length);
      lists[number] = list;
      return number;
    }

    void add(int number, int text) {
      int[] list = withRoom(lists[number]);
      lists[number] = list;
      int at = list[END]++;
      while (at > list[FIRST] && list[at - 1] > text) {
        list[at] = list[at - 1];
        at--;
      }
      list[at] = text;
    }

    void remove(int number, int text) {
      int[] list = lists[number];
      int at = Arrays.binarySearch(list, list[FIRST], list[END], text);
      if (at < 0) {
        return;
      }
      if (at == list[FIRST]) {
        list[FIRST]++;
      } else {
        System.arraycopy(list, at + 1, list, at, list[END] - at - 1);
        list[END]--;
      }
      if (list.length > 64 && 4 * size(number) < list.length) {
        lists[number] = compacted(list, 2 * size(number));
      }
    }

    void release(int number) {
      lists[number] = NONE;
      if (freed == free.length) {
        free = Arrays.copyOf(free, 2 * freed);
      }
      free[freed++] = number;
    }

    int size(int number) {
      return lists[number][END] - lists[number][FIRST];
    }

    int get(int number, int i) {
      return lists[number][lists[number][FIRST] + i];
    }

    private static int[] withRoom(int[] list) {
      if (list[END] < list.length) {
        return list;
      }
      int size = list[END] - list[FIRST];
      boolean halfEmpty = list[FIRST] - HEAD > size;
      return compacted(list, halfEmpty ? list.length - HEAD : size + Math.max(2, size >> 1));
    }

    private static int[] compacted(int[] list, int capacity) {
      int size = list[END] - list[FIRST];
      int[] fresh = new int[HEAD + capacity];
      fresh[FIRST] = HEAD;
      fresh[END] = HEAD + size;
      System.arraycopy(list, list[FIRST], fresh, HEAD, size);
      return fresh;
    }
  }
}
