package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.engine.LogDamagedException;
import dev.wirefold.engine.LogInUseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void guard_diskFails_isAnIoError() {
    assertThat(code(new IOException("No space left on device"))).isEqualTo(ExitCode.IO_ERROR);
  }

  @Test
  void guard_damage_isBadData_alsoAsACause() {
    IOException damaged = new LogDamagedException("entry 3 is damaged");
    assertThat(code(damaged)).isEqualTo(ExitCode.BAD_DATA);
    assertThat(code(new IOException("can't get ready", damaged))).isEqualTo(ExitCode.BAD_DATA);
  }

  @Test
  void guard_lockAddressOrInputNotToBeHad_isUnavailable() {
    assertThat(code(new LogInUseException("open already"))).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(code(new BindException("taken"))).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(code(new NoSuchFileException("in.yml"))).isEqualTo(ExitCode.UNAVAILABLE);
  }

  @Test
  void guard_faultOfWirefold_isNotTakenForAnArgument() {
    assertThatThrownBy(() ->
            Failures.guard(
                stream(),
                () -> {
                  throw new IllegalArgumentException("record 3 does not follow record 3");
                }))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void guard_uncheckedIo_isWhatItWraps() {
    int code =
        Failures.guard(
            stream(),
            () -> {
              throw new UncheckedIOException(new LogDamagedException("entry 3 is damaged"));
            });
    assertThat(code).isEqualTo(ExitCode.BAD_DATA);
    assertThat(err.toString(UTF_8)).isEqualTo("wirefold: entry 3 is damaged\n");
  }

  @Test
  void argument_refused_isUsage() {
    int code =
        Failures.guard(
            stream(),
            () ->
                Failures.argument(() -> {
                  throw new IllegalArgumentException("\"x\" is no field");
                }));
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).isEqualTo("wirefold: \"x\" is no field\n");
  }

  private int code(IOException failure) {
    return Failures.guard(
        stream(),
        () -> {
          throw failure;
        });
  }

  private PrintStream stream() {
    return new PrintStream(err, true, UTF_8);
  }
}
