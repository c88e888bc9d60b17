package dev.wirefold.engine;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an editor has pinned an article as the version to show of its group, for as long as that
 * holds.
 *
 * @param position the log position of the decision
 * @param author who decided
 * @param reason why
 * @param at when the log took the decision in
 */
public record Pin(long position, String author, String reason, Instant at) {

  private static final String PREFIX = "pin/";
  private static final char KIND = 'E';
  private static final int VERSION = 1;

  /** Returns the pin of an article; null if it is not pinned. */
  public static @Nullable Pin of(Archive archive, int article) throws IOException {
    byte[] bytes = archive.blob(name(article));
    return bytes == null ? null : of(bytes);
  }

  /** Returns the name under which the store keeps the pin of an article. */
  static String name(int article) {
    return PREFIX + "%010d".formatted(article);
  }

  byte[] toBytes() {
    return Bytes.write(KIND, VERSION)
        .putLong(position)
        .putText(author)
        .putText(reason)
        .putLong(at.toEpochMilli())
        .toBytes();
  }

  static Pin of(byte[] bytes) {
    Bytes in = Bytes.read(KIND, VERSION, bytes);
    return new Pin(
        in.getLong(), in.getTextOrEmpty(), in.getTextOrEmpty(), Instant.ofEpochMilli(in.getLong()));
  }
}
