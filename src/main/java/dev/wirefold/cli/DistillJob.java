package dev.wirefold.cli;

import java.io.IOException;
import java.util.function.Consumer;

/** Makes the static embedding table anew. */
public interface DistillJob {

  /**
   * Distils the table and writes it whole or not at all.
   *
   * @param progress told, in words, how far it is
   * @throws IOException if a file can't be read or written
   * @throws UnavailableException if something that the system must provide is missing
   */
  void run(DistillOptions options, Consumer<String> progress)
      throws IOException, UnavailableException;
}
