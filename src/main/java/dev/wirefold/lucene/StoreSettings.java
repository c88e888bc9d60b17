package dev.wirefold.lucene;

import java.time.Duration;

/**
 * How the store works.
 *
 * @param ramBufferMiB memory for documents that are not in a segment yet, 4 to 1024
 * @param maxSegmentMiB the size up to which segments are merged, 16 to 5120: a takedown rewrites
 *     the segment that the text is in
 * @param keptEvents events that are kept at least, the youngest; at least 10,000
 * @param keepViews for how long a view is kept for the next page, at most an hour
 * @param mostKeptViews how many views are kept, 1 to 10,000
 */
public record StoreSettings(
    int ramBufferMiB, int maxSegmentMiB, long keptEvents, Duration keepViews, int mostKeptViews) {

  /** What suits a machine with two cores. */
  public static final StoreSettings DEFAULT =
      new StoreSettings(64, 1024, 5_000_000, Duration.ofMinutes(5), 300);

  public StoreSettings {
    check("ramBufferMiB", ramBufferMiB, 4, 1024);
    check("maxSegmentMiB", maxSegmentMiB, 16, 5120);
    check("keptEvents", keptEvents, 10_000, Long.MAX_VALUE);
    check("keepViews in seconds", keepViews.toSeconds(), 1, 3600);
    check("mostKeptViews", mostKeptViews, 1, 10_000);
  }

  private static void check(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + ", was " + value);
    }
  }
}
