package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.engine.LogDamagedException;
import dev.wirefold.engine.LogInUseException;
import dev.wirefold.format.InputException;
import dev.wirefold.kafka.KafkaRefusedException;
import dev.wirefold.lucene.IndexDamagedException;
import dev.wirefold.lucene.IndexInUseException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;

/** Turns what a command throws into one line for people and an exit code. */
final class Failures {

  private Failures() {}

  /** Work that reads or writes files. */
  @FunctionalInterface
  interface Work {
    int run() throws IOException, ConfigurationException;
  }

  /**
   * Does the work. A refused argument is usage, a missing input unavailable, and so on; what else
   * it throws is a fault in Wirefold.
   */
  static int guard(PrintStream err, Work work) {
    try {
      return work.run();
    } catch (ConfigurationException e) {
      e.messages().forEach(message -> err.println("wirefold: " + message));
      return ExitCode.BAD_CONFIGURATION;
    } catch (IOException e) {
      err.println("wirefold: " + Messages.of(e));
      return exitCode(e);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause() == null ? new IOException(e) : e.getCause();
      err.println("wirefold: " + Messages.of(cause));
      return exitCode(cause);
    } catch (OutOfMemoryError e) {
      return outOfMemory(err);
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        return outOfMemory(err);
      }
      throw e;
    }
  }

  /**
   * Returns what an argument stands for.
   *
   * @throws CommandFault if it stands for nothing that makes sense
   */
  static <T> T argument(Supplier<T> reading) throws CommandFault {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw CommandFault.ofArgument(String.valueOf(e.getMessage()));
    }
  }

  /** Returns the exit code of the first cause that has one of its own. */
  private static int exitCode(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      int code = codeOf(cause);
      if (code != ExitCode.IO_ERROR) {
        return code;
      }
    }
    return ExitCode.IO_ERROR;
  }

  private static int codeOf(Throwable cause) {
    return switch (cause) {
      case CommandFault fault -> fault.exitCode();
      case InputException input ->
          switch (input.kind()) {
            case UNAVAILABLE -> ExitCode.UNAVAILABLE;
            case DAMAGED -> ExitCode.BAD_DATA;
            case WITHOUT_FIELD -> ExitCode.USAGE;
          };
      case LogDamagedException _, IndexDamagedException _ -> ExitCode.BAD_DATA;
      case LogInUseException _, IndexInUseException _ -> ExitCode.UNAVAILABLE;
      case NoSuchFileException _, AccessDeniedException _ -> ExitCode.UNAVAILABLE;
      case KafkaRefusedException _ -> ExitCode.UNAVAILABLE;
      case BindException _, ConnectException _, UnknownHostException _ -> ExitCode.UNAVAILABLE;
      default -> ExitCode.IO_ERROR;
    };
  }

  private static int outOfMemory(PrintStream err) {
    err.println(
        "wirefold: the input doesn't fit into the memory that Java may use; allow more, as in"
            + " WIREFOLD_JAVA_OPTS=-Xmx8g");
    return ExitCode.INTERNAL;
  }
}
