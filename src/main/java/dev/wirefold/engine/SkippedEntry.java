package dev.wirefold.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * That an entry of the log was passed over, since nothing could be decided about it.
 *
 * @param position the entry's position
 * @param what what it brought, as far as that can be read
 * @param at when the log took the entry in
 */
public record SkippedEntry(long position, String what, Instant at) {

  private static final String PREFIX = "skipped/";
  private static final char KIND = 'K';
  private static final int VERSION = 1;

  /** Returns those of a store, by position. */
  public static List<SkippedEntry> in(Archive archive) throws IOException {
    List<SkippedEntry> skipped = new ArrayList<>();
    for (String name : archive.blobNames(PREFIX)) {
      byte[] bytes = archive.blob(name);
      if (bytes != null) {
        skipped.add(of(bytes));
      }
    }
    return skipped;
  }

  /** Returns the beginning of the names under which a store keeps them. */
  public static String prefix() {
    return PREFIX;
  }

  /** Returns the name under which a store keeps it. */
  String name() {
    return PREFIX + "%020d".formatted(position);
  }

  byte[] toBytes() {
    return Bytes.write(KIND, VERSION)
        .putLong(position)
        .putText(what)
        .putLong(at.toEpochMilli())
        .toBytes();
  }

  /**
   * Reads what a store keeps.
   *
   * @throws IllegalArgumentException if it is something else, or damaged
   */
  public static SkippedEntry of(byte[] bytes) {
    Bytes in = Bytes.read(KIND, VERSION, bytes);
    return new SkippedEntry(in.getLong(), in.getTextOrEmpty(), Instant.ofEpochMilli(in.getLong()));
  }

  @Override
  public String toString() {
    return "entry %d of the log (%s, of %s) was skipped, as wirefold.log.skip asks"
        .formatted(position, what, at);
  }
}
