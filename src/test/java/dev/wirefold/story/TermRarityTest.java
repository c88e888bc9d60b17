package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TermRarityTest {

  private static final int WORD = 12345;

  private final TermRarity rarity = new TermRarity(BackgroundShares.NONE);

  @Test
  void idf_wordOfOneStory_isThatOfAnUnseenWord() {
    float before = rarity.idf(WORD);
    rarity.countTerm(WORD);
    assertThat(rarity.idf(WORD)).isEqualTo(before);
  }

  @Test
  void idf_wordOfEveryStory_fallsTowardsZero() {
    for (int i = 0; i < 2000; i++) {
      rarity.countStory();
      rarity.countTerm(WORD);
    }
    assertThat(rarity.idf(WORD)).isCloseTo(0, within(0.06f));
    assertThat(rarity.idf(WORD + 1)).isGreaterThan(9);
  }

  @Test
  void stories_afterAHalfLife_countHalf() {
    rarity.advanceTo(0);
    for (int i = 0; i < 100; i++) {
      rarity.countStory();
    }
    rarity.advanceTo(TermRarity.HALF_LIFE_MILLIS);
    assertThat(rarity.stories()).isCloseTo(50, within(1e-9));
  }

  @Test
  void stories_afterManyYears_areForgottenWithoutOverflow() {
    rarity.advanceTo(0);
    for (int i = 0; i < 100; i++) {
      rarity.countStory();
      rarity.countTerm(WORD);
    }
    rarity.advanceTo(500 * TermRarity.HALF_LIFE_MILLIS);
    assertThat(rarity.stories()).isCloseTo(0, within(1e-9));
    assertThat(rarity.idf(WORD)).isCloseTo(rarity.idf(WORD + 1), within(1e-3f));
  }

  @Test
  void advanceTo_earlierTime_standsStill() {
    rarity.advanceTo(1000);
    rarity.countStory();
    rarity.advanceTo(-TermRarity.HALF_LIFE_MILLIS);
    assertThat(rarity.stories()).isEqualTo(1);
  }
}
