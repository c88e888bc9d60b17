package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.format.InputException;
import java.io.IOException;
import java.io.PrintStream;

/** Turns what a command throws into one line for people and an exit code. */
final class Failures {

  private Failures() {}

  /** Work that reads or writes files. */
  @FunctionalInterface
  interface Work {
    int run() throws IOException, ConfigurationException;
  }

  /** Does the work; a refused argument is usage, a missing input unavailable, and so on. */
  static int guard(PrintStream err, Work work) {
    try {
      return work.run();
    } catch (ConfigurationException e) {
      e.messages().forEach(message -> err.println("wirefold: " + message));
      return ExitCode.BAD_CONFIGURATION;
    } catch (IllegalArgumentException e) {
      err.println("wirefold: " + e.getMessage());
      return ExitCode.USAGE;
    } catch (InputException e) {
      err.println("wirefold: " + e.getMessage());
      return e.kind() == InputException.Kind.DAMAGED ? ExitCode.BAD_DATA : ExitCode.UNAVAILABLE;
    } catch (IOException e) {
      err.println("wirefold: " + Messages.of(e));
      return ExitCode.IO_ERROR;
    } catch (OutOfMemoryError e) {
      return outOfMemory(err);
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        return outOfMemory(err);
      }
      throw e;
    }
  }

  private static int outOfMemory(PrintStream err) {
    err.println(
        "wirefold: the input doesn't fit into the memory that Java may use; allow more, as in"
            + " WIREFOLD_JAVA_OPTS=-Xmx8g");
    return ExitCode.INTERNAL;
  }
}
