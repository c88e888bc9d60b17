package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
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
  void mask_sentenceOfThreeArticles_isMaskedAloneInThatOutlet() {
    add(COURIER, 1, 2, 3);
    assertThat(mask(REPORT + PLEA, COURIER)).isEqualTo(0b10);
    assertThat(mask(REPORT + PLEA, POST)).isZero();
  }

  @Test
  void mask_headerAndFooterOfEachArticle_areBothMasked() {
    String header =
        "SRC006 NEWS - the daily letter of the Courier" + " with more news".repeat(24) + ".\n";
    String footer = "\n" + PLEA.repeat(2) + "Write to the desk in Norra at any hour.";
    for (int article = 1; article <= 3; article++) {
      String body = header + "Ferry " + article + " left the harbour on time. ".repeat(20) + footer;
      table.add(COURIER, BoilerplateTable.sentences(preparer.prepare("", body, "")));
    }
    PreparedText text =
        preparer.prepare("", header + "Ministers met all night. ".repeat(20) + footer, "");
    ComparedText compared = new ComparedText(text, table.mask(text, COURIER), 0);
    assertThat(compared.counted()).isEqualTo(4 * 20);
  }

  @Test
  void mask_sentenceOfTwoArticles_stays() {
    add(COURIER, 1, 2);
    assertThat(mask(REPORT + PLEA, COURIER)).isZero();
  }

  @Test
  void mask_oneOfThreeHasLeft_stays() {
    add(COURIER, 1, 2, 3);
    table.subtract(COURIER, BoilerplateTable.sentences(report(2)));
    assertThat(mask(REPORT + PLEA, COURIER)).isZero();
  }

  @Test
  void sentences_aSentenceTwice_countsOnce() {
    PreparedText twice = preparer.prepare("", PLEA + REPORT + PLEA, "");
    assertThat(BoilerplateTable.sentences(twice)).hasSize(2);
    table.add(COURIER, BoilerplateTable.sentences(twice));
    table.add(COURIER, BoilerplateTable.sentences(twice));
    assertThat(mask(PLEA, COURIER)).isZero();
  }

  @Test
  void mask_unknownSource_isNeverMasked() {
    add(BoilerplateTable.UNKNOWN, 1, 2, 3, 4);
    assertThat(mask(PLEA, BoilerplateTable.UNKNOWN)).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void mask_articlesThatComeAndGo_isWhatAMapSays(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Integer> expected = new HashMap<>();
    Deque<Integer> live = new ArrayDeque<>();
    for (int step = 0; step < 6_000; step++) {
      int source = 1 + random.nextInt(4);
      int sentence = random.nextInt(400);
      assertThat(table.mask(line(sentence), source) != 0)
          .as("seed %d, step %d", seed, step)
          .isEqualTo(expected.getOrDefault(source + "/" + sentence, 0) >= 3);
      table.add(source, BoilerplateTable.sentences(line(sentence)));
      expected.merge(source + "/" + sentence, 1, Integer::sum);
      live.add(source * 1_000 + sentence);
      if (live.size() > 3_000) {
        int oldest = live.remove();
        table.subtract(oldest / 1_000, BoilerplateTable.sentences(line(oldest % 1_000)));
        expected.merge(oldest / 1_000 + "/" + oldest % 1_000, -1, Integer::sum);
      }
    }
  }

  private PreparedText line(int number) {
    return preparer.prepare("", "Line " + number + " of the harbour office.", "");
  }

  private PreparedText report(int number) {
    return preparer.prepare("", "Report " + number + ". " + PLEA, "");
  }

  private void add(int source, int... reports) {
    for (int each : reports) {
      table.add(source, BoilerplateTable.sentences(report(each)));
    }
  }

  private int mask(String body, int source) {
    return table.mask(preparer.prepare("", body, ""), source);
  }
}
