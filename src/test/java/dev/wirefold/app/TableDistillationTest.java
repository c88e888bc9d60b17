package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wirefold.cli.DistillOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableDistillationTest {

  @TempDir private Path directory;

  @Test
  void run_missingCounts_failsByNameAndWritesNothing() throws IOException {
    Path counts = directory.resolve("none.gz");
    assertThatIoException(
        new DistillOptions(directory.resolve("t.bin"), null, counts, 256),
        "there is no file " + counts);
    try (var files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void run_intoAMissingDirectory_failsBeforeTheWork() {
    Path table = directory.resolve("no/t.bin");
    assertThatIoException(
        new DistillOptions(table, null, null, 256),
        "can't write " + table + ": its directory is missing or closed");
  }

  private static void assertThatIoException(DistillOptions options, String message) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new TableDistillation().run(options, progress -> {}))
        .withMessage(message);
  }
}
