package dev.wirefold.text;

import java.text.Normalizer;

/**
 * What the tokenizer needs to know of each UTF-16 unit: its class and its folded form. Folding
 * lower-cases, strips the diacritics of Latin and Greek letters, unifies the Arabic letters that
 * writers exchange freely (alef, ya, ta marbuta), and maps full-width forms and all decimal digits
 * to ASCII.
 */
final class CharacterTable {

  static final byte SEPARATOR = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /** A letter of a script that is written without spaces: it is a token by itself. */
  static final byte UNSPACED = 3;

  /** Invisible or combining: leaves no trace in a token. */
  static final byte IGNORABLE = 4;

  static final byte SENTENCE_END = 5;
  static final byte QUOTE = 6;
  static final byte LINE_BREAK = 7;
  static final byte APOSTROPHE = 8;
  static final byte SURROGATE = 9;
  static final byte PERCENT = 10;

  /** The sign of a currency that stands before a figure. */
  static final byte CURRENCY = 11;

  /** No character before this needs composition. */
  static final char FIRST_COMPOSED = 0x1100;

  /** A bracket in which a ticker may stand. */
  static final byte OPENING = 12;

  private static final int CLASS = 0xF;
  private static final int UPPER_SHIFT = 4;
  private static final int FOLD_SHIFT = 16;
  private static final int[] TRAITS = new int[1 << 16];

  static {
    for (int c = 0; c < 1 << 16; c++) {
      int upper = Character.isUpperCase(c) ? 1 << UPPER_SHIFT : 0;
      TRAITS[c] = classify((char) c) | upper | fold((char) c) << FOLD_SHIFT;
    }
  }

  private CharacterTable() {}

  static byte classOf(char c) {
    return classIn(traits(c));
  }

  static char folded(char c) {
    return foldedIn(traits(c));
  }

  static boolean isUpper(char c) {
    return upperIn(traits(c)) != 0;
  }

  /** Returns all that is known of a character, for loops that can't afford three looks. */
  static int traits(char c) {
    return TRAITS[c];
  }

  static byte classIn(int traits) {
    return (byte) (traits & CLASS);
  }

  static char foldedIn(int traits) {
    return (char) (traits >>> FOLD_SHIFT);
  }

  /** Returns 1 for an upper-case letter, else 0. */
  static int upperIn(int traits) {
    return traits >>> UPPER_SHIFT & 1;
  }

  /** Tells whether a text must be brought to NFKC first, because one unit stands for several. */
  static boolean needsComposition(char c) {
    return (c >= 0xFB00 && c <= 0xFDFF) // ligatures, Arabic presentation forms A
        || (c >= 0xFE70 && c <= 0xFEFC) // Arabic presentation forms B
        || (c >= 0x1100 && c <= 0x11FF) // conjoining jamo
        || (c >= 0xFF65 && c <= 0xFF9F); // half-width katakana, whose voicing marks stand apart
  }

  static boolean isUnspaced(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  private static byte classify(char c) {
    switch (c) {
      case '\n', '\r', '\u2028', '\u2029', '\u0085' -> {
        return LINE_BREAK;
      }
      case '.', '!', '?', '\u3002', '\uFF01', '\uFF1F', '\u061F', '\u06D4', '\u0964', '\u2026' -> {
        return SENTENCE_END;
      }
      case '"', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u300C', '\u300D' -> {
        return QUOTE;
      }
      case '\'', '\u2019', '\u2018', '\u02BC', '\u05F3', '`' -> {
        return APOSTROPHE;
      }
      case '%', '\u066A', '\uFF05' -> {
        return PERCENT;
      }
      case '$', '\u20AC', '\u00A3', '\u00A5' -> {
        return CURRENCY;
      }
      case '<', '(' -> {
        return OPENING;
      }
      case '\u0640' -> { // tatweel stretches a word and means nothing
        return IGNORABLE;
      }
      default -> {
        return classifyByType(c);
      }
    }
  }

  private static byte classifyByType(char c) {
    int type = Character.getType(c);
    if (type == Character.SURROGATE) {
      return SURROGATE;
    }
    boolean unspaced = c >= 0x0E00 && isUnspaced(c);
    switch (type) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER -> {
        return unspaced ? UNSPACED : LETTER;
      }
      case Character.DECIMAL_DIGIT_NUMBER -> {
        return DIGIT;
      }
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
        return IGNORABLE;
      }
      case Character.COMBINING_SPACING_MARK -> {
        return unspaced ? IGNORABLE : LETTER;
      }
      default -> {
        return SEPARATOR;
      }
    }
  }

  private static char fold(char c) {
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    if (c < 0x80) {
      return Character.toLowerCase(c);
    }
    char arabic = foldArabic(c);
    if (arabic != c) {
      return arabic;
    }
    if (c == 'ё' || c == 'Ё') {
      return 'е';
    }
    if (c == 'ß') {
      return 's';
    }
    if (isDecomposable(c)) {
      String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
      return Character.toLowerCase(decomposed.charAt(0));
    }
    return Character.toLowerCase(c);
  }

  private static boolean isDecomposable(char c) {
    return (c >= 0xC0 && c <= 0x24F) // Latin-1 and extended Latin
        || (c >= 0x386 && c <= 0x3CE) // Greek with tonos
        || (c >= 0x1E00 && c <= 0x1FFF) // extended Latin and polytonic Greek
        || (c >= 0xFF10 && c <= 0xFF5A); // full-width ASCII
  }

  private static char foldArabic(char c) {
    return switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627'; // alef with madda, hamza, wasla
      case '\u0649', '\u06CC' -> '\u064A'; // alef maksura and Farsi ya
      case '\u0629' -> '\u0647'; // ta marbuta
      case '\u06A9' -> '\u0643'; // Farsi kaf
      default -> c;
    };
  }
}
