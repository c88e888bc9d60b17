package dev.wirefold.embedding;

/**
 * Tells from a text's word pieces whether it is in the language that a table is for. In that
 * language the commonest words are frequent and few pieces continue a word; in another it is the
 * reverse, and the vectors of any two texts are close, since both are sums of the same fragments.
 */
final class LanguageCheck {

  /** A shorter text, such as a headline full of names, can't be told from another language. */
  private static final int FEWEST_PIECES = 12;

  /** How much more of the pieces fragments may be than common words. */
  private static final float LARGEST_MARGIN = 0.25f;

  /** What a common word weighs less than: in English about a hundred words do. */
  private static final float COMMON_WEIGHT = 1 / 3f;

  private static final byte NO_LETTERS = 0;
  private static final byte WORD = 1;
  private static final byte COMMON_WORD = 2;
  private static final byte FRAGMENT = 3;

  private final byte[] kinds;

  LanguageCheck(Vocabulary vocabulary, StaticTable table) {
    kinds = new byte[vocabulary.size()];
    for (int id = 0; id < kinds.length; id++) {
      kinds[id] = kind(vocabulary, table, id);
    }
  }

  /** Returns false if the first {@code end} pieces are many, and of another language. */
  boolean isReadable(int[] ids, int end) {
    int[] counts = new int[FRAGMENT + 1];
    for (int i = 0; i < end; i++) {
      counts[kinds[ids[i]]]++;
    }
    int pieces = end - counts[NO_LETTERS];
    return pieces < FEWEST_PIECES
        || counts[FRAGMENT] - counts[COMMON_WORD] <= LARGEST_MARGIN * pieces;
  }

  private static byte kind(Vocabulary vocabulary, StaticTable table, int id) {
    String token = vocabulary.token(id);
    if (id == vocabulary.unknown() || token.codePoints().anyMatch(LanguageCheck::isForeign)) {
      return FRAGMENT;
    }
    if (token.codePoints().noneMatch(Character::isLetter)) {
      return NO_LETTERS;
    }
    if (token.startsWith("##")) {
      return FRAGMENT;
    }
    return table.weight(id) < COMMON_WEIGHT ? COMMON_WORD : WORD;
  }

  private static boolean isForeign(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN, COMMON, INHERITED -> false;
      default -> true;
    };
  }
}
