package dev.wirefold.format.wire;

import java.util.Locale;
import java.util.Set;

/**
 * Makes plain text of markup as it is walked through: a blank line between paragraphs, a line for
 * each item of a list, and nothing of what is not read as part of the text.
 */
final class TextBlocks {

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "address",
          "article",
          "block",
          "blockquote",
          "body",
          "body.content",
          "bq",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hl1",
          "hl2",
          "hr",
          "main",
          "nitf-table",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "thead",
          "ul");

  private static final Set<String> LINES = Set.of("br", "caption", "li", "tr");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> DROPPED =
      Set.of(
          "aside",
          "button",
          "datalist",
          "dialog",
          "figcaption",
          "form",
          "head",
          "iframe",
          "media",
          "nav",
          "noscript",
          "object",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video");

  private final StringBuilder text = new StringBuilder();
  private int dropped;
  private int preformatted;
  private int newlines;
  private boolean space;

  /** Comes to the begin of an element. */
  void begin(String element) {
    String name = element.toLowerCase(Locale.ROOT);
    if (dropped > 0 || DROPPED.contains(name)) {
      dropped++;
      return;
    }
    preformatted += name.equals("pre") ? 1 : 0;
    separate(name);
  }

  /** Comes to the end of an element that was begun. */
  void end(String element) {
    String name = element.toLowerCase(Locale.ROOT);
    if (dropped > 0) {
      dropped--;
      return;
    }
    preformatted -= name.equals("pre") ? 1 : 0;
    separate(name);
  }

  /** Comes to characters. */
  void text(String characters) {
    if (dropped > 0) {
      return;
    }
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == '\n' && preformatted > 0) {
        newlines = Math.max(newlines, 1);
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        space = true;
      } else {
        write(c);
      }
    }
  }

  /** Returns the text so far. */
  String result() {
    return text.toString();
  }

  private void separate(String name) {
    if (PARAGRAPHS.contains(name)) {
      newlines = 2;
    } else if (LINES.contains(name)) {
      newlines = Math.max(newlines, 1);
    } else if (CELLS.contains(name)) {
      space = true;
    }
  }

  private void write(char c) {
    if (!text.isEmpty()) {
      if (newlines > 0) {
        text.append("\n".repeat(newlines));
      } else if (space) {
        text.append(' ');
      }
    }
    newlines = 0;
    space = false;
    text.append(c);
  }
}
