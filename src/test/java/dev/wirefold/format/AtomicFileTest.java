package dev.wirefold.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path dir;

  @Test
  void file_committed_standsAloneAtItsTarget() throws IOException {
    try (AtomicFile file = AtomicFile.create(dir.resolve("out"))) {
      file.stream().write('x');
      assertThat(dir.resolve("out")).doesNotExist();
      file.commit();
    }
    assertThat(dir.resolve("out")).hasContent("x");
    assertThat(dir).isDirectoryNotContaining(p -> p.toString().endsWith(".partial"));
  }

  @Test
  void file_closedUncommitted_leavesTheOldContentAndNothingElse() throws IOException {
    Files.writeString(dir.resolve("out"), "old");
    try (AtomicFile file = AtomicFile.create(dir.resolve("out"))) {
      file.stream().write('x');
    }
    assertThat(dir.resolve("out")).hasContent("old");
    assertThat(dir.toFile().list()).containsExactly("out");
  }

  @Test
  void file_leftByAKilledProcess_isNoObstacle() throws IOException {
    Files.writeString(dir.resolve(".out.0.partial"), "torn");
    try (AtomicFile file = AtomicFile.create(dir.resolve("out"))) {
      file.stream().write('x');
      file.commit();
    }
    assertThat(dir.resolve("out")).hasContent("x");
  }

  @Test
  void file_throughALink_replacesWhatTheLinkMeans() throws IOException {
    Files.writeString(dir.resolve("real"), "old");
    Files.createSymbolicLink(dir.resolve("link"), dir.resolve("real"));
    try (AtomicFile file = AtomicFile.create(dir.resolve("link"))) {
      file.stream().write('x');
      file.commit();
    }
    assertThat(dir.resolve("link")).isSymbolicLink();
    assertThat(dir.resolve("real")).hasContent("x");
  }

  @Test
  void file_committedTwice_isAProgrammingError() throws IOException {
    try (AtomicFile file = AtomicFile.create(dir.resolve("out"))) {
      file.commit();
      assertThatIllegalStateException().isThrownBy(file::commit);
    }
  }

  @Test
  void file_inAMissingDirectory_failsAtOnce() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> AtomicFile.create(dir.resolve("no/out")));
  }

  @Test
  void device_isWrittenInPlace() throws IOException {
    try (AtomicFile file = AtomicFile.create(Path.of("/dev/null"))) {
      file.stream().write('x');
      file.commit();
    }
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }
}
