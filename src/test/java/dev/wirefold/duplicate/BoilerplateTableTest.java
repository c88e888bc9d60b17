package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTableTest {

  private static final int COURIER = 17;
  private static final int POST = 18;
  private static final String PLEA = "Please support the Courier with a small gift today. ";
  private static final String REPORT = "The ferry left the harbour on time. ";

  private final TextPreparer preparer = new TextPreparer(new Shingler(0));
  private final BoilerplateTable table = new BoilerplateTable();

  @Test
  void mask_sentenceOfThreeGroups_isMaskedAloneInThatOutlet() {
    learn(COURIER, 1, 2, 3);
    assertThat(mask(REPORT + PLEA, COURIER)).isEqualTo(flags(7, 9));
    assertThat(mask(REPORT + PLEA, POST)).isEqualTo(flags(16, 0));
  }

  @Test
  void mask_sentenceOfTwoGroups_stays() {
    learn(COURIER, 1, 2);
    assertThat(mask(REPORT + PLEA, COURIER)).isEqualTo(flags(16, 0));
  }

  @Test
  void learn_copiesOfOneText_countOnce() {
    learn(COURIER, 1, 1, 1, 1);
    assertThat(mask(PLEA, COURIER)).isEqualTo(flags(9, 0));
  }

  @Test
  void learn_copiesOfTwoTextsInTurn_countAsTwoGroups() {
    learn(COURIER, 1, 2, 1, 2, 1, 2);
    assertThat(mask(PLEA, COURIER)).isEqualTo(flags(9, 0));
    learn(COURIER, 0);
    assertThat(mask(PLEA, COURIER)).isEqualTo(flags(0, 9));
  }

  @Test
  void mask_unknownSource_isNeverMasked() {
    learn(0, 1, 2, 3, 4);
    assertThat(mask(PLEA, 0)).isEqualTo(flags(9, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void mask_anyHistory_isWhatAMapOfSetsSays(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Set<Integer>> expected = new HashMap<>();
    for (int step = 0; step < 6_000; step++) {
      int source = 1 + random.nextInt(4);
      int sentence = random.nextInt(3_000);
      PreparedText text = preparer.prepare("", "Line " + sentence + " of the harbour office.", "");
      int group = random.nextInt(12);
      Set<Integer> groups =
          expected.computeIfAbsent(source + "/" + sentence, key -> new HashSet<>());
      assertThat(table.mask(text, source)[0])
          .as("seed %d, step %d", seed, step)
          .isEqualTo(groups.size() >= 3);
      table.learn(text, source, group);
      groups.add(group);
    }
  }

  private void learn(int source, int... groups) {
    for (int group : groups) {
      table.learn(preparer.prepare("", "Report " + group + ". " + PLEA, ""), source, group);
    }
  }

  private boolean[] mask(String body, int source) {
    return table.mask(preparer.prepare("", body, ""), source);
  }

  private static boolean[] flags(int unmasked, int masked) {
    boolean[] flags = new boolean[unmasked + masked];
    java.util.Arrays.fill(flags, unmasked, flags.length, true);
    return flags;
  }
}
