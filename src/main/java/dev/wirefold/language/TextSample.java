package dev.wirefold.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * The beginning of a text as its language is told from it: in lower case, without figures,
 * addresses and long repetitions, with its letters counted by script. If the body is too short for
 * a sample, the headline follows, which has more names in it.
 */
final class TextSample {

  /** Characters that are looked at: a text may begin with pages of figures. */
  private static final int MOST_READ = 4_000;

  private static final char SPACE = ' ';
  private static final char FIRST_BEYOND_LATIN = 0x250;

  private final char[] chars;
  private final Map<UnicodeScript, Integer> others = new EnumMap<>(UnicodeScript.class);
  private int size;
  private int word; // where the last word begins
  private int latin;
  private int letters;
  private int read;

  private TextSample(int mostChars) {
    chars = new char[mostChars];
  }

  /** Takes a sample of so many characters at the most. */
  static TextSample of(String title, String text, int mostChars) {
    TextSample sample = new TextSample(mostChars);
    sample.add(text);
    sample.endWord();
    sample.add(title);
    sample.countLetters();
    return sample;
  }

  /** Returns the characters of the sample. */
  String text() {
    return new String(chars, 0, size);
  }

  /** Tells whether it is all that can be known of the article, however large a sample may be. */
  boolean isWhole() {
    return size < chars.length;
  }

  /** Returns how many letters it has. */
  int letters() {
    return letters;
  }

  /** Returns how many letters of a script it has. */
  int letters(UnicodeScript script) {
    return script == UnicodeScript.LATIN ? latin : others.getOrDefault(script, 0);
  }

  /** Returns how many of its characters are some of these. */
  int count(String characters) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += characters.indexOf(chars[i]) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** Returns the script of most letters; common if there are none. */
  UnicodeScript mainScript() {
    UnicodeScript main = latin > 0 ? UnicodeScript.LATIN : UnicodeScript.COMMON;
    for (UnicodeScript script : others.keySet()) {
      if (letters(script) > letters(main)) {
        main = script;
      }
    }
    return main;
  }

  private void add(String text) {
    for (int i = 0; i < text.length() && size < chars.length && read < MOST_READ; i++) {
      char c = text.charAt(i);
      if (c == '@' || c == '#' || text.startsWith("://", i)) {
        size = word;
        i = wordEnd(text, i) - 1;
      } else if (isLeftOut(c)) {
        endWord();
      } else {
        put(c);
      }
      read++;
    }
  }

  private void put(char c) {
    char lower = Character.toLowerCase(c);
    if (size >= 2 && chars[size - 1] == lower && chars[size - 2] == lower) {
      return;
    }
    chars[size++] = lower;
  }

  private void countLetters() {
    for (int i = 0; i < size; i++) {
      if (Character.isLetter(chars[i])) {
        letters++;
        if (chars[i] < FIRST_BEYOND_LATIN) {
          latin++;
        } else {
          others.merge(UnicodeScript.of(chars[i]), 1, Integer::sum);
        }
      }
    }
  }

  private void endWord() {
    if (size > 0 && size < chars.length && chars[size - 1] != SPACE) {
      chars[size++] = SPACE;
    }
    word = size;
  }

  /** Half of a pair of surrogates is of a script that no model here knows, or of none. */
  private static boolean isLeftOut(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isDigit(c)
        || Character.isISOControl(c)
        || Character.isSurrogate(c);
  }

  private int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && read < MOST_READ && !Character.isWhitespace(text.charAt(end))) {
      end++;
      read++;
    }
    return end;
  }
}
