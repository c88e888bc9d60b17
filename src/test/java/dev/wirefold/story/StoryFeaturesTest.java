package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StoryFeaturesTest {

  private static final String TITLE = "Ferry sinks off Lamu";
  private static final String BODY =
      "A ferry with 120 people sank off the island of Lamu on Monday.";

  @Test
  void of_sameText_isFullyCovered() {
    double[] values = compare(StoryTexts.dated(TITLE, BODY, 0), StoryTexts.dated(TITLE, BODY, 0));
    for (StoryFeature feature :
        List.of(
            StoryFeature.TOKENS,
            StoryFeature.TOKENS_BODY,
            StoryFeature.ENTITIES_COVERED,
            StoryFeature.NUMBERS_COVERED,
            StoryFeature.TITLE_COVERED,
            StoryFeature.STORY_TITLE_COVERED,
            StoryFeature.TIME_NEWEST,
            StoryFeature.TIME_MEAN)) {
      assertThat(feature.of(values)).as(feature.label()).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void of_threeDaysLater_timeIsOneSigmaAway() {
    double[] values = compare(StoryTexts.dated(TITLE, BODY, 0), StoryTexts.dated(TITLE, BODY, 3));
    assertThat(StoryFeature.TIME_NEWEST.of(values)).isCloseTo(Math.exp(-0.5), within(1e-9));
    assertThat(StoryFeature.TIME_ABSENT.of(values)).isZero();
  }

  @Test
  void of_noDate_timeIsAbsent() {
    double[] values = compare(StoryTexts.dated(TITLE, BODY, 0), StoryTexts.undated(TITLE, BODY));
    assertThat(StoryFeature.TIME_NEWEST.of(values)).isZero();
    assertThat(StoryFeature.TIME_ABSENT.of(values)).isEqualTo(1);
  }

  @Test
  void of_noEmbedding_isAbsentAndHasNoMargin() {
    double[] values = compare(StoryTexts.undated(TITLE, BODY), StoryTexts.undated(TITLE, BODY));
    assertThat(StoryFeature.EMBEDDING_ABSENT.of(values)).isEqualTo(1);
    assertThat(StoryFeature.EMBEDDING_MARGIN.of(values)).isZero();
  }

  @Test
  void of_embedding_isComparedWithTheMeanOfAll() {
    StorySpace space = space();
    Story story = space.open(space.profile(withVector(1, 0)), Reviews.ALL);
    space.join(story, space.profile(withVector(0, 1)), Reviews.ALL);
    TextProfile profile = space.profile(withVector(0, 1));
    double[] values = StoryFeatures.of(profile, List.of(story))[0];
    assertThat(StoryFeature.CENTROID.of(values)).isCloseTo(Math.sqrt(0.5), within(1e-6));
  }

  @Test
  void of_anyTexts_staysInRange() {
    SplittableRandom random = new SplittableRandom(9);
    StorySpace space = space();
    for (int i = 0; i < 300; i++) {
      TextProfile profile = space.profile(StoryTexts.invented(random, random.nextInt(9), i / 30.0));
      List<Story> candidates = space.candidates(profile);
      for (double[] values : StoryFeatures.of(profile, candidates)) {
        assertThat(Arrays.stream(values)).allMatch(value -> value >= -2 && value <= 10);
        assertThat(StoryFeature.TOKENS.of(values)).isBetween(0.0, 1.0);
      }
      if (candidates.isEmpty() || random.nextInt(3) == 0) {
        space.open(profile, Reviews.ALL);
      } else {
        space.join(candidates.get(0), profile, Reviews.ALL);
      }
    }
  }

  private static double[] compare(StoryText first, StoryText second) {
    StorySpace space = space();
    Story story = space.open(space.profile(first), Reviews.ALL);
    return StoryFeatures.of(space.profile(second), List.of(story))[0];
  }

  private static StoryText withVector(float x, float y) {
    TextVector vector = TextVector.of(new float[] {x, y});
    return StoryTexts.text(TITLE, BODY, StoryTexts.START, StoryText.NO_TIME, vector);
  }

  private static StorySpace space() {
    return new StorySpace(
        new StorySettings(Duration.ofDays(14), 100, 100, 8, false),
        new StoryCounts(BackgroundShares.NONE),
        StorySource.NONE);
  }
}
