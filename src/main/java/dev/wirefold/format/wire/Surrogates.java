package dev.wirefold.format.wire;

/** Replaces halves of characters, which no UTF-8 can carry. */
final class Surrogates {

  private static final char REPLACEMENT = '\uFFFD';

  private Surrogates() {}

  static String replaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replacedFrom(text, i);
      }
    }
    return text;
  }

  private static String replacedFrom(String text, int first) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
    int at = first;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      out.appendCodePoint(half ? REPLACEMENT : c);
      at += Character.charCount(c);
    }
    return out.toString();
  }
}
