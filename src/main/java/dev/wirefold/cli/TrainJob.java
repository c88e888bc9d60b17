package dev.wirefold.cli;

import java.io.PrintStream;

/** Trains a model. */
public interface TrainJob {

  /** Trains, writes the model whole or not at all, and prints its figures. */
  int run(TrainOptions options, PrintStream out, PrintStream err);

  /** The same for a model of stories. */
  int run(TrainStoriesOptions options, PrintStream out, PrintStream err);
}
