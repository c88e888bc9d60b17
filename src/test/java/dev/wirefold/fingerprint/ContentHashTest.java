package dev.wirefold.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {

  private static final String TITLE = "Harbour of Norra closed";
  private static final String BODY = "The harbour was closed for 12 days in March.";

  private final TextPreparer preparer = new TextPreparer(new Shingler(0));

  @Test
  void of_golden_neverChanges() {
    assertThat(hash(TITLE, BODY)).hasToString("8dd3cdfe10f3dd4be4f849e8a3da2713");
    assertThat(hash(TITLE + " <NRR>", BODY)).hasToString("942b74b427e33b0be4f849e8a3da2713");
    assertThat(hash("", "")).hasToString("e9e0033e3badaf36c9ddb17dc5db28e6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HARBOUR OF NORRA CLOSED|The harbour was closed for 12 days in March.",
        "Harbour of Norra closed|The harbour  was closed, for twelve days, in March",
        "UPDATE 1-Harbour of Norra closed|The harbour was closed for 12 days in March.",
        "Harbour of Norra closed|NORRA, April 1 (CW) - The harbour was closed for 12 days in March.",
      })
  void of_sameReportInOtherDress_isTheSame(String title, String body) {
    assertThat(hash(title, body)).isEqualTo(hash(TITLE, BODY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour of Norra closed|The harbour was closed for 13 days in March.",
        "Harbour of Norra closed|The harbour was closed in March for 12 days.",
        "Harbour of Norra|closed The harbour was closed for 12 days in March.",
        "Harbour of Norra closed The|harbour was closed for 12 days in March.",
        "Harbour of Selby closed|The harbour was closed for 12 days in March.",
      })
  void of_otherWords_isAnother(String title, String body) {
    assertThat(hash(title, body)).isNotEqualTo(hash(TITLE, BODY));
    assertThat(hash(title, body).low()).isNotEqualTo(hash(TITLE, BODY).low());
  }

  @Test
  void of_differenceBeyondWhatIsRead_isAnother() {
    String filling = (BODY + " ").repeat(3_000);
    assertThat(hash(TITLE, filling + "It opened."))
        .isEqualTo(hash(TITLE, filling + "it opened"))
        .isNotEqualTo(hash(TITLE, filling + "It stayed closed."))
        .isNotEqualTo(hash(TITLE, filling));
  }

  private ContentHash hash(String title, String body) {
    return ContentHash.of(preparer.prepare(title, body, ""));
  }
}
