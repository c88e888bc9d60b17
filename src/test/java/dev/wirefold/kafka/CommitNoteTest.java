package dev.wirefold.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CommitNoteTest {

  private static final String TEXT =
      "v1;seq=7;decided=43;time=1772704800000;position=41;index=i-1;topic=t_1;cluster=c-1;run=r-1";
  private static final CommitNote NOTE =
      new CommitNote(
          new CommitNote.Reach(7, 43, 1_772_704_800_000L, 41), "i-1", "t_1", "c-1", "r-1");

  @Test
  void text_isGolden() {
    assertThat(NOTE.text()).isEqualTo(TEXT);
    assertThat(CommitNote.of(TEXT)).isEqualTo(NOTE);
  }

  @Test
  void fieldsThatAreNotKnown_arePassedOver() {
    assertThat(CommitNote.of(TEXT + ";later=1;odd")).isEqualTo(NOTE);
  }

  @Test
  void anotherVersion_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommitNote.of(TEXT.replace("v1", "v2")))
        .withMessage("has the version \"v2\"");
  }

  @Test
  void whatIsMissing_isNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommitNote.of("v1;seq=7;position=x"))
        .withMessage("has no decided");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommitNote.of("v1;seq=7;decided=1;time=1;position=x"))
        .withMessage("has no number as position");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommitNote.of("v1;seq=7;decided=1;time=1;position=1;index="))
        .withMessage("has no index");
  }
}
