package dev.wirefold.app;

import dev.wirefold.cli.WirefoldCommand;

/** The process's entry point. */
public final class Wirefold {

  private Wirefold() {}

  public static void main(String[] args) {
    // The Parquet library logs through SLF4J, which would say on stderr that nobody listens.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(WirefoldCommand.line(Commands.reading(System.in), args).execute(args));
  }
}
