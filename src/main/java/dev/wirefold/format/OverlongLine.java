package dev.wirefold.format;

/**
 * A line that was skipped unread because it is longer than the limit.
 *
 * @param length its length in bytes
 * @param limit the most that is read
 */
public record OverlongLine(String file, long number, long length, int limit) implements InputLine {

  public OverlongLine {
    if (length <= limit) {
      throw new IllegalArgumentException("length must be above " + limit + ", was " + length);
    }
  }
}
