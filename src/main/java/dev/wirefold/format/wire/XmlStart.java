package dev.wirefold.format.wire;

import java.util.Locale;

/** The begin of a document of markup, up to its first element. */
final class XmlStart {

  private static final String TYPE = "<!doctype";

  private final String text;
  private int at;

  XmlStart(String text) {
    this.text = text;
  }

  /**
   * Returns the name of the first element without its prefix, or the one that the document's type
   * names; empty if there is none.
   */
  String root() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("<!--", at)) {
        skipTo("-->");
      } else if (text.startsWith("<?", at)) {
        skipTo("?>");
      } else if (isType()) {
        String name = name(at + TYPE.length());
        return name.isEmpty() ? name(at + 1) : name;
      } else {
        return text.charAt(at) == '<' ? name(at + 1) : "";
      }
    }
    return "";
  }

  private boolean isType() {
    return text.regionMatches(true, at, TYPE, 0, TYPE.length());
  }

  private void skipTo(String end) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found + end.length();
  }

  private String name(int from) {
    int begin = from;
    while (begin < text.length()
        && Character.isWhitespace(text.charAt(begin))
        && begin - from < 9) {
      begin++;
    }
    int end = begin;
    while (end < text.length() && isName(text.charAt(end))) {
      end++;
    }
    String name = text.substring(begin, end);
    String local = name.substring(name.indexOf(':') + 1);
    return local.toLowerCase(Locale.ROOT).equals("html") ? "html" : local;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
  }
}
