package dev.wirefold.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes sentences of invented words, the same for the same seed. */
final class Prose {

  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro", "su", "ta",
    "ve", "wi", "xo", "zu", "bran", "cler", "drim", "stor", "plun"
  };

  private static final String[] SMALL = {"the", "of", "in", "to", "and", "that", "was", "for"};

  private final SplittableRandom random;

  Prose(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns that many sentences of 14 to 20 words. */
  List<String> sentences(int count) {
    List<String> sentences = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sentences.add(sentence());
    }
    return sentences;
  }

  /** Returns a text of that many sentences. */
  String text(int sentences) {
    return String.join(" ", sentences(sentences));
  }

  private String sentence() {
    int words = 14 + random.nextInt(7);
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String word = random.nextInt(3) == 0 ? SMALL[random.nextInt(SMALL.length)] : word();
      sentence.append(i == 0 ? capitalised(word) : " " + word);
    }
    return sentence.append('.').toString();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
