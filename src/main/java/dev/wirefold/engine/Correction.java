package dev.wirefold.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A correction or kill that is looked for in what comes in, as long as the article that it is about
 * is in the window.
 *
 * @param position where the log has what brought it
 * @param since when the log took that in, in epoch milliseconds
 * @param of the number of the article that was put right or withdrawn
 * @param by the number of the article that says so; {@link #EDITOR} if an editor did
 * @param kill whether all of it is withdrawn
 * @param released numbers of articles that its provider sent in place of what it withdrew
 */
record Correction(long position, long since, int of, int by, boolean kill, List<Integer> released) {

  static final int EDITOR = -1;

  private static final String PREFIX = "correction/";
  private static final char KIND = 'R';
  private static final int VERSION = 1;

  Correction {
    released = List.copyOf(released);
  }

  /** Returns the beginning of the names of all that the store keeps. */
  static String prefix() {
    return PREFIX;
  }

  /** Returns the name under which the store keeps it: in the order of the log. */
  String name() {
    return PREFIX + "%020d/%010d".formatted(position, of);
  }

  /** Returns it with one more article in place of what was withdrawn. */
  Correction releasing(int article) {
    List<Integer> more = new ArrayList<>(released);
    more.add(article);
    return new Correction(position, since, of, by, kill, more);
  }

  byte[] toBytes() {
    return Bytes.write(KIND, VERSION)
        .putLong(position)
        .putLong(since)
        .putInt(of)
        .putInt(by)
        .putByte(kill ? 1 : 0)
        .putInts(released.stream().mapToInt(Integer::intValue).toArray())
        .toBytes();
  }

  /**
   * Reads one as the store keeps it.
   *
   * @throws IllegalArgumentException if the bytes are damaged
   */
  static Correction of(byte[] bytes) {
    Bytes in = Bytes.read(KIND, VERSION, bytes);
    long position = in.getLong();
    long since = in.getLong();
    int of = in.getInt();
    int by = in.getInt();
    boolean kill = in.getByte() == 1;
    List<Integer> released = new ArrayList<>();
    for (int each : in.getInts()) {
      released.add(each);
    }
    return new Correction(position, since, of, by, kill, released);
  }
}
