package dev.wirefold.story;

import static dev.wirefold.story.StoryFeature.CENTROID;
import static dev.wirefold.story.StoryFeature.EMBEDDING_ABOVE_RIVALS;
import static dev.wirefold.story.StoryFeature.EMBEDDING_ABSENT;
import static dev.wirefold.story.StoryFeature.EMBEDDING_MARGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RivalryTest {

  private static final double STRANGER = 0.2;

  private final Rivalry rivalry =
      new Rivalry(CENTROID, EMBEDDING_ABSENT, STRANGER, EMBEDDING_MARGIN, EMBEDDING_ABOVE_RIVALS);

  @Test
  void compare_twoStories_eachIsHeldAgainstTheOther() {
    double[][] values = {story(0.9), story(0.5)};
    rivalry.compare(values);
    assertThat(EMBEDDING_MARGIN.of(values[0])).isCloseTo(0.4, within(1e-9));
    assertThat(EMBEDDING_MARGIN.of(values[1])).isCloseTo(-0.4, within(1e-9));
    assertThat(EMBEDDING_ABOVE_RIVALS.of(values[0]))
        .isCloseTo(0.9 - (0.5 + 4 * STRANGER) / 5, within(1e-9));
  }

  @Test
  void compare_loneStory_isHeldAgainstStrangers() {
    double[][] values = {story(0.9)};
    rivalry.compare(values);
    assertThat(EMBEDDING_MARGIN.of(values[0])).isCloseTo(0.9 - STRANGER, within(1e-9));
  }

  @Test
  void compare_storyThatLacksIt_isNoRivalAndHasNoMargin() {
    double[][] values = {story(0.9), story(0)};
    values[1][EMBEDDING_ABSENT.index()] = 1;
    rivalry.compare(values);
    assertThat(EMBEDDING_MARGIN.of(values[0])).isCloseTo(0.9 - STRANGER, within(1e-9));
    assertThat(EMBEDDING_MARGIN.of(values[1])).isZero();
  }

  private static double[] story(double centroid) {
    double[] values = new double[StoryFeature.values().length];
    values[CENTROID.index()] = centroid;
    return values;
  }
}
