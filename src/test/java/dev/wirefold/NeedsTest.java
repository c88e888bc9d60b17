package dev.wirefold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsTest {

  @TempDir private Path dir;

  @Test
  void tool_missing_skips() {
    assertThatThrownBy(() -> needs(false).tool(false, "strace", "strace"))
        .satisfies(NeedsTest::isAborted);
  }

  @Test
  void tool_missingWhereItIsRequired_failsAndNamesThePackage() {
    assertThatThrownBy(() -> needs(true).tool(false, "mkfs.ext4", "e2fsprogs"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("mkfs.ext4 is missing; install the package e2fsprogs");
  }

  @Test
  void tool_there_goesOn() {
    needs(true).tool(true, "strace", "strace");
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void ability_missing_skipsAndIsNoted_alsoWhereToolsAreRequired() {
    assertThatThrownBy(() -> needs(true).ability(false, "power cuts", "there are no loop devices"))
        .satisfies(NeedsTest::isAborted);
    assertThat(dir.resolve("notes")).hasContent("power cuts: there are no loop devices");
  }

  private Needs needs(boolean required) {
    return new Needs(required, dir.resolve("notes"));
  }

  private static void isAborted(Throwable thrown) {
    assertThat(thrown.getClass().getSimpleName()).isEqualTo("TestAbortedException");
  }
}
