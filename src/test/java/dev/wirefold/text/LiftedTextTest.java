package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiftedTextTest {

  @Test
  void of_plainText_liftsNothing() {
    LiftedText lifted = LiftedText.of("The ferry left the harbour.", "Ferry");
    assertThat(lifted.parts()).isEmpty();
    assertThat(lifted.body()).isEqualTo("The ferry left the harbour.");
  }

  @Test
  void of_wireCopy_namesWhatWasLifted() {
    String text =
        """
        (Corrects figure in paragraph 1)
        SELBY, Norra, March 3 (MPA) - The ferry left the harbour.
        Read also: Storm closes port
        (Reporting by Anna Berg; Editing by Tom Lind)
        """;
    assertThat(parts(text))
        .containsExactly(
            "REMARK (Corrects figure in paragraph 1)",
            "DATELINE SELBY, Norra, March 3 (MPA) -",
            "LINE Read also: Storm closes port",
            "CREDIT (Reporting by Anna Berg; Editing by Tom Lind)");
  }

  @Test
  void of_wireCopy_keepsOffsets() {
    String text = "SELBY, March 3 (MPA) - The ferry left.";
    LiftedText lifted = LiftedText.of(text, "");
    assertThat(lifted.body()).hasSameSizeAs(text).endsWith("The ferry left.");
  }

  private static List<String> parts(String text) {
    return LiftedText.of(text, "").parts().stream()
        .map(each -> each.kind() + " " + text.substring(each.start(), each.end()))
        .toList();
  }
}
