package dev.wirefold.embedding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into the pieces of a unigram vocabulary, as SentencePiece does (Kudo 2018): of all ways
 * to spell a word the one whose pieces' scores add up to the most. The text is brought to NFKC
 * first, and each word begins with {@code ▁}. XLM-RoBERTa and most models for many languages use
 * it. Safe for use by several threads.
 */
public final class UnigramPieces implements PieceEncoder {

  private static final char WORD_BEGIN = '\u2581';
  private static final int LONGEST_WORD = 256;

  /** What an unknown character scores below the least likely piece. */
  private static final float UNKNOWN_PENALTY = 10;

  private final Map<String, Integer> ids;
  private final float[] scores;
  private final int longest;
  private final int unknown;
  private final float unknownScore;
  private final long[] before;
  private final long[] behind;

  /**
   * @param pieces by id
   * @param scores logarithms of the pieces' probabilities, by id
   * @param unknown the id of the piece that stands for what can't be spelt
   * @param before ids that stand before a text
   * @param behind ids that stand behind it
   */
  public UnigramPieces(
      List<String> pieces, float[] scores, int unknown, long[] before, long[] behind) {
    if (pieces.size() != scores.length) {
      throw new IllegalArgumentException(
          "there are " + pieces.size() + " pieces and " + scores.length + " scores");
    }
    if (unknown < 0 || unknown >= scores.length) {
      throw new IllegalArgumentException(
          "unknown must be in [0, %d), was %d".formatted(scores.length, unknown));
    }
    this.ids = HashMap.newHashMap(scores.length);
    this.scores = scores.clone();
    this.unknown = unknown;
    this.before = before.clone();
    this.behind = behind.clone();
    int most = 1;
    float least = 0;
    for (int id = 0; id < scores.length; id++) {
      ids.putIfAbsent(pieces.get(id), id);
      most = Math.max(most, pieces.get(id).length());
      least = Math.min(least, scores[id]);
    }
    this.longest = most;
    this.unknownScore = least - UNKNOWN_PENALTY;
  }

  @Override
  public long[] encode(String title, String text, int maxPieces) {
    long[] framed = new long[before.length + maxPieces + behind.length];
    System.arraycopy(before, 0, framed, 0, before.length);
    int most = before.length + maxPieces;
    int end = add(text, add(title, before.length, most, framed), most, framed);
    System.arraycopy(behind, 0, framed, end, behind.length);
    return Arrays.copyOf(framed, end + behind.length);
  }

  @Override
  public int frame() {
    return before.length + behind.length;
  }

  private int add(String text, int from, int most, long[] framed) {
    int end = from;
    StringBuilder word = new StringBuilder();
    // a piece has at least one character, so what lies far behind is never reached
    String beginning = text.substring(0, Math.min(text.length(), LONGEST_WORD * (most + 1)));
    String normal = Normalizer.normalize(beginning, Normalizer.Form.NFKC);
    for (int i = 0; i <= normal.length() && end < most; ) {
      int c = i < normal.length() ? normal.codePointAt(i) : ' ';
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        end = flush(word, end, most, framed);
      } else if (isShown(c)) {
        if (word.isEmpty()) {
          word.append(WORD_BEGIN);
        }
        word.appendCodePoint(c);
        if (word.length() >= LONGEST_WORD) {
          end = flush(word, end, most, framed);
        }
      }
    }
    return end;
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
      default -> true;
    };
  }

  private int flush(StringBuilder word, int from, int most, long[] framed) {
    if (word.isEmpty()) {
      return from;
    }
    int end = from;
    int[] cut = cut(word.toString());
    for (int i = 0; i < cut.length && end < most; i++) {
      framed[end++] = cut[i];
    }
    word.setLength(0);
    return end;
  }

  /**
   * Returns the pieces of the likeliest spelling; of equally likely ones the longest last piece.
   */
  private int[] cut(String word) {
    int n = word.length();
    float[] best = new float[n + 1];
    int[] begin = new int[n + 1];
    int[] piece = new int[n + 1];
    Arrays.fill(best, 1, n + 1, Float.NEGATIVE_INFINITY);
    for (int start = 0; start < n; start += Character.charCount(word.codePointAt(start))) {
      int one = Character.charCount(word.codePointAt(start));
      boolean known = false;
      for (int end = start + one; end <= Math.min(n, start + longest); end++) {
        Integer id = ids.get(word.substring(start, end));
        if (id != null && best[start] + scores[id] > best[end]) {
          best[end] = best[start] + scores[id];
          begin[end] = start;
          piece[end] = id;
        }
        known |= id != null && end == start + one;
      }
      if (!known && best[start] + unknownScore > best[start + one]) {
        best[start + one] = best[start] + unknownScore;
        begin[start + one] = start;
        piece[start + one] = unknown;
      }
    }
    return inOrder(begin, piece);
  }

  /** Unknown characters that follow each other are one piece. */
  private int[] inOrder(int[] begin, int[] piece) {
    int[] reversed = new int[piece.length];
    int count = 0;
    for (int end = piece.length - 1; end > 0; end = begin[end]) {
      boolean again = count > 0 && piece[end] == unknown && reversed[count - 1] == unknown;
      if (!again) {
        reversed[count++] = piece[end];
      }
    }
    int[] pieces = new int[count];
    for (int i = 0; i < count; i++) {
      pieces[i] = reversed[count - 1 - i];
    }
    return pieces;
  }
}
