package dev.wirefold.embedding;

import java.text.Normalizer;

/**
 * What BERT's basic tokenizer makes of one character: a letter in lower case without its accent, a
 * space, a character that stands alone, or nothing. Each character of the basic plane is worked out
 * once and then remembered; two threads that work out the same one write the same number.
 */
final class CharacterFolds {

  /** Part of a word. Everything that is nothing else is a letter: digits and symbols too. */
  static final int LETTER = 1;

  /** Ends a word. */
  static final int SPACE = 2;

  /** Leaves no trace: a control or format character, an accent. */
  static final int DROPPED = 3;

  /** A word by itself: punctuation, a CJK ideograph. */
  static final int ALONE = 4;

  /** Becomes more than one character, or lies beyond the basic plane: see {@link #expand}. */
  static final int SEVERAL = 5;

  private final int[] folds = new int[1 << Character.SIZE];

  /** Returns the kind and the character that a code point becomes, in one number. */
  int of(int codePoint) {
    if (!Character.isBmpCodePoint(codePoint)) {
      return pack(SEVERAL, '\0');
    }
    int fold = folds[codePoint];
    if (fold == 0) {
      fold = fold(codePoint);
      folds[codePoint] = fold;
    }
    return fold;
  }

  static int kind(int fold) {
    return fold >>> Character.SIZE;
  }

  static char character(int fold) {
    return (char) fold;
  }

  /** Returns what one code point becomes: decomposed, without accents, in lower case. */
  static String expand(int codePoint) {
    if (isDropped(codePoint)) {
      return "";
    }
    var folded = new StringBuilder();
    Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Returns the kind of a code point that has been folded already. */
  static int kindOf(int codePoint) {
    if (isSpace(codePoint)) {
      return SPACE;
    }
    return isPunctuation(codePoint) || isCjk(codePoint) ? ALONE : LETTER;
  }

  private static int fold(int codePoint) {
    if (isSpace(codePoint)) {
      return pack(SPACE, ' ');
    }
    String folded = expand(codePoint);
    return switch (folded.length()) {
      case 0 -> pack(DROPPED, '\0');
      case 1 -> pack(kindOf(folded.charAt(0)), folded.charAt(0));
      default -> pack(SEVERAL, '\0');
    };
  }

  private static int pack(int kind, char character) {
    return kind << Character.SIZE | character;
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    return c == 0xFFFD
        || switch (Character.getType(c)) {
          case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
              true;
          default -> false;
        };
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c >= '!' && c <= '~' && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks that BERT names; kana and hangul are not among them. */
  private static boolean isCjk(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
