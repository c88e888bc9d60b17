package dev.wirefold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.service.ParallelTexts;
import dev.wirefold.service.ParallelTexts.Side;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideViewTest {

  private static final String LEFT =
      "SELBY, March 3 (MPA) - The bank of Norra raised its key rate to 4.5 percent at noon.\n\n"
          + "Nobody had expected it.";
  private static final String RIGHT =
      "The bank of Norra raised its key rate to 4.75 percent at noon.";

  @Test
  void print_wideScreen_showsTwoColumnsWithMarks() {
    assertThat(printed(new Screen(75, false), LEFT, RIGHT))
        .containsExactly(
            "A                                    │ B",
            "─────────────────────────────────────┼─────────────────────────────────────",
            "<dateline: SELBY, March 3 (MPA) ->   │ [1 The bank of Norra raised its key",
            "[1 The bank of Norra raised its key  │ rate to] {4.75} percent at noon.",
            "rate to] {4.5} percent at noon.      │",
            "                                     │",
            "Nobody had expected it.              │");
  }

  @Test
  void print_narrowScreen_putsOneUnderTheOther() {
    assertThat(printed(new Screen(40, false), LEFT, RIGHT))
        .containsExactly(
            "A",
            "B",
            "─".repeat(40),
            "A <dateline: SELBY, March 3 (MPA) -> [1",
            "  The bank of Norra raised its key rate",
            "  to] {4.5} percent at noon.",
            "B [1 The bank of Norra raised its key",
            "  rate to] {4.75} percent at noon.",
            "─".repeat(40),
            "A Nobody had expected it.");
  }

  @Test
  void print_anyWidth_keepsToIt() {
    String wide = "東京株式市場は続落した。売りが広がった。";
    for (int width = Screen.NARROWEST; width < 160; width++) {
      for (String line : printed(new Screen(width, false), LEFT, wide)) {
        assertThat(DisplayWidth.of(line))
            .as("width %d: %s", width, line)
            .isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void print_colours_standInForMarks() {
    String text = String.join("\n", printed(new Screen(100, true), LEFT, RIGHT));
    assertThat(text)
        .contains(
            Style.SHARED.begin() + "The bank of Norra raised its key rate to" + Style.RESET,
            Style.CLASH.begin() + "4.5" + Style.RESET,
            Style.FAINT.begin() + "SELBY, March 3 (MPA) -" + Style.RESET)
        .doesNotContain("[1 ", "{", "<dateline");
  }

  @Test
  void print_arabic_staysInItsColumn() {
    String arabic = "قالت وزارة الداخلية في بيان اليوم إن الطريق مغلق";
    List<String> lines = printed(new Screen(75, false), arabic, arabic);
    String mark = String.valueOf(StyledText.LEFT_TO_RIGHT);
    assertThat(lines.get(2)).startsWith(mark).contains(mark + " ", "│ " + mark);
    assertThat(DisplayWidth.of(lines.get(2).substring(0, lines.get(2).indexOf('│')))).isEqualTo(37);
  }

  @Test
  void print_emptyTexts_showsTheHeadings() {
    assertThat(printed(new Screen(75, false), "", "")).hasSize(2);
  }

  private static List<String> printed(Screen screen, String left, String right) {
    ParallelTexts texts =
        ParallelTexts.of(new Side("", left, new int[0]), new Side("", right, new int[0]));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SideBySideView(screen, left, right, texts)
        .print(new PrintStream(out, true, UTF_8), "A", "B");
    return out.toString(UTF_8).lines().toList();
  }
}
