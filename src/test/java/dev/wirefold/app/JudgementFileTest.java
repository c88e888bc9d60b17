package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.article.ArticleId;
import dev.wirefold.service.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors said, on the disk. */
class JudgementFileTest {

  @TempDir Path folder;

  @Test
  void judgements_openedAgain_areThere() throws Exception {
    Path file = folder.resolve("judgements");
    JudgementFile first = JudgementFile.open(file);
    Judgement same = first.add(number -> judgement(number, Judgement.Answer.SAME, 7L, null));
    Judgement back = first.add(number -> judgement(number, Judgement.Answer.SAME, null, 1L));

    assertThat(JudgementFile.open(file).all()).containsExactly(same, back);
  }

  @Test
  void lastLine_cutOff_isRemoved_andTheNextOneStandsInItsPlace() throws Exception {
    Path file = folder.resolve("judgements");
    Judgement kept = add(JudgementFile.open(file), Judgement.Answer.SAME);
    Files.writeString(file, "12345678 {\"at\":\"20", StandardOpenOption.APPEND);
    JudgementFile again = JudgementFile.open(file);
    Judgement next = add(again, Judgement.Answer.DIFFERENT);

    assertThat(JudgementFile.open(file).all()).containsExactly(kept, next);
  }

  @Test
  void changedByte_isNoticed() throws Exception {
    Path file = folder.resolve("judgements");
    var _ = add(JudgementFile.open(file), Judgement.Answer.SAME);
    Files.writeString(file, Files.readString(file).replace("Ada", "Eve"));

    assertThatThrownBy(() -> JudgementFile.open(file)).hasMessageContaining("damaged in line 2");
  }

  @Test
  void otherFormat_isRefused() throws Exception {
    Path file = folder.resolve("judgements");
    Files.writeString(file, "wirefold-judgements-9\nsomething\n");

    assertThatThrownBy(() -> JudgementFile.open(file)).hasMessageContaining("format");
  }

  private static Judgement add(JudgementFile file, Judgement.Answer answer) throws IOException {
    return file.add(number -> judgement(number, answer, null, null));
  }

  private static Judgement judgement(
      long number, Judgement.Answer answer, @Nullable Long curation, @Nullable Long undoes) {
    return new Judgement(
        number,
        Instant.parse("2026-03-09T12:00:00Z"),
        "Ada",
        "read both \"twice\"",
        new ArticleId("", "a/1"),
        new ArticleId("Corniche Daily", "b 2"),
        answer,
        curation,
        undoes);
  }
}
