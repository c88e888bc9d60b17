package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.HeadlineLifter.Lifted;
import dev.wirefold.text.WireMarks.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineLifterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE 1-Harbour strike enters second day|UPDATE|1|Harbour strike enters second day",
        "UPDATE 12 - Harbour strike ends|UPDATE|12|Harbour strike ends",
        "Update 3: Harbour strike ends|UPDATE|3|Harbour strike ends",
        "WRAPUP 4-Harbours reopen in north|WRAPUP|4|Harbours reopen in north",
        "CORRECTED-Ferry carried 40 people|CORRECTED|0|Ferry carried 40 people",
        "CORRECTED - Ferry carried 40 people|CORRECTED|0|Ferry carried 40 people",
        "Correction: Ferry carried 40 people|CORRECTED|0|Ferry carried 40 people",
        "CORRECTION 2 – Ferry carried 40 people|CORRECTED|2|Ferry carried 40 people",
        "(CORRECTED)-Ferry carried 40 people|CORRECTED|0|Ferry carried 40 people",
        "[UPDATE 2] Ferry carried 40 people|UPDATE|2|Ferry carried 40 people",
        "BERICHTIGUNG: Fähre mit 40 Menschen|CORRECTED|0|Fähre mit 40 Menschen",
        "REFILE-Ferry carried 40 people|REFILE|0|Ferry carried 40 people",
        "REPEAT-Ferry carried 40 people|REPEAT|0|Ferry carried 40 people",
        "KILL: Ferry carried 40 people|WITHDRAWN|0|Ferry carried 40 people",
        "KILL-Ferry carried 40 people|WITHDRAWN|0|Ferry carried 40 people",
        "KILL Ferry carried 40 people|WITHDRAWN|0|Ferry carried 40 people",
        "STORY WITHDRAWN: Ferry carried 40 people|WITHDRAWN|0|Ferry carried 40 people",
        "HOLD: Ferry carried 40 people|WITHDRAWN|0|Ferry carried 40 people",
        "ADVISORY: Photo budget for Friday|ADVISORY|0|Photo budget for Friday",
        "ALERT: Ferry sinks off Norra|ALERT|0|Ferry sinks off Norra",
        "FLASH - Ferry sinks off Norra|ALERT|0|Ferry sinks off Norra",
        "URGENT: Ferry sinks off Norra|NONE|0|Ferry sinks off Norra",
        "BRIEF-Norra Lines orders two ferries|BRIEF|0|Norra Lines orders two ferries",
      })
  void lift_tag_isReadAndBlanked(String title, Tag tag, int number, String headline) {
    Lifted lifted = HeadlineLifter.lift(title, "");
    assertThat(lifted.tag()).isEqualTo(tag);
    assertThat(lifted.number()).isEqualTo(number);
    assertThat(lifted.headline().strip()).isEqualTo(headline);
    assertThat(lifted.headline()).hasSameSizeAs(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Update on talks expected by Friday",
        "(Update from the harbour expected) Ferry late",
        "Updated guidance for hospitals",
        "Alert system tested along coast",
        "Alert-level raised in three districts",
        "Correction in bond prices continues",
        "Flash floods kill twelve",
        "Flash-flood warning for the valley",
        "Repeat-offender law passes first vote",
        "Brief history of the canal",
        "Kill switch ordered for new trucks",
        "Kill Bill director to film in Rome",
        "KILL BILL DIRECTOR TO FILM IN ROME",
        "Killer whales seen off Norra",
        "Hold the line, minister says",
        "Urgent care clinics to close",
        "Snap election called",
      })
  void lift_wordThatOnlyLooksLikeATag_isHeadline(String title) {
    assertThat(HeadlineLifter.lift(title, "")).isEqualTo(new Lifted(title, Tag.NONE, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CORRECTED-UPDATE 2-Ferry carried 40 people|CORRECTED|2",
        "REFILE-UPDATE 1-Ferry carried 40 people|REFILE|1",
        "CORRECTED-WRAPUP 3-Ferry carried 40 people|CORRECTED|1003",
        "REPEAT-WRAPUP 99999-Ferry carried 40 people|REPEAT|1999",
        "URGENT: UPDATE 3-Ferry carried 40 people|UPDATE|3",
      })
  void lift_severalTags_firstThatSaysSomethingNamesTheItem(String title, Tag tag, int number) {
    Lifted lifted = HeadlineLifter.lift(title, "");
    assertThat(lifted.tag()).isEqualTo(tag);
    assertThat(lifted.number()).isEqualTo(number);
    assertThat(lifted.headline().strip()).isEqualTo("Ferry carried 40 people");
    assertThat(lifted.headline()).hasSameSizeAs(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Budget speech (TAKE 2)|2",
        "Budget speech (Take 3)|3",
        "BUDGET SPEECH TAKE 2|2",
        "NORRA BUDGET SPEECH =2|2",
        "Rebels take 2 towns|0",
        "REBELS TAKE 2 TOWNS|0",
        "Banks retake 5 pct of losses|0",
        "Mistake 1 of the campaign|0",
        "Police take 3|0",
      })
  void lift_take_isReadOnlyWhereItIsOne(String title, int number) {
    Lifted lifted = HeadlineLifter.lift(title, "");
    assertThat(lifted.number()).isEqualTo(number);
    assertThat(lifted.tag()).isEqualTo(number > 0 ? Tag.TAKE : Tag.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ferry sinks off Norra - The Daily Courier||Ferry sinks off Norra",
        "Ferry sinks off Norra — Courier||Ferry sinks off Norra",
        "Ferry sinks off Norra - norra.example|norra.example|Ferry sinks off Norra",
        "غرق عبارة قبالة نورا - صوت الساحل|صوت الساحل|غرق عبارة قبالة نورا",
      })
  void lift_outletSuffix_isBlanked(String title, String source, String headline) {
    Lifted lifted = HeadlineLifter.lift(title, source == null ? "" : source);
    assertThat(lifted.headline().strip()).isEqualTo(headline);
    assertThat(lifted.headline()).hasSameSizeAs(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ferry sinks off Norra - all crew rescued|",
        "Norra 2 - Selby 1 after extra time and penalties|",
        "Flood toll rises – maps show new damage|AP",
        "Merger is off - the end of a long affair for Daily Courier readers and staff|Daily Courier",
        "North-South rail link opens|",
      })
  void lift_tailThatIsNoOutlet_stays(String title, String source) {
    assertThat(HeadlineLifter.lift(title, source == null ? "" : source).headline())
        .isEqualTo(title);
  }

  @Test
  void lift_outletSuffixAfterABar_isBlanked() {
    assertThat(HeadlineLifter.lift("Ferry sinks off Norra | Norra Post", "").headline().strip())
        .isEqualTo("Ferry sinks off Norra");
  }

  @Test
  void lift_tagAndSuffix_bothGo() {
    String title = "UPDATE 1-Ferry sinks off Norra - The Daily Courier";
    Lifted lifted = HeadlineLifter.lift(title, "The Daily Courier");
    assertThat(lifted.headline())
        .hasSameSizeAs(title)
        .isEqualTo(" ".repeat(9) + "Ferry sinks off Norra" + " ".repeat(20));
  }

  @Test
  void lift_emptyTitle_isEmpty() {
    assertThat(HeadlineLifter.lift("", "Courier")).isEqualTo(new Lifted("", Tag.NONE, 0));
  }
}
