package dev.wirefold.embedding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into the word pieces of a {@link Vocabulary} as BERT's uncased models expect: lower
 * case, no accents, punctuation marks and CJK characters alone, then the longest known piece from
 * the left (Devlin et al. 2019). A word of more than 100 characters is unknown.
 *
 * <p>Safe for use by several threads. Words cut before are remembered in a table of fixed size; its
 * entries are immutable, so a race costs a second cut at worst.
 */
public final class WordPieceTokenizer {

  private static final int MAX_WORD_CHARACTERS = 100;
  private static final int CACHE_SLOTS = 1 << 16;

  private final Vocabulary vocabulary;
  private final CharacterFolds folds = new CharacterFolds();
  private final @Nullable Cut[] cuts = new @Nullable Cut[CACHE_SLOTS];

  public WordPieceTokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the ids of the first pieces of a title and a text, one after the other, without {@code
   * [CLS]} and {@code [SEP]}.
   *
   * @param maxPieces how many to return at most
   */
  public int[] encode(String title, String text, int maxPieces) {
    int[] ids = new int[maxPieces];
    return Arrays.copyOf(ids, encode(text, ids, encode(title, ids, 0)));
  }

  /**
   * Writes the ids of a text's pieces into an array until it is full.
   *
   * @param from the first index to write at
   * @return the index after the last id written
   */
  int encode(String text, int[] ids, int from) {
    var word = new Word();
    int end = from;
    for (int i = 0; i < text.length() && end < ids.length; ) {
      int codePoint = text.charAt(i);
      if (Character.isSurrogate((char) codePoint)) {
        codePoint = text.codePointAt(i);
      }
      i += Character.charCount(codePoint);
      int fold = folds.of(codePoint);
      end =
          CharacterFolds.kind(fold) == CharacterFolds.SEVERAL
              ? addEach(CharacterFolds.expand(codePoint), word, ids, end)
              : add(CharacterFolds.kind(fold), CharacterFolds.character(fold), word, ids, end);
    }
    return flush(word, ids, end);
  }

  private int addEach(String expansion, Word word, int[] ids, int from) {
    int end = from;
    for (int i = 0; i < expansion.length(); ) {
      int codePoint = expansion.codePointAt(i);
      i += Character.charCount(codePoint);
      int kind = CharacterFolds.kindOf(codePoint);
      if (Character.isBmpCodePoint(codePoint)) {
        end = add(kind, (char) codePoint, word, ids, end);
      } else if (kind == CharacterFolds.ALONE) {
        end = flush(word, ids, end);
        word.append(Character.highSurrogate(codePoint));
        word.append(Character.lowSurrogate(codePoint));
        end = flush(word, ids, end);
      } else if (kind == CharacterFolds.LETTER) {
        word.append(Character.highSurrogate(codePoint));
        word.append(Character.lowSurrogate(codePoint));
      }
    }
    return end;
  }

  private int add(int kind, char character, Word word, int[] ids, int end) {
    switch (kind) {
      case CharacterFolds.LETTER -> {
        word.append(character);
        return end;
      }
      case CharacterFolds.SPACE -> {
        return flush(word, ids, end);
      }
      case CharacterFolds.ALONE -> {
        int next = flush(word, ids, end);
        word.append(character);
        return flush(word, ids, next);
      }
      default -> {
        return end;
      }
    }
  }

  private int flush(Word word, int[] ids, int end) {
    if (word.length == 0) {
      return end;
    }
    int[] pieces = piecesOf(word);
    int count = Math.min(pieces.length, ids.length - end);
    System.arraycopy(pieces, 0, ids, end, count);
    word.clear();
    return end + count;
  }

  private int[] piecesOf(Word word) {
    if (word.length > Word.CAPACITY) {
      return new int[] {vocabulary.unknown()};
    }
    int slot = word.hash() & (CACHE_SLOTS - 1);
    Cut known = cuts[slot];
    if (known != null && word.isAs(known.word)) {
      return known.pieces;
    }
    String text = new String(word.characters, 0, word.length);
    int[] pieces = cut(text);
    cuts[slot] = new Cut(text.toCharArray(), pieces);
    return pieces;
  }

  private int[] cut(String word) {
    if (word.codePointCount(0, word.length()) > MAX_WORD_CHARACTERS) {
      return new int[] {vocabulary.unknown()};
    }
    int[] pieces = new int[word.length()];
    int count = 0;
    for (int start = 0; start < word.length(); count++) {
      String prefix = start == 0 ? "" : "##";
      int end = word.length();
      int id = -1;
      while (end > start) {
        id = vocabulary.idOf(prefix + word.substring(start, end));
        if (id >= 0) {
          break;
        }
        end--;
      }
      if (id < 0) {
        return new int[] {vocabulary.unknown()};
      }
      pieces[count] = id;
      start = end;
    }
    return Arrays.copyOf(pieces, count);
  }

  /** A word and its pieces. */
  private static final class Cut {
    private final char[] word;
    private final int[] pieces;

    Cut(char[] word, int[] pieces) {
      this.word = word;
      this.pieces = pieces;
    }
  }

  /** The word that is being read. A length above the capacity means that it is too long to know. */
  private static final class Word {
    private static final int CAPACITY = 2 * MAX_WORD_CHARACTERS;

    private final char[] characters = new char[CAPACITY];
    private int length;
    private int hash;

    void append(char c) {
      if (length < CAPACITY) {
        characters[length++] = c;
        hash = 31 * hash + c;
      } else {
        length = CAPACITY + 1;
      }
    }

    void clear() {
      length = 0;
      hash = 0;
    }

    int hash() {
      return hash ^ (hash >>> 15);
    }

    boolean isAs(char[] other) {
      return Arrays.equals(other, 0, other.length, characters, 0, length);
    }
  }
}
