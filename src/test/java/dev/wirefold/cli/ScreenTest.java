package dev.wirefold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wirefold.cli.Screen.Colour;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {

  @Test
  void of_pipe_hasTheStandardWidthAndNoColour() {
    assertThat(Screen.of(null, Colour.AUTO, Map.of(), name -> null))
        .isEqualTo(new Screen(Screen.STANDARD_WIDTH, false));
  }

  @Test
  void of_terminal_hasItsWidthAndColour() {
    assertThat(Screen.of(null, Colour.AUTO, Map.of(), name -> "132"))
        .isEqualTo(new Screen(132, true));
  }

  @Test
  void of_terminalOfUnknownWidth_isColoured() {
    assertThat(Screen.of(null, Colour.AUTO, Map.of(), name -> ""))
        .isEqualTo(new Screen(Screen.STANDARD_WIDTH, true));
  }

  @Test
  void of_columnsInTheEnvironment_outweighTheTerminal() {
    assertThat(Screen.of(null, Colour.AUTO, Map.of("COLUMNS", "72"), name -> "132").width())
        .isEqualTo(72);
  }

  @Test
  void of_width_outweighsAll() {
    assertThat(Screen.of(60, Colour.AUTO, Map.of("COLUMNS", "72"), name -> "132").width())
        .isEqualTo(60);
  }

  @Test
  void of_columnsThatAreNoNumber_areLeftAside() {
    assertThat(Screen.of(null, Colour.AUTO, Map.of("COLUMNS", "wide"), name -> null).width())
        .isEqualTo(Screen.STANDARD_WIDTH);
  }

  @Test
  void of_noColorSet_isPlainOnATerminal() {
    assertThat(Screen.of(null, Colour.AUTO, Map.of("NO_COLOR", "1"), name -> "80").colour())
        .isFalse();
    assertThat(Screen.of(null, Colour.AUTO, Map.of("NO_COLOR", ""), name -> "80").colour())
        .isTrue();
    assertThat(Screen.of(null, Colour.ALWAYS, Map.of("NO_COLOR", "1"), name -> null).colour())
        .isTrue();
  }

  @Test
  void screen_tooNarrow_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Screen(19, false));
  }
}
