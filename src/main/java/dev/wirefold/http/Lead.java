package dev.wirefold.http;

import dev.wirefold.article.Article;

/**
 * What stands for an article in a line: its headline, or the first words of its text if it has
 * none, as flashes and takes often do. A headline of another article would be easier to read, but
 * not of the text that the line's id leads to.
 */
final class Lead {

  private static final int LONGEST = 80;

  private Lead() {}

  static String of(Article article) {
    return article.title().isBlank() ? beginning(article.text()) : article.title();
  }

  private static String beginning(String text) {
    String start = text.substring(0, Math.min(text.length(), 4 * LONGEST)).strip();
    String line = start.replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST - 1);
    int end = space > 0 ? space : LONGEST - 1; // not all scripts put spaces between words
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
