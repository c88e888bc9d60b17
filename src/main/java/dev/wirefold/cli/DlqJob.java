package dev.wirefold.cli;

import java.io.PrintStream;

/** What the dlq command runs. */
@FunctionalInterface
public interface DlqJob {

  /** Does what is asked for; returns the exit code. */
  int run(DlqOptions options, PrintStream out, PrintStream err);
}
