package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryRecoveryTest {

  private static final StorySettings FEW = new StorySettings(Duration.ofDays(14), 20, 60, 8, true);
  private static final BackgroundShares BACKGROUND = BackgroundShares.bundled();
  private static final int STEPS = 700;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void finish_restoredAtAnyMoment_goesOnAsIfItHadNeverStopped(int seed) {
    KeptStories keptOfSteady = new KeptStories();
    KeptStories kept = new KeptStories();
    StoryAssigner steady = recovery(keptOfSteady).finish();
    StoryAssigner restarted = recovery(kept).finish();
    Newsroom one = new Newsroom(seed, STEPS);
    Newsroom two = new Newsroom(seed, STEPS);
    SplittableRandom restarts = new SplittableRandom(-seed);
    for (int step = 0; step < STEPS; step++) {
      if (restarts.nextInt(20) == 0) {
        kept.keep(restarted, restarts.nextInt(3) == 0);
        restarted = kept.restore(recovery(kept));
      }
      if (restarts.nextInt(20) == 0) {
        keptOfSteady.keep(steady, true);
      }
      assertThat(two.next(restarted)).as("step %d", step).isEqualTo(one.next(steady));
    }
    assertSame(restarted, steady);
    assertThat(one.repaired()).isGreaterThan(5);
  }

  @Test
  void finish_noSourceOfClosedStories_goesOnAsIfItHadNeverStopped() {
    KeptStories kept = new KeptStories();
    StoryAssigner steady = new StoryAssigner(FEW, Assigners.UNSURE);
    StoryAssigner restarted = recovery(StorySource.NONE).finish();
    Newsroom one = new Newsroom(9, STEPS);
    Newsroom two = new Newsroom(9, STEPS);
    for (int step = 0; step < STEPS; step++) {
      if (step % 40 == 0) {
        kept.keep(restarted, false);
        restarted = kept.restore(recovery(StorySource.NONE));
      }
      assertThat(two.next(restarted)).as("step %d", step).isEqualTo(one.next(steady));
    }
    assertSame(restarted, steady);
  }

  @Test
  void drain_nothingHappened_isEmpty() {
    StoryAssigner assigner = recovery(StorySource.NONE).finish();
    assigner.assign(StoryTexts.dated("Quake hits Lima", "A quake hit Lima.", 0));
    assertThat(assigner.drain().stories()).hasSize(1);
    StoryDelta second = assigner.drain();
    assertThat(second.stories()).isEmpty();
    assertThat(second.counted()).isEmpty();
    assertThat(second.sequence()).isEqualTo(1);
  }

  @Test
  void drain_notRecorded_isRefused() {
    assertThatIllegalStateException().isThrownBy(() -> Assigners.standard().drain());
  }

  @Test
  void drain_storyLeftTheWindow_isClosedWithItsState() {
    StorySettings one = new StorySettings(Duration.ofDays(14), 1, 60, 8, true);
    StoryAssigner assigner = StoryAssigner.recorded(one, Assigners.MODEL, StorySource.NONE);
    assigner.assign(StoryTexts.dated("Quake hits Lima", "A quake hit Lima.", 0));
    byte[] state = assigner.drain().stories().getFirst().state();
    assigner.assign(StoryTexts.dated("Parliament votes", "It passed the budget.", 20));
    assigner.assign(StoryTexts.dated("Parliament votes", "It passed the budget.", 20));
    StoryChange closed = assigner.drain().stories().getFirst();
    assertThat(closed.standing()).isEqualTo(StoryChange.Standing.CLOSED);
    assertThat(closed.state()).isEqualTo(state);
  }

  @Test
  void counted_deltaLeftOut_isRefused() {
    StoryAssigner assigner = recovery(StorySource.NONE).finish();
    assigner.assign(StoryTexts.dated("Quake hits Lima", "A quake hit Lima.", 0));
    assigner.drain();
    assigner.assign(StoryTexts.dated("Parliament votes", "It passed the budget.", 0));
    byte[] second = assigner.drain().counted();
    StoryRecovery recovery = recovery(StorySource.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recovery.counted(second))
        .withMessageContaining("goes on from operation 1, but 0 were restored");
  }

  @Test
  void story_aheadOfTheCounts_isRefused() {
    StoryAssigner assigner = recovery(StorySource.NONE).finish();
    assigner.assign(StoryTexts.dated("Quake hits Lima", "A quake hit Lima.", 0));
    StoryRecovery recovery = recovery(StorySource.NONE);
    recovery.story(assigner.drain().stories().getFirst().state());
    assertThatIllegalArgumentException()
        .isThrownBy(recovery::finish)
        .withMessageContaining("story 0 was touched by operation 1");
  }

  private static StoryRecovery recovery(StorySource source) {
    return new StoryRecovery(FEW, Assigners.UNSURE, BACKGROUND, source);
  }

  private static void assertSame(StoryAssigner actual, StoryAssigner expected) {
    assertThat(actual.counts()).isEqualTo(expected.counts());
    assertThat(actual.activeStates().toArray(new byte[0][]))
        .isNotEmpty()
        .isDeepEqualTo(expected.activeStates().toArray(new byte[0][]));
  }
}
