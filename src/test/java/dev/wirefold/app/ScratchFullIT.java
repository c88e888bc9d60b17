package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ClusterOptions;
import dev.wirefold.cli.DecisionOptions;
import dev.wirefold.cli.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A batch whose temporary file finds no room says so, and leaves what was there before. */
@EnabledOnOs(OS.LINUX)
class ScratchFullIT {

  private static final int DISK_MEBIBYTES = 2;
  private static final int ARTICLES = 3_000;

  @TempDir Path folder;

  @Test
  void fullDisk_endsTheRunWithAWord_andLosesNothing() throws Exception {
    Volume.assumeMountable();
    Path input = folder.resolve("in.jsonl");
    Files.writeString(input, lines());
    Path at = folder.resolve("disk");
    try (Volume _ = Volume.inMemory(at, DISK_MEBIBYTES)) {
      Path output = at.resolve("out.jsonl");
      Files.writeString(output, "as it was");
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      ClusterOptions options =
          new ClusterOptions(
              List.of(input.toString()),
              output,
              null,
              null,
              false,
              List.of(),
              false,
              false,
              2,
              DecisionOptions.DEFAULT);
      int code =
          new ClusterRun(InputStream.nullInputStream())
              .run(options, System.out, new PrintStream(err, true, UTF_8));
      assertThat(code).isEqualTo(ExitCode.IO_ERROR);
      assertThat(err.toString(UTF_8))
          .contains("temporary file in " + at, "No space left on device", "java.io.tmpdir");
      assertThat(output).hasContent("as it was");
      try (var files = Files.list(at)) {
        assertThat(files).containsExactly(output);
      }
    }
  }

  private static String lines() {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"title\":\"Report\",\"text\":\"");
      for (int word = 0; word < 300; word++) {
        lines.append('w').append(random.nextInt(50_000)).append(' ');
      }
      lines.append("\"}\n");
    }
    return lines.toString();
  }
}
