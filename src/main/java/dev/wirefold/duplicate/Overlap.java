package dev.wirefold.duplicate;

import dev.wirefold.text.Figure;
import dev.wirefold.text.TokenSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the measures of a pair count, token by token, for people to look at: the passages that both
 * texts have, and the figures and names that clash as {@link PairFeatures} counts them.
 */
public final class Overlap {

  private final Side left;
  private final Side right;
  private final List<SharedPassage> passages;

  private Overlap(Side left, Side right) {
    this.left = left;
    this.right = right;
    this.passages =
        SharedPassage.between(left.tokens, right.tokens, ShingleTable.K).stream()
            .filter(each -> left.counts(each.leftStart()) && right.counts(each.rightStart()))
            .toList();
  }

  /**
   * One of two texts.
   *
   * @param body the tokens of the body
   * @param title those of the headline
   * @param masked first token and token after of each range of the body that doesn't count
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  public record Text(TokenSequence body, TokenSequence title, int[] masked) {}

  /**
   * A run of tokens.
   *
   * @param start its first token
   * @param end the token after its last
   */
  public record Run(int start, int end) {

    /** Tells whether there is no token in it. */
    public boolean isEmpty() {
      return start >= end;
    }
  }

  /** What a fact is. */
  public enum Kind {
    NUMBER,
    NAME
  }

  /**
   * A fact of one text that the other has otherwise.
   *
   * @param isLeft whether it stands in the left text
   * @param token where it stands there
   * @param other what stands in its place in the other text; may be empty
   */
  public record ClashingFact(Kind kind, boolean isLeft, int token, Run other) {}

  /** Lays two texts beside each other. */
  public static Overlap of(Text left, Text right) {
    return new Overlap(new Side(left), new Side(right));
  }

  /** Returns the runs of at least so many tokens that both have, in the order of the right text. */
  public List<SharedPassage> passages(int shortest) {
    return passages.stream().filter(each -> each.length() >= shortest).toList();
  }

  /** Returns the facts that clash: those of the left text, then those of the right. */
  public List<ClashingFact> clashes() {
    Set<Integer> shared = left.shingles();
    shared.retainAll(right.shingles());
    left.cover(shared);
    right.cover(shared);
    List<ClashingFact> clashes = new ArrayList<>();
    collect(left, right, true, clashes);
    collect(right, left, false, clashes);
    return clashes;
  }

  private void collect(Side of, Side in, boolean isLeft, List<ClashingFact> clashes) {
    Set<Integer> known = in.terms();
    for (int i = 0; i < of.tokens.size(); i++) {
      Kind kind = of.kindOf(i);
      if (kind == null || of.covered[i] || of.masked[i] || known.contains(of.tokens.hash(i))) {
        continue;
      }
      if (kind == Kind.NUMBER && in.hasRounded(Figure.at(of.tokens.hashes(), i))) {
        continue;
      }
      Run gap = of.gapAt(i);
      if (gap.end() - gap.start() <= Clash.LONGEST_GAP) {
        clashes.add(new ClashingFact(kind, isLeft, i, counterpart(gap, in, isLeft)));
      }
    }
  }

  /** What stands between the same covered words in the other text. */
  private Run counterpart(Run gap, Side in, boolean isLeft) {
    for (SharedPassage each : passages) {
      int start = isLeft ? each.leftStart() : each.rightStart();
      int there = isLeft ? each.rightStart() : each.leftStart();
      if (gap.start() == start + each.length()) {
        return in.shortGapFrom(there + each.length());
      }
      if (gap.end() == start) {
        return in.shortGapBefore(there);
      }
    }
    return new Run(0, 0);
  }

  /** One of the two with what is worked out about it. */
  private static final class Side {

    private final TokenSequence tokens;
    private final TokenSequence title;
    private final boolean[] masked;
    private final boolean[] covered;

    Side(Text text) {
      this.tokens = text.body();
      this.title = text.title();
      this.masked = new boolean[tokens.size()];
      this.covered = new boolean[tokens.size()];
      for (int i = 0; i < text.masked().length; i += 2) {
        for (int token = text.masked()[i]; token < text.masked()[i + 1]; token++) {
          masked[token] = true;
        }
      }
    }

    boolean counts(int token) {
      return !masked[token];
    }

    Set<Integer> shingles() {
      Set<Integer> shingles = new HashSet<>();
      for (int i = 0; i + ShingleTable.K <= tokens.size(); i++) {
        if (!masked[i] && !masked[i + 1] && !masked[i + 2]) {
          shingles.add(ShingleTable.shingle(tokens.hashes(), i));
        }
      }
      return shingles;
    }

    void cover(Set<Integer> shared) {
      for (int i = 0; i + ShingleTable.K <= tokens.size(); i++) {
        boolean counts = !masked[i] && !masked[i + 1] && !masked[i + 2];
        if (counts && shared.contains(ShingleTable.shingle(tokens.hashes(), i))) {
          covered[i] = true;
          covered[i + 1] = true;
          covered[i + 2] = true;
        }
      }
    }

    Set<Integer> terms() {
      Set<Integer> terms = new HashSet<>();
      for (int hash : title.hashes()) {
        terms.add(hash);
      }
      for (int hash : tokens.hashes()) {
        terms.add(hash);
      }
      return terms;
    }

    boolean hasRounded(long figure) {
      return IntStream.range(0, tokens.size())
          .filter(i -> tokens.is(i, TokenSequence.NUMBER))
          .mapToLong(i -> Figure.at(tokens.hashes(), i))
          .filter(each -> each != Figure.NONE)
          .limit(FigureList.MOST)
          .anyMatch(each -> Figure.agree(figure, each));
    }

    private @Nullable Kind kindOf(int token) {
      if (tokens.is(token, TokenSequence.NUMBER)) {
        return Kind.NUMBER;
      }
      return tokens.isName(token) ? Kind.NAME : null;
    }

    Run gapAt(int token) {
      int start = token;
      while (start > 0 && !covered[start - 1]) {
        start--;
      }
      return new Run(start, gapEnd(token));
    }

    Run shortGapFrom(int start) {
      Run gap = new Run(start, gapEnd(start));
      return gap.end() - gap.start() <= Clash.LONGEST_GAP ? gap : new Run(start, start);
    }

    Run shortGapBefore(int end) {
      int start = end;
      while (start > 0 && !covered[start - 1]) {
        start--;
      }
      return end - start <= Clash.LONGEST_GAP ? new Run(start, end) : new Run(end, end);
    }

    private int gapEnd(int from) {
      int end = from;
      while (end < tokens.size() && !covered[end]) {
        end++;
      }
      return end;
    }
  }
}
