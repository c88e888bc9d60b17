package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShinglerTest {

  private static final int[] TOKENS = new SplittableRandom(7).ints(2_000).toArray();

  private final Shingler shingler = new Shingler(42);

  @Test
  void sample_allKept_isOneADistinctRun() {
    assertThat(shingler.sample(TOKENS, 5, 0)).hasSize(1_996).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void sample_fewerTokensThanAShingle_isEmpty() {
    assertThat(shingler.sample(new int[] {1, 2, 3, 4}, 5, 0)).isEmpty();
    assertThat(shingler.sample(new int[0], 5, 3)).isEmpty();
  }

  @Test
  void sample_exactlyOneShingle_isThatOne() {
    assertThat(shingler.sample(new int[] {1, 2, 3}, 3, 0)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6})
  void sample_moreBits_isNestedInFewer(int bits) {
    assertThat(shingler.sample(TOKENS, 5, bits - 1)).contains(shingler.sample(TOKENS, 5, bits));
  }

  @Test
  void sample_threeBits_keepsAboutOneInEight() {
    int kept = shingler.sample(TOKENS, 5, 3).length;
    assertThat(kept).as("of 1996, standard deviation 15").isBetween(250 - 60, 250 + 60);
  }

  @Test
  void sample_sameKey_isTheSame() {
    assertThat(new Shingler(42).sample(TOKENS, 5, 3)).isEqualTo(shingler.sample(TOKENS, 5, 3));
  }

  @Test
  void sample_otherKey_sharesNothing() {
    int[] other = new Shingler(43).sample(TOKENS, 5, 0);
    assertThat(other).hasSize(1_996).doesNotContain(shingler.sample(TOKENS, 5, 0));
  }

  @Test
  void sample_orderOfTokens_matters() {
    assertThat(shingler.sample(new int[] {1, 2, 3}, 3, 0))
        .isNotEqualTo(shingler.sample(new int[] {3, 2, 1}, 3, 0));
  }

  @Test
  void sample_repeatedText_countsOnce() {
    int[] cycle = IntStream.range(0, 300).map(i -> i % 10).toArray();
    assertThat(shingler.sample(cycle, 5, 0)).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sample_sharedSubstring_sharesItsShingles(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 100; round++) {
      int k = 1 + random.nextInt(7);
      int bits = random.nextInt(4);
      int[] passage = random.ints(random.nextInt(60), 0, 50).toArray();
      int[] alone = shingler.sample(passage, k, bits);
      int[] left = shingler.sample(embed(passage, random), k, bits);
      int[] right = shingler.sample(embed(passage, random), k, bits);
      assertThat(boxed(left))
          .as("seed %d, round %d, k %d", seed, round, k)
          .containsAll(boxed(alone));
      assertThat(boxed(right))
          .as("seed %d, round %d, k %d", seed, round, k)
          .containsAll(boxed(alone));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sampleOf_sharedPassage_sharesOneShingleInEachGuaranteedRun(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      Shingler keyed = new Shingler(random.nextLong());
      int[] passage = random.ints(Shingler.GUARANTEED + random.nextInt(80)).toArray();
      List<Integer> left = boxed(keyed.sampleOf(embed(passage, random)));
      List<Integer> right = boxed(keyed.sampleOf(embed(passage, random)));
      assertThat(left.stream().filter(right::contains).count())
          .as("seed %d, round %d, %d tokens", seed, round, passage.length)
          .isGreaterThanOrEqualTo(
              (passage.length - Shingler.SHINGLE + 1) / (Shingler.GUARANTEED - 4));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sampleOf_passageGuaranteedTwice_sharesTwoShinglesWhateverTheKey(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      Shingler keyed = new Shingler(random.nextLong());
      int[] passage = random.ints(Shingler.GUARANTEED_TWICE).toArray();
      List<Integer> left = boxed(keyed.sampleOf(embed(passage, random)));
      List<Integer> right = boxed(keyed.sampleOf(embed(passage, random)));
      assertThat(left.stream().filter(right::contains).count())
          .as("seed %d, round %d", seed, round)
          .isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void sampleOf_longText_keepsAFewMoreThanOneInEight() {
    int[] kept = shingler.sampleOf(TOKENS);
    assertThat(boxed(kept)).containsAll(boxed(shingler.sample(TOKENS, 5, 3)));
    assertThat(kept.length).as("of 1996").isBetween(1996 / 8, 1996 / 6);
  }

  @Test
  void sampleOf_golden_neverChanges() {
    int[] tokens = IntStream.range(0, 60).toArray();
    assertThat(hex(new Shingler(42).sampleOf(tokens)))
        .isEqualTo("9b24707ec9eb53f20ded09491cdd21784148d84c6fa836f571282e90");
  }

  @Test
  void sample_golden_neverChanges() {
    int[] tokens = {0x01020304, -5, 0x7FFFFFFF, 17, 0, -0x80000000};
    assertThat(hex(new Shingler(0).sample(tokens, 3, 0)))
        .isEqualTo("b3fbf4a0fd38aca64ea033075dfbbac1");
    assertThat(hex(new Shingler(42).sample(tokens, 5, 0))).isEqualTo("38c838f97e2bb1c4");
  }

  private static int[] embed(int[] passage, SplittableRandom random) {
    IntStream before = random.ints(random.nextInt(40), 0, 50);
    IntStream after = random.ints(random.nextInt(40), 0, 50);
    return IntStream.concat(IntStream.concat(before, IntStream.of(passage)), after).toArray();
  }

  private static List<Integer> boxed(int[] values) {
    return IntStream.of(values).boxed().toList();
  }

  private static String hex(int[] values) {
    StringBuilder hex = new StringBuilder();
    for (int value : values) {
      hex.append(HexFormat.of().toHexDigits(value));
    }
    return hex.toString();
  }
}
