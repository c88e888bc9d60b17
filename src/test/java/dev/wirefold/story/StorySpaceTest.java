package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StorySpaceTest {

  private static final String QUAKE = "Quake destroys harbour of Antofagasta";

  private final StorySpace space = space(1, 100);

  @Test
  void candidates_storyOutOfTheWindow_isNone() {
    open(StoryTexts.dated(QUAKE, "", 0));
    open(StoryTexts.dated("Parliament votes on budget", "", 14));
    assertThat(refs(StoryTexts.dated(QUAKE, "", 14))).containsExactly(0);
    assertThat(refs(StoryTexts.dated(QUAKE, "", 14.1))).isEmpty();
    assertThat(space.activeStories()).isEqualTo(1);
  }

  @Test
  void candidates_undatedText_findsAnOldStoryThatIsStillActive() {
    StorySpace large = space(10, 100);
    TextProfile old = large.profile(StoryTexts.dated(QUAKE, "", 0));
    large.open(old, Reviews.ALL);
    StoryText late =
        StoryTexts.text(
            QUAKE, "", StoryTexts.START + 90 * StoryTexts.DAY, StoryText.NO_TIME, TextVector.NONE);
    assertThat(large.candidates(large.profile(late))).hasSize(1);
    assertThat(large.candidates(large.profile(StoryTexts.dated(QUAKE, "", 90)))).isEmpty();
  }

  @Test
  void activeStories_undatedTexts_stayWithinTheirNumber() {
    for (int i = 0; i < 500; i++) {
      open(StoryTexts.undated(QUAKE, ""));
    }
    assertThat(space.profile(StoryTexts.undated(QUAKE, "")).tokens().terms().size()).isPositive();
    assertThat(space.activeStories()).isEqualTo(100);
  }

  @Test
  void candidates_otherLanguage_isNone() {
    open(StoryTexts.inLanguage(StoryTexts.dated(QUAKE, "", 0), "en-gb"));
    StoryText text = StoryTexts.dated(QUAKE, "", 0);
    assertThat(refs(StoryTexts.inLanguage(text, "es"))).isEmpty();
    assertThat(refs(StoryTexts.inLanguage(text, "en-us"))).containsExactly(0);
    assertThat(refs(text)).containsExactly(0);
  }

  @Test
  void candidates_manyStories_areBounded() {
    StorySpace large = space(1000, 1000);
    for (int i = 0; i < 500; i++) {
      large.open(large.profile(StoryTexts.undated(QUAKE, "")), Reviews.ALL);
    }
    assertThat(large.candidates(large.profile(StoryTexts.undated(QUAKE, "")))).hasSize(8);
  }

  @Test
  void candidates_afterManyStoriesClosed_areActiveOnes() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 6000; i++) {
      TextProfile profile = space.profile(StoryTexts.invented(random, i / 3, i / 50.0));
      for (Story candidate : space.candidates(profile)) {
        assertThat(candidate.touchedAt())
            .isGreaterThanOrEqualTo(profile.text().loggedAt() - 14 * StoryTexts.DAY);
      }
      space.open(profile, Reviews.ALL);
    }
    assertThat(space.activeStories()).isEqualTo(100);
    assertThat(space.nextRef()).isEqualTo(6000);
  }

  private static StorySpace space(int leastActive, int mostActive) {
    return new StorySpace(
        new StorySettings(Duration.ofDays(14), leastActive, mostActive, 8, false),
        new StoryCounts(BackgroundShares.NONE),
        StorySource.NONE);
  }

  private void open(StoryText text) {
    space.open(space.profile(text), Reviews.ALL);
  }

  private List<Integer> refs(StoryText text) {
    List<Integer> refs = new ArrayList<>();
    for (Story candidate : space.candidates(space.profile(text))) {
      refs.add(candidate.ref());
    }
    return refs;
  }
}
