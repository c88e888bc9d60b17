package dev.wirefold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DistillCommandTest {

  private final StringWriter people = new StringWriter();
  private final List<DistillOptions> asked = new ArrayList<>();

  @Test
  void distill_options_reachTheJob() {
    int exit = run(this::remember, "--out", "t.bin", "--counts", "c.gz", "--dims", "128");
    assertThat(exit).isZero();
    assertThat(asked)
        .containsExactly(new DistillOptions(Path.of("t.bin"), null, Path.of("c.gz"), 128));
    assertThat(people.toString()).isEqualToIgnoringNewLines("wirefold distill: done");
  }

  @Test
  void distill_byDefault_has256DimensionsAndBundledCounts() {
    run(this::remember, "--out", "t.bin", "--projection", "p.bin");
    assertThat(asked)
        .containsExactly(new DistillOptions(Path.of("t.bin"), Path.of("p.bin"), null, 256));
  }

  @Test
  void distill_withoutOut_isAUsageError() {
    assertThat(run(this::remember)).isEqualTo(2);
    assertThat(people.toString()).contains("--out");
  }

  @Test
  void distill_dimensionsOutOfRange_isAUsageError() {
    assertThat(run(this::remember, "--out", "t.bin", "--dims", "385")).isEqualTo(2);
    assertThat(people.toString()).contains("--dims must be in [1, 384], was 385");
  }

  @Test
  void distill_missingLibrary_isOneLineAnd69() {
    DistillJob job =
        (options, progress) -> {
          throw new UnavailableException("install libopenblas-dev", new LinkageError());
        };
    assertThat(run(job, "--out", "t.bin")).isEqualTo(69);
    assertThat(people.toString())
        .isEqualToIgnoringNewLines("wirefold distill: install libopenblas-dev");
  }

  @Test
  void distill_fileFails_is74() {
    DistillJob job =
        (options, progress) -> {
          throw new IOException("c.gz line 3 must be a token");
        };
    assertThat(run(job, "--out", "t.bin")).isEqualTo(74);
    assertThat(people.toString()).contains("c.gz line 3");
  }

  private void remember(DistillOptions options, Consumer<String> progress) {
    asked.add(options);
    progress.accept("done");
  }

  private int run(DistillJob job, String... arguments) {
    return new CommandLine(new DistillCommand(job))
        .setErr(new PrintWriter(people, true))
        .execute(arguments);
  }
}
