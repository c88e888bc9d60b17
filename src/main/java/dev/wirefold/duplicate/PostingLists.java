package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * Lists of texts by number, each ascending, each of at least two. The oldest are the first to go,
 * which costs nothing; a list that is given back is used again.
 */
final class PostingLists {

  private static final int FIRST = 0;
  private static final int END = 1;
  private static final int HEAD = 2;
  private static final int[] NONE = {};

  private int[][] lists = new int[16][];
  private int used;
  private int[] free = new int[16];
  private int freed;

  /** Makes a list of two texts and returns its number. */
  int create(int one, int other) {
    int[] list = {HEAD, HEAD + 2, Math.min(one, other), Math.max(one, other)};
    int number = freed > 0 ? free[--freed] : used++;
    if (number == lists.length) {
      lists = Arrays.copyOf(lists, number + (number >> 1));
    }
    lists[number] = list;
    return number;
  }

  /** Adds a text that isn't in the list yet. */
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

  /** Removes a text if it is in the list. */
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

  /** Gives back a list and returns its first text. */
  int release(int number) {
    int first = get(number, 0);
    lists[number] = NONE;
    if (freed == free.length) {
      free = Arrays.copyOf(free, 2 * freed);
    }
    free[freed++] = number;
    return first;
  }

  int size(int number) {
    return lists[number][END] - lists[number][FIRST];
  }

  /** Returns the i-th text of a list. */
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
