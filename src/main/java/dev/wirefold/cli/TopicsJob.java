package dev.wirefold.cli;

import java.io.PrintStream;

/** What the topics command runs. */
@FunctionalInterface
public interface TopicsJob {

  /** Creates the topics; returns the exit code. */
  int run(TopicsOptions options, PrintStream out, PrintStream err);
}
