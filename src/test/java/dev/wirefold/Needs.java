package dev.wirefold;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs of the machine. Without it the test is skipped; but in a continuous build
 * ({@code CI} in the environment, or {@code -Dwirefold.it.required=true}) a tool that could be
 * installed must be there, and what the machine can't do is noted for the summary at the end.
 */
public final class Needs {

  private final boolean required;
  private final Path notes;

  /**
   * @param required whether what could be installed must be there
   * @param notes the file that gets a line about each thing that the machine can't do
   */
  Needs(boolean required, Path notes) {
    this.required = required;
    this.notes = notes;
  }

  /** Returns the needs of this build. */
  public static Needs ofBuild() {
    String ci = System.getenv("CI");
    boolean continuous = ci != null && !ci.isEmpty() && !ci.equals("false");
    return new Needs(
        continuous || Boolean.getBoolean("wirefold.it.required"),
        Path.of(System.getProperty("wirefold.basedir", "."), "target", "not-tested.txt"));
  }

  /**
   * Skips the test, or fails it, if a tool is missing.
   *
   * @param there whether it is there
   * @param name the tool
   * @param debianPackage the package that has it
   */
  public void tool(boolean there, String name, String debianPackage) {
    if (!there && required) {
      fail("%s is missing; install the package %s", name, debianPackage);
    }
    Assumptions.assumeTrue(
        there, () -> "skipped: %s is missing (package %s)".formatted(name, debianPackage));
  }

  /**
   * Skips the test if the machine can't do something.
   *
   * @param can whether it can
   * @param tested what is not tested then
   * @param because why, as a clause
   */
  public void ability(boolean can, String tested, String because) {
    if (!can) {
      note("%s: %s".formatted(tested, because));
    }
    Assumptions.assumeTrue(can, () -> "skipped: " + because);
  }

  private void note(String line) {
    try {
      Path folder = notes.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(notes, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
