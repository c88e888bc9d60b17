package dev.wirefold.cli;

/**
 * How many columns of a terminal characters take: two for those of East Asian scripts and for
 * pictures, none for accents and control marks, one for the rest. The ranges are those that Unicode
 * calls wide (UAX #11), rounded to whole blocks.
 */
final class DisplayWidth {

  private static final int[] WIDE = {
    0x1100, 0x115F, // Hangul initials
    0x231A, 0x231B,
    0x2E80, 0x303E, // radicals, CJK punctuation
    0x3041, 0xA4CF, // kana, Han, Yi
    0xA960, 0xA97F,
    0xAC00, 0xD7A3, // Hangul syllables
    0xF900, 0xFAFF,
    0xFE30, 0xFE6F,
    0xFF01, 0xFF60, // full-width forms
    0xFFE0, 0xFFE6,
    0x1F300, 0x1F64F, // pictures
    0x1F680, 0x1F6FF,
    0x1F900, 0x1F9FF,
    0x20000, 0x3FFFD
  };

  private static final int HANGUL_MEDIALS = 0x1160;
  private static final int HANGUL_FINALS_END = 0x11FF;

  private DisplayWidth() {}

  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return codePoint == 0xAD ? 0 : 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> isHangulPart(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
    };
  }

  static int of(CharSequence text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHangulPart(int codePoint) {
    return codePoint >= HANGUL_MEDIALS && codePoint <= HANGUL_FINALS_END;
  }
}
