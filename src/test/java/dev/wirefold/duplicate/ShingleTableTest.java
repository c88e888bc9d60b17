package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShingleTableTest {

  @Test
  void find_shingleOfTheTextBefore_isGone() {
    ShingleTable table = new ShingleTable();
    table.load(new int[] {1, 2, 3}, new boolean[3]);
    assertThat(table.find(ShingleTable.shingle(new int[] {1, 2, 3}, 0))).isNotNegative();
    table.load(new int[] {4, 5, 6}, new boolean[3]);
    assertThat(table.find(ShingleTable.shingle(new int[] {1, 2, 3}, 0)))
        .isEqualTo(ShingleTable.NONE);
  }

  @Test
  void load_shortTextAfterALongOne_hasItsOwnShinglesOnly() {
    ShingleTable table = new ShingleTable();
    int[] longText = IntStream.range(0, 9_000).toArray();
    table.load(longText, new boolean[9_000]);
    assertThat(table.distinct()).isEqualTo(8_998);
    int[] shortText = IntStream.range(100, 160).toArray();
    table.load(shortText, new boolean[60]);
    assertThat(table.distinct()).isEqualTo(58);
    for (int i = 0; i < 8_998; i++) {
      boolean there = table.find(ShingleTable.shingle(longText, i)) != ShingleTable.NONE;
      assertThat(there).as("shingle %d", i).isEqualTo(i >= 100 && i < 158);
    }
  }

  @Test
  void load_fewerTokensThanAShingle_isEmpty() {
    ShingleTable table = new ShingleTable();
    for (int length = 0; length < 3; length++) {
      table.load(new int[length], new boolean[length]);
      assertThat(table.distinct()).isZero();
      assertThat(table.slotAt(0)).isEqualTo(ShingleTable.NONE);
    }
  }

  @Test
  void shingle_permutedTokens_differ() {
    int[] tokens = {1, 2, 3, 2, 1, 3, 1};
    Set<Integer> shingles = new HashSet<>();
    for (int i = 0; i + 3 <= tokens.length; i++) {
      shingles.add(ShingleTable.shingle(tokens, i));
    }
    assertThat(shingles).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void match_anyTwoTexts_marksWhatASetWould(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ShingleTable table = new ShingleTable();
    for (int round = 0; round < 60; round++) {
      String where = "seed %d, round %d".formatted(seed, round);
      int vocabulary = 2 + random.nextInt(40);
      int[] left = tokens(random, vocabulary);
      boolean[] masked = mask(random, left.length);
      table.load(left, masked);
      assertThat(table.distinct()).as(where).isEqualTo(triples(left, masked).size());
      assertThat(ShingleTable.countDistinct(left, masked)).as(where).isEqualTo(table.distinct());
      for (int other = 0; other < 3; other++) {
        assertMatches(table, left, masked, tokens(random, vocabulary), where);
      }
    }
  }

  private static void assertMatches(
      ShingleTable table, int[] left, boolean[] masked, int[] right, String where) {
    table.beginMatch();
    for (int i = 0; i + 3 <= right.length; i++) {
      int slot = table.find(ShingleTable.shingle(right, i));
      if (slot != ShingleTable.NONE) {
        table.mark(slot);
        assertThat(table.isMatched(slot)).as(where).isTrue();
        assertThat(triple(left, table.firstAt(slot))).as(where).isEqualTo(triple(right, i));
      }
    }
    Set<List<Integer>> shared = triples(left, masked);
    shared.retainAll(triples(right, new boolean[right.length]));
    for (int i = 0; i + 3 <= left.length; i++) {
      boolean expected = !isMasked(masked, i) && shared.contains(triple(left, i));
      assertThat(table.isMatchedAt(i)).as("%s, at %d", where, i).isEqualTo(expected);
      assertThat(table.slotAt(i) == ShingleTable.NONE).as(where).isEqualTo(isMasked(masked, i));
    }
  }

  private static Set<List<Integer>> triples(int[] tokens, boolean[] masked) {
    Set<List<Integer>> triples = new HashSet<>();
    for (int i = 0; i + 3 <= tokens.length; i++) {
      if (!isMasked(masked, i)) {
        triples.add(triple(tokens, i));
      }
    }
    return triples;
  }

  private static List<Integer> triple(int[] tokens, int at) {
    List<Integer> triple = new ArrayList<>(3);
    for (int i = at; i < at + 3; i++) {
      triple.add(tokens[i]);
    }
    return triple;
  }

  private static boolean isMasked(boolean[] masked, int at) {
    return masked[at] || masked[at + 1] || masked[at + 2];
  }

  private static int[] tokens(SplittableRandom random, int vocabulary) {
    return random.ints(random.nextInt(3_000), 0, vocabulary).map(i -> i * 0x10001).toArray();
  }

  private static boolean[] mask(SplittableRandom random, int length) {
    boolean[] masked = new boolean[length];
    for (int i = 0; i < length; i++) {
      masked[i] = random.nextInt(12) == 0;
    }
    return masked;
  }
}
