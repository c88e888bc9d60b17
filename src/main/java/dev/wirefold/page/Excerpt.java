package dev.wirefold.page;

import java.util.ArrayList;
import java.util.List;

/** How a text begins, in paragraphs. */
final class Excerpt {

  private static final int PARAGRAPHS = 3;
  private static final int CHARACTERS = 600;

  private Excerpt() {}

  static List<String> of(String text) {
    List<String> paragraphs = new ArrayList<>();
    int left = CHARACTERS;
    int start = 0;
    while (start < text.length() && paragraphs.size() < PARAGRAPHS && left > 0) {
      int end = text.indexOf('\n', start);
      String paragraph = text.substring(start, end < 0 ? text.length() : end).strip();
      if (!paragraph.isEmpty()) {
        boolean cut = paragraph.length() > left;
        paragraphs.add(cut ? clipped(paragraph, left) : paragraph);
        left -= paragraph.length();
      }
      start = end < 0 ? text.length() : end + 1;
    }
    return paragraphs;
  }

  /** Returns the first characters, with an ellipsis, and no half of a character. */
  static String clipped(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > end / 2 ? space : end) + "…";
  }
}
