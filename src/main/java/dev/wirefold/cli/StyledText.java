package dev.wirefold.cli;

import java.util.ArrayList;
import java.util.List;

/** A text of which each character has a style. */
final class StyledText {

  /** Keeps what is written from right to left from pulling a column to the other side. */
  static final char LEFT_TO_RIGHT = '\u200E';

  private final StringBuilder text = new StringBuilder();
  private final List<Style> styles = new ArrayList<>();

  StyledText append(CharSequence more, Style style) {
    for (int i = 0; i < more.length(); i++) {
      append(more.charAt(i), style);
    }
    return this;
  }

  /** Appends a character, unless it would command the terminal rather than be shown. */
  StyledText append(char c, Style style) {
    if (c == '\n' || !(Character.isISOControl(c) || isDirecting(c))) {
      text.append(c);
      styles.add(style);
    }
    return this;
  }

  private static boolean isDirecting(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  int columns() {
    return DisplayWidth.of(text);
  }

  /** Tells whether any of it is written from right to left. */
  boolean hasRightToLeft() {
    return text.codePoints().anyMatch(StyledText::isRightToLeft);
  }

  /**
   * Returns it in lines of at most so many columns, broken at blanks and between wide characters; a
   * word that is longer is cut. A line feed ends a line.
   */
  List<StyledText> wrapped(int columns) {
    List<StyledText> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(start, columns);
      lines.add(part(start, end));
      start = end;
      while (start < text.length() && (text.charAt(start) == ' ' || isFeed(start))) {
        start++;
        if (isFeed(start - 1)) {
          break;
        }
      }
    }
    return lines;
  }

  private boolean isFeed(int at) {
    return text.charAt(at) == '\n';
  }

  private int lineEnd(int start, int columns) {
    int used = 0;
    int breakAt = start;
    int i = start;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (codePoint == '\n') {
        return i;
      }
      int width = DisplayWidth.of(codePoint);
      if (codePoint == ' ' || (width == 2 && i > start)) {
        breakAt = used <= columns ? i : breakAt;
      }
      if (used + width > columns && codePoint != ' ') {
        return breakAt > start ? breakAt : Math.max(i, start + 1);
      }
      used += width;
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private StyledText part(int from, int to) {
    StyledText part = new StyledText();
    int end = to;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    part.text.append(text, from, end);
    part.styles.addAll(styles.subList(from, end));
    return part;
  }

  /** Returns it as a terminal takes it. */
  String toText(boolean colour) {
    if (!colour) {
      return text.toString();
    }
    StringBuilder out = new StringBuilder();
    Style current = Style.PLAIN;
    for (int i = 0; i < text.length(); i++) {
      Style next = styles.get(i);
      if (next != current) {
        out.append(current == Style.PLAIN ? "" : Style.RESET).append(next.begin());
        current = next;
      }
      out.append(text.charAt(i));
    }
    return out.append(current == Style.PLAIN ? "" : Style.RESET).toString();
  }

  private static boolean isRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
