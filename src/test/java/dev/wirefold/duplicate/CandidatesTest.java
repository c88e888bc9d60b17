package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found hangs on no index's random key. */
class CandidatesTest {

  private static final int KEYS = 200;

  @ParameterizedTest(name = "the first {1} of {0} words, the long one first: {2}")
  @CsvSource({
    "66,30,true", "66,30,false",
    "66,20,true", "66,20,false",
    "150,30,true", "150,30,false",
    "300,20,true", "300,20,false",
    "300,55,true", "300,55,false",
    "900,90,true", "900,90,false"
  })
  void of_trimmedText_isFoundWhateverTheKey(int words, int kept, boolean longFirst) {
    long missed =
        LongStream.range(0, KEYS).filter(key -> !isFound(key, words, kept, longFirst)).count();
    assertThat(missed).as("of %d keys", KEYS).isZero();
  }

  private static boolean isFound(long key, int words, int kept, boolean longFirst) {
    String[] all = words(new Prose(key).text(words / 10));
    String whole = text(all, 0, words);
    String trimmed = text(all, 0, kept);
    Desk desk = new Desk(key * 0x9E3779B97F4A7C15L);
    desk.place("Harbour of Elm reopens", longFirst ? whole : trimmed);
    Placement second =
        desk.later(1).from("Elm Post").place("Harbour of Elm reopens", longFirst ? trimmed : whole);
    return second.group() == 0;
  }

  @Test
  void of_shortTextsThatShareNothing_areNoCandidates() {
    Desk desk = new Desk(3);
    for (int text = 0; text < 300; text++) {
      desk.later(0.01).place("Brief " + text, new Prose(text).text(2));
    }
    assertThat(desk.detector().counters().pairsVerified()).isLessThan(30);
  }

  @Test
  void of_oneSampledShingleBetweenOrdinaryTexts_isNotEnough() {
    Candidates candidates = new Candidates();
    candidates.add(new Shingles(range(0, 20), Numbers.NONE, false), 0);
    assertThat(candidates.of(new Shingles(range(19, 39), Numbers.NONE, false))).isEmpty();
    assertThat(candidates.of(new Shingles(range(18, 38), Numbers.NONE, false))).containsExactly(0);
  }

  @Test
  void of_oneSampledShingleInCommonWithAShortText_isEnough() {
    Candidates candidates = new Candidates();
    candidates.add(new Shingles(range(0, 4), range(100, 130), true), 0);
    candidates.add(new Shingles(range(200, 220), Numbers.NONE, false), 1);
    assertThat(candidates.of(new Shingles(range(3, 23), Numbers.NONE, false))).containsExactly(0);
    assertThat(candidates.of(new Shingles(range(219, 223), range(300, 330), true)))
        .containsExactly(1);
  }

  @Test
  void remove_whatWasAdded_leavesNothing() {
    SplittableRandom random = new SplittableRandom(11);
    Candidates candidates = new Candidates();
    Shingles[] all = new Shingles[200];
    for (int text = 0; text < all.length; text++) {
      boolean isShort = random.nextBoolean();
      all[text] = new Shingles(some(random), isShort ? some(random) : Numbers.NONE, isShort);
      candidates.add(all[text], text);
    }
    for (int text = 0; text < all.length; text++) {
      candidates.remove(all[text], text);
    }
    for (Shingles each : all) {
      assertThat(candidates.of(each)).isEmpty();
    }
  }

  private static int[] some(SplittableRandom random) {
    return random.ints(20, 0, 60).distinct().sorted().toArray();
  }

  private static int[] range(int from, int until) {
    return LongStream.range(from, until).mapToInt(Math::toIntExact).toArray();
  }

  private static String[] words(String text) {
    return text.split(" ");
  }

  private static String text(String[] words, int from, int until) {
    return String.join(" ", Arrays.copyOfRange(words, from, Math.min(words.length, until)));
  }
}
