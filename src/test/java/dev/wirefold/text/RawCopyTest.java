package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawCopyTest {

  private static final String PRINTED =
      "The harbour board of Kell said on Monday that it would close the north quay for repairs until"
          + " the end of June. Ferries to Arn will leave from the fish market in the meantime.";

  @Test
  void printed_isNotRaw() {
    assertThat(isRaw(PRINTED)).isFalse();
    assertThat(isRaw("KELL (MPA) - " + PRINTED)).isFalse();
  }

  @Test
  void begunInLowerCase_isRaw() {
    assertThat(isRaw("the" + PRINTED.substring(3))).isTrue();
    assertThat(isRaw("\"we close it," + PRINTED)).isTrue();
  }

  @Test
  void inCapitalsThroughout_isRaw() {
    assertThat(isRaw(PRINTED.toUpperCase(Locale.ROOT))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SHARES IN KELL PORT HALTED",
        "14 ships wait off Kell.",
        "the port of kell is shut",
        "قال مجلس الميناء يوم الاثنين إنه سيغلق الرصيف الشمالي حتى نهاية يونيو",
        "港務局星期一表示，北碼頭將關閉至六月底。",
        "Η λιμενική αρχή της Κελ ανακοίνωσε τη Δευτέρα ότι θα κλείσει την προβλήτα.",
      })
  void nothingToTellByCase_isNotRaw(String text) {
    assertThat(isRaw(text)).isFalse();
  }

  private static boolean isRaw(String text) {
    return RawCopy.is(new TextPreparer(new Shingler(7)).prepare("", text, "").body());
  }
}
