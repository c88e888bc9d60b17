package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What remains of an article that was taken down: that it was there, and who wanted it gone.
 *
 * @param position the log position of the takedown
 * @param id the article's key
 * @param author who took it down
 * @param reason why
 * @param at when the log took the takedown in
 * @param positions where the log had the versions
 */
public record TakedownReceipt(
    long position, ArticleId id, String author, String reason, Instant at, List<Long> positions) {

  private static final String PREFIX = "takedown/";
  private static final char KIND = 'T';
  private static final int VERSION = 1;

  public TakedownReceipt {
    positions = List.copyOf(positions);
  }

  /** Returns the beginning of the names of all receipts. */
  public static String prefix() {
    return PREFIX;
  }

  /** Returns the beginning of the names of the receipts of an article. */
  public static String prefix(ArticleId id) {
    return PREFIX + "%016x/".formatted(Fingerprint.ofKey(id));
  }

  /** Returns the hash of the key of the article that a receipt of that name is about. */
  static long key(String name) {
    return Long.parseUnsignedLong(name, PREFIX.length(), PREFIX.length() + 16, 16);
  }

  /** Returns the name under which the store keeps it. */
  String name() {
    return prefix(id) + "%020d".formatted(position);
  }

  byte[] toBytes() {
    long[] where = new long[positions.size()];
    for (int i = 0; i < where.length; i++) {
      where[i] = positions.get(i);
    }
    return Bytes.write(KIND, VERSION)
        .putLong(position)
        .putText(id.source())
        .putText(id.externalId())
        .putText(author)
        .putText(reason)
        .putLong(at.toEpochMilli())
        .putLongs(where)
        .toBytes();
  }

  /**
   * Reads a receipt as the store keeps it.
   *
   * @throws IllegalArgumentException if the bytes are damaged
   */
  public static TakedownReceipt of(byte[] bytes) {
    Bytes in = Bytes.read(KIND, VERSION, bytes);
    long position = in.getLong();
    ArticleId id = new ArticleId(in.getTextOrEmpty(), in.getTextOrEmpty());
    String author = in.getTextOrEmpty();
    String reason = in.getTextOrEmpty();
    Instant at = Instant.ofEpochMilli(in.getLong());
    List<Long> positions = new ArrayList<>();
    for (long each : in.getLongs()) {
      positions.add(each);
    }
    return new TakedownReceipt(position, id, author, reason, at, positions);
  }
}
