package dev.wirefold.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeaderTest {

  @Test
  void clusters_twoEvents_areApart() {
    assertThat(Leader.of(Events.two(), false).clusters(0.2)).containsExactly(0, 1, 0, 1);
    assertThat(Leader.of(Events.two(), true).clusters(0.2)).containsExactly(0, 1, 0, 1);
  }

  @Test
  void clusters_noneReachesTheThreshold_eachOpensItsOwn() {
    assertThat(Leader.of(Events.two(), false).clusters(0.95)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void clusters_sameWordsAMonthLater_joinUnlessTimeCounts() {
    assertThat(Leader.of(Events.monthApart(), false).clusters(0.2)).containsExactly(0, 1, 0, 1, 0);
    assertThat(Leader.of(Events.monthApart(), true).clusters(0.2)).containsExactly(0, 1, 0, 1, 2);
  }

  @Test
  void clusters_undated_timeSaysNothing() {
    List<BaselineText> undated =
        Events.two().stream()
            .map(text -> new BaselineText(text.title(), text.text(), null, text.language()))
            .toList();
    assertThat(Leader.of(undated, true).clusters(0.2)).containsExactly(0, 1, 0, 1);
  }

  @Test
  void clusters_inputNotInOrder_areThoseOfTheOrderedStream() {
    assertThat(Leader.of(Events.two().reversed(), false).clusters(0.2)).containsExactly(1, 0, 1, 0);
  }

  @Test
  void clusters_textWithoutWords_standsAlone() {
    List<BaselineText> texts =
        List.of(
            Events.text("", "…", null),
            Events.text("", Events.FIRE, null),
            Events.text("—", "", null));
    assertThat(Leader.of(texts, false).clusters(0.02)).containsExactly(0, 1, 2);
  }

  @Test
  void clusters_scriptWithoutSpaces_areFoundByPairsOfCharacters() {
    List<BaselineText> texts =
        List.of(
            Events.text("港でフェリー火災", "", null),
            Events.text("銀行の合併を承認", "", null),
            Events.text("フェリー火災で乗客避難", "", null));
    assertThat(Leader.of(texts, false).clusters(0.1)).containsExactly(0, 1, 0);
  }
}
