package dev.wirefold.cli;

import java.io.PrintStream;

/** Says why two articles are together or apart; what the explain command runs. */
@FunctionalInterface
public interface ExplainJob {

  /**
   * Runs.
   *
   * @param out the explanation
   * @param err what went wrong
   * @return an exit code of {@link ExitCode}
   */
  int run(ExplainOptions options, PrintStream out, PrintStream err);
}
