package dev.wirefold.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.engine.ChangeSet.Cursor;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitDataTest {

  private static final CommitData DATA =
      new CommitData(
          "0123456789abcdef",
          new Cursor(41, Instant.parse("2026-03-05T10:15:30.123456789Z"), 42, 30, 20, 99, 7, 3),
          5,
          List.of(8, 11));

  private static final Map<String, String> GOLDEN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("wirefold.schema", "5"),
              Map.entry("wirefold.lucene", "10.6.0"),
              Map.entry("wirefold.index", "0123456789abcdef"),
              Map.entry("wirefold.position", "41"),
              Map.entry("wirefold.now", "2026-03-05T10:15:30.123456789Z"),
              Map.entry("wirefold.nextArticle", "42"),
              Map.entry("wirefold.nextGroup", "30"),
              Map.entry("wirefold.nextStory", "20"),
              Map.entry("wirefold.nextSeq", "99"),
              Map.entry("wirefold.oldestLive", "7"),
              Map.entry("wirefold.oldestArticle", "3"),
              Map.entry("wirefold.firstSeq", "5"),
              Map.entry("wirefold.removed", "8 11")));

  @Test
  void toMap_schemaFive_isGolden() {
    assertThat(DATA.toMap()).isEqualTo(GOLDEN);
  }

  @Test
  void of_golden_isTheData() throws IOException {
    assertThat(CommitData.of(GOLDEN)).isEqualTo(DATA);
  }

  @Test
  void of_nothingRemoved_isTheData() throws IOException {
    CommitData start = CommitData.start("x");

    assertThat(CommitData.of(start.toMap())).isEqualTo(start);
  }

  @Test
  void of_anotherSchema_saysWhatToDo() {
    assertThatThrownBy(() -> CommitData.of(with("wirefold.schema", "2")))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the index has schema version 2, this program reads version 5; use the program that"
                + " wrote it, or replay the log into an empty index");
  }

  @Test
  void of_foreignIndex_isRefused() {
    assertThatThrownBy(() -> CommitData.of(Map.of("other", "x")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was not made by Wirefold");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wirefold.position", "wirefold.now", "wirefold.removed"})
  void of_unreadableValue_isRefused(String name) {
    assertThatThrownBy(() -> CommitData.of(with(name, "x"))).isInstanceOf(IOException.class);
  }

  @Test
  void of_missingValue_isRefused() {
    Map<String, String> less = new TreeMap<>(GOLDEN);
    less.remove("wirefold.nextSeq");

    assertThatThrownBy(() -> CommitData.of(less))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("wirefold.nextSeq");
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> map = new TreeMap<>(GOLDEN);
    map.put(name, value);
    return map;
  }
}
