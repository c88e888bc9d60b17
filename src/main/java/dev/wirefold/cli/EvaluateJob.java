package dev.wirefold.cli;

import java.io.PrintStream;

/** Measures results against labels; what the evaluate command runs. */
@FunctionalInterface
public interface EvaluateJob {

  /**
   * Runs.
   *
   * @param out the figures
   * @param err words for people
   * @return an exit code of {@link ExitCode}
   */
  int run(EvaluateOptions options, PrintStream out, PrintStream err);
}
