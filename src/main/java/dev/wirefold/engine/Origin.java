package dev.wirefold.engine;

/**
 * Where a command came from that another log brought: its place there.
 *
 * @param partition the other log's part, at least 0
 * @param offset the place in that part, at least 0
 */
public record Origin(int partition, long offset) {

  public Origin {
    if (partition < 0 || offset < 0) {
      throw new IllegalArgumentException(
          "partition and offset must be at least 0, were %d and %d".formatted(partition, offset));
    }
  }
}
