package dev.wirefold.cli;

import java.io.PrintStream;

/** Compares Wirefold with reference systems; what {@code evaluate --baselines} runs. */
@FunctionalInterface
public interface BaselinesJob {

  /**
   * Runs.
   *
   * @param out the table
   * @param err words for people
   * @return an exit code of {@link ExitCode}
   */
  int run(BaselineOptions options, PrintStream out, PrintStream err);
}
