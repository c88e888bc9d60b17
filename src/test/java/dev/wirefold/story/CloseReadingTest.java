package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloseReadingTest {

  private static final String QUAKE = "An earthquake hit Lima, and twelve people died.";

  /** Says 30 % of everything, so that nothing is clear. */
  private static final JoinModel UNSURE = JoinModel.of("unsure", Map.of(), -0.847, 0.3);

  private static final JoinModel SURE = JoinModel.of("sure", Map.of(), 5, 0.3);

  /** Goes by the second model's vectors alone. */
  private static final JoinModel BY_VECTOR =
      JoinModel.of("by-vector", Map.of(StoryFeature.CENTROID.label(), 20.0), -16, 0.5);

  private final HashedLedes reader = new HashedLedes();

  @Test
  void assign_close_theSecondModelDecides() {
    StoryAssigner assigner = assigner(UNSURE);
    int first = assigner.assign(text(QUAKE, "aaaa")).story();
    assertThat(assigner.assign(text(QUAKE, "aaab")).story()).isEqualTo(first);
    StoryDecision other = assigner.assign(text(QUAKE, "zq!7"));
    assertThat(other.opened()).isTrue();
    assertThat(other.threshold()).isEqualTo(0.5);
    assertThat(other.evidence()).extracting(JoinEvidence::feature).contains("embedding.centroid");
    assertThat(reader.read).isPositive();
  }

  @Test
  void assign_clear_theSecondModelIsNotAsked() {
    StoryAssigner assigner = assigner(SURE);
    assigner.assign(text(QUAKE, "aaaa"));
    assertThat(assigner.assign(text(QUAKE, "zq!7")).opened()).isFalse();
    assertThat(reader.read).isZero();
  }

  @Test
  void assign_textWithoutLede_theFirstModelDecides() {
    StoryAssigner assigner = assigner(UNSURE);
    assigner.assign(text(QUAKE, ""));
    assertThat(assigner.assign(text(QUAKE, "")).threshold()).isEqualTo(0.3);
    assertThat(reader.read).isZero();
  }

  @Test
  void with_moreThanFour_keepsTheFirstAndTheLatest() {
    Ledes ledes = Ledes.NONE;
    List<Lede> added = new ArrayList<>();
    for (char c = 'a'; c <= 'f'; c++) {
      added.add(Lede.of(new char[] {c}));
      ledes = ledes.with(added.getLast());
    }
    assertThat(ledes.list())
        .containsExactly(added.get(0), added.get(3), added.get(4), added.get(5));
    assertThat(ledes.with(Lede.NONE)).isSameAs(ledes);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void finish_restoredAtAnyMoment_goesOnAsIfItHadNeverStopped(int seed) {
    StorySettings settings = settings();
    KeptStories kept = new KeptStories();
    StoryAssigner steady = StoryAssigner.recorded(settings, UNSURE, StorySource.NONE);
    StoryAssigner restarted = StoryAssigner.recorded(settings(), UNSURE, StorySource.NONE);
    SplittableRandom random = new SplittableRandom(seed);
    for (int step = 0; step < 300; step++) {
      int event = random.nextInt(20);
      String lede = "%c%c%c".formatted('a' + event, 'a' + event, 'a' + random.nextInt(20));
      StoryText text = with(StoryTexts.invented(random, event, step / 50.0), lede);
      if (random.nextInt(15) == 0) {
        kept.keep(restarted, random.nextBoolean());
        restarted = kept.restore(new StoryRecovery(settings(), UNSURE, StorySource.NONE));
      }
      assertThat(restarted.assign(text)).as("step %d", step).isEqualTo(steady.assign(text));
    }
    assertThat(restarted.activeStates().toArray(byte[][]::new))
        .isDeepEqualTo(steady.activeStates().toArray(byte[][]::new));
  }

  private StoryAssigner assigner(JoinModel first) {
    return new StoryAssigner(settings(), first);
  }

  private StorySettings settings() {
    CloseReading second = new CloseReading(reader, CosineScale.NONE, BY_VECTOR);
    return new StorySettings(Duration.ofDays(14), 20, 60, 8, true)
        .with(new VectorUse(CosineScale.NONE, false, second));
  }

  private StoryText text(String body, String lede) {
    return with(StoryTexts.dated("", body, 0), lede);
  }

  private StoryText with(StoryText text, String lede) {
    return new StoryText(
        text.group(),
        text.title(),
        text.body(),
        text.loggedAt(),
        text.time(),
        text.source(),
        text.language(),
        text.vector(),
        reader.lede(lede, ""));
  }
}
