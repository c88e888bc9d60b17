package dev.wirefold.cli;

import java.io.PrintStream;

/** Does something with the data folder of a service. */
public interface FolderJob {

  /** Runs and returns the exit code. */
  int run(FolderOptions options, PrintStream out, PrintStream err);
}
