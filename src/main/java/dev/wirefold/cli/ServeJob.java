package dev.wirefold.cli;

import java.io.PrintStream;

/** Answers over HTTP until it is stopped; what the serve command runs. */
@FunctionalInterface
public interface ServeJob {

  /**
   * Runs until the process is told to end.
   *
   * @param out where the address goes
   * @param err words for people
   * @return an exit code of {@link ExitCode}
   */
  int run(ServeOptions options, PrintStream out, PrintStream err);
}
