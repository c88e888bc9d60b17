package dev.wirefold.engine;

import java.time.Instant;
import java.util.Comparator;

/**
 * An article that came in under an embargo.
 *
 * @param end when the embargo is over
 * @param article the article's number
 * @param corrects the number of the article that it puts right, or {@link #NOTHING}
 * @param replaces the number of the article that it takes the place of, or {@link #NOTHING}
 */
record Embargo(Instant end, int article, int corrects, int replaces)
    implements Comparable<Embargo> {

  static final int NOTHING = -1;

  private static final Comparator<Embargo> FIRST =
      Comparator.comparing(Embargo::end).thenComparingInt(Embargo::article);

  private static final String PREFIX = "embargo/";
  private static final char KIND = 'E';
  private static final int VERSION = 1;

  /** Returns the beginning of the names of all that the store keeps. */
  static String prefix() {
    return PREFIX;
  }

  /** Returns the name under which the store keeps it. */
  String name() {
    return PREFIX + "%010d".formatted(article);
  }

  /** By when they are over, then by number. */
  @Override
  public int compareTo(Embargo other) {
    return FIRST.compare(this, other);
  }

  byte[] toBytes() {
    return Bytes.write(KIND, VERSION)
        .putText(end.toString())
        .putInt(article)
        .putInt(corrects)
        .putInt(replaces)
        .toBytes();
  }

  /**
   * Reads one as the store keeps it.
   *
   * @throws IllegalArgumentException if the bytes are damaged
   */
  static Embargo of(byte[] bytes) {
    Bytes in = Bytes.read(KIND, VERSION, bytes);
    return new Embargo(Instant.parse(in.getTextOrEmpty()), in.getInt(), in.getInt(), in.getInt());
  }
}
