package dev.wirefold.cli;

import java.io.PrintStream;

/** Groups a file of articles; what the cluster command runs. */
@FunctionalInterface
public interface ClusterJob {

  /**
   * Runs.
   *
   * @param out data
   * @param err words for people
   * @return an exit code of {@link ExitCode}
   */
  int run(ClusterOptions options, PrintStream out, PrintStream err);
}
