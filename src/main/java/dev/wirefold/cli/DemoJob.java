package dev.wirefold.cli;

import java.io.PrintStream;

/** Shows the bundled sample; what the demo command runs. */
@FunctionalInterface
public interface DemoJob {

  /**
   * Runs.
   *
   * @param out what a person reads
   * @param err what went wrong
   * @return an exit code of {@link ExitCode}
   */
  int run(DemoOptions options, PrintStream out, PrintStream err);
}
