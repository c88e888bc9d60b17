package dev.wirefold.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearLeaderTest {

  @Test
  void ranker_twoEvents_areApart() {
    assertThat(LinearLeader.of(Events.two(), false).clusters(8.5)).containsExactly(0, 1, 0, 1);
  }

  @Test
  void released_twoEventsInOneHour_areApart() {
    assertThat(LinearLeader.of(Events.two(), true).clusters(0)).containsExactly(0, 1, 0, 1);
  }

  /** The released decision holds nearness in time against a join, and has no other bar. */
  @Test
  void released_nothingNearInTime_joinsWhateverSharesAWord() {
    BaselineText fire = Events.text("Ferry on fire", Events.FIRE, "2026-03-01T08:00:00Z");
    BaselineText chess =
        Events.text("Chess", "Varn met passengers after a draw.", "2026-06-01T08:00:00Z");
    assertThat(LinearLeader.of(List.of(fire, chess), true).clusters(0)).containsExactly(0, 0);
    assertThat(LinearLeader.of(List.of(fire, chess), false).clusters(7)).containsExactly(0, 1);
  }

  @Test
  void released_hasNoThresholdToChoose() {
    assertThat(LinearLeader.of(Events.two(), true).thresholds()).isEmpty();
    assertThat(LinearLeader.of(Events.two(), false).thresholds()).contains(8.5);
  }

  @Test
  void clusters_anotherLanguage_isNeverJoined() {
    BaselineText first = Events.two().getFirst();
    BaselineText same = new BaselineText(first.title(), first.text(), first.published(), "de-AT");
    assertThat(LinearLeader.of(List.of(first, same, first), true).clusters(0))
        .containsExactly(0, 1, 0);
  }

  @Test
  void models_areChosenByLanguage() {
    assertThat(PublishedModels.of("es").threshold()).isEqualTo(8.18067);
    assertThat(PublishedModels.of("de").threshold()).isEqualTo(8.1175);
    assertThat(PublishedModels.of("pl")).isEqualTo(PublishedModels.of("en"));
  }

  /** Of all weights, so that one on the wrong feature shows. */
  @Test
  void sum_takesEachFeatureWithItsWeight() {
    double[] features = new double[LinearWeights.FEATURES];
    Arrays.setAll(features, i -> i + 1);
    assertThat(PublishedModels.SPANISH.ranker().sum(features))
        .isCloseTo(
            1.0742556
                + 2 * 2.3828528
                + 3 * 3.6655061
                + 4 * 1.4854121
                + 5 * 3.498678
                + 6 * 4.8541822
                + 7 * -0.48799703
                + 8 * 2.3855691
                + 9 * 2.6354764
                + 10 * 3.0260785
                + 11 * 1.3557703
                + 12 * -1.7998464
                + 13 * 1.3829948,
            within(1e-9));
  }
}
