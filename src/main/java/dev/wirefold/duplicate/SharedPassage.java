package dev.wirefold.duplicate;

import dev.wirefold.text.TokenSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of tokens that two texts have in common, in the same order.
 *
 * @param leftStart its first token in the left text
 * @param rightStart its first token in the right text
 * @param length tokens
 */
public record SharedPassage(int leftStart, int rightStart, int length) {

  /** A passage of fewer tokens is a phrase. */
  private static final int SHORTEST = 5;

  private static final int SEED = 3;

  /** A shingle that a text repeats more often is not followed to every place. */
  private static final int PLACES = 8;

  /**
   * Finds the passages that two texts share, in the order of the right text; each token of the
   * right text is in one passage at the most. Of several places in the left text the longest run
   * counts.
   */
  public static List<SharedPassage> between(TokenSequence left, TokenSequence right) {
    return between(left, right, SHORTEST);
  }

  /**
   * Finds passages likewise.
   *
   * @param shortest tokens of the shortest passage, at least three
   */
  static List<SharedPassage> between(TokenSequence left, TokenSequence right, int shortest) {
    Map<Integer, List<Integer>> places = places(left.hashes());
    List<SharedPassage> passages = new ArrayList<>();
    int[] rightTokens = right.hashes();
    int i = 0;
    while (i + SEED <= rightTokens.length) {
      SharedPassage longest = longestAt(left.hashes(), rightTokens, i, places);
      if (longest.length >= shortest) {
        passages.add(longest);
        i += longest.length;
      } else {
        i++;
      }
    }
    return passages;
  }

  private static SharedPassage longestAt(
      int[] left, int[] right, int at, Map<Integer, List<Integer>> places) {
    SharedPassage longest = new SharedPassage(0, at, 0);
    for (int start : places.getOrDefault(ShingleTable.shingle(right, at), List.of())) {
      int length = 0;
      while (start + length < left.length
          && at + length < right.length
          && left[start + length] == right[at + length]) {
        length++;
      }
      if (length > longest.length) {
        longest = new SharedPassage(start, at, length);
      }
    }
    return longest;
  }

  private static Map<Integer, List<Integer>> places(int[] tokens) {
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int i = 0; i + SEED <= tokens.length; i++) {
      List<Integer> at =
          places.computeIfAbsent(ShingleTable.shingle(tokens, i), key -> new ArrayList<>(1));
      if (at.size() < PLACES) {
        at.add(i);
      }
    }
    return places;
  }
}
