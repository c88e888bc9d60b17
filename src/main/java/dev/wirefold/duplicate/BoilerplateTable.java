package dev.wirefold.duplicate;

import dev.wirefold.text.EdgeSentences;
import dev.wirefold.text.PreparedText;

/**
 * Learns each outlet's boilerplate: a sentence at the head or foot of its articles that it has
 * repeated in at least three groups. Copies of one text don't count twice.
 */
final class BoilerplateTable {

  private static final int GROUPS = 3;

  private int[] keys = new int[1 << 12];
  private byte[] groups = new byte[1 << 12];
  private int[] firstGroup = new int[1 << 12];
  private int[] secondGroup = new int[1 << 12];
  private int used;

  /** Returns a flag for each token of a text's body: true where it is its outlet's boilerplate. */
  boolean[] mask(PreparedText text, int source) {
    boolean[] masked = new boolean[text.body().size()];
    if (source == 0) {
      return masked;
    }
    EdgeSentences sentences = text.edgeSentences();
    for (int i = 0; i < sentences.size(); i++) {
      int slot = slotOf(key(source, sentences.hash(i)));
      if (groups[slot] >= GROUPS) {
        java.util.Arrays.fill(masked, sentences.start(i), sentences.end(i), true);
      }
    }
    return masked;
  }

  /** Counts an article's sentences for its outlet. */
  void learn(PreparedText text, int source, int group) {
    if (source == 0) {
      return;
    }
    EdgeSentences sentences = text.edgeSentences();
    for (int i = 0; i < sentences.size(); i++) {
      if (2 * used >= keys.length) {
        grow();
      }
      int key = key(source, sentences.hash(i));
      int slot = slotOf(key);
      if (groups[slot] == 0) {
        keys[slot] = key;
        firstGroup[slot] = group;
        groups[slot] = 1;
        used++;
      } else if (groups[slot] < GROUPS
          && group != firstGroup[slot]
          && (groups[slot] == 1 || group != secondGroup[slot])) {
        secondGroup[slot] = group;
        groups[slot]++;
      }
    }
  }

  private static int key(int source, int sentence) {
    return (source * 0x9E3779B9) ^ sentence;
  }

  private int slotOf(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x85EBCA6B) >>> 5 & mask;
    while (groups[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    byte[] oldGroups = groups;
    int[] oldFirst = firstGroup;
    int[] oldSecond = secondGroup;
    keys = new int[2 * oldKeys.length];
    groups = new byte[2 * oldKeys.length];
    firstGroup = new int[2 * oldKeys.length];
    secondGroup = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldGroups[i] != 0) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        groups[slot] = oldGroups[i];
        firstGroup[slot] = oldFirst[i];
        secondGroup[slot] = oldSecond[i];
      }
    }
  }
}
