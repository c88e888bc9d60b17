package dev.wirefold.journal;

import dev.wirefold.engine.LogDamagedException;

/**
 * One thing that is wrong with a journal's files.
 *
 * @param file the name of the file
 * @param offset where in the file, in bytes
 * @param position the entry that should be there
 * @param problem what is wrong, in words
 * @param repairable whether it is the torn end of a crash, which the next opening cuts off: nothing
 *     acknowledged is lost by it
 */
public record Finding(String file, long offset, long position, String problem, boolean repairable) {

  static Finding damage(String file, long offset, long position, String problem) {
    return new Finding(file, offset, position, problem, false);
  }

  LogDamagedException toException() {
    return new LogDamagedException(
        this + "; bring the file back from a snapshot, nothing was changed");
  }

  @Override
  public String toString() {
    return "%s, offset %d, position %d: %s".formatted(file, offset, position, problem);
  }
}
