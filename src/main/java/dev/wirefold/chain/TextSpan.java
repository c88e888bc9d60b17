package dev.wirefold.chain;

import dev.wirefold.article.Article;
import java.util.Comparator;
import java.util.Locale;

/**
 * Where words stand in an article as it was sent.
 *
 * @param part headline or body
 * @param start the first character, in UTF-16 units
 * @param end the character after the last
 */
public record TextSpan(Part part, int start, int end) {

  static final Comparator<TextSpan> IN_ORDER =
      Comparator.comparing(TextSpan::part)
          .thenComparingInt(TextSpan::start)
          .thenComparingInt(TextSpan::end);

  /** The part of an article. */
  public enum Part {
    TITLE,
    TEXT;

    /** Returns the name that stands in JSON. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: %d to %d".formatted(start, end));
    }
  }

  /** Returns the words themselves. */
  public String of(Article article) {
    return (part == Part.TITLE ? article.title() : article.text()).substring(start, end);
  }
}
