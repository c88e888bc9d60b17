package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.WirefoldCommand;

/** The process's entry point. */
public final class Wirefold {

  private Wirefold() {}

  public static void main(String[] args) {
    // The Parquet library logs through SLF4J, which would say on stderr that nobody listens.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    int exitCode = WirefoldCommand.line(Commands.reading(System.in), args).execute(args);
    System.exit(System.out.checkError() ? unwritten() : exitCode);
  }

  /** A print stream keeps its errors to itself until it is asked. */
  private static int unwritten() {
    System.err.println("wirefold: the standard output could not be written to the end");
    return ExitCode.IO_ERROR;
  }
}
