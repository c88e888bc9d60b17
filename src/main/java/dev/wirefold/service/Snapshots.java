package dev.wirefold.service;

import java.io.IOException;
import java.nio.file.Path;

/** Copies a service's data while it runs, for whoever may read its data folder. */
public interface Snapshots {

  /** Tells whether a secret is the one that stands in the data folder. */
  boolean admits(String secret);

  /**
   * Copies the data.
   *
   * @param target an empty folder, or one to be made
   * @return the position of the last log entry that the copy has
   * @throws IOException if it can't be written, or is not empty
   */
  long take(Path target) throws IOException;
}
