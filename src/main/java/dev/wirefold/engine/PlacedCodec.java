package dev.wirefold.engine;

import dev.wirefold.duplicate.GroupState;
import dev.wirefold.duplicate.PlacedState;
import dev.wirefold.fingerprint.ContentHash;

/** Writes what a detector wants kept, and reads it back. */
final class PlacedCodec {

  private static final char ARTICLE = 'P';
  private static final char GROUP = 'H';
  private static final int VERSION = 1;

  private PlacedCodec() {}

  static byte[] encode(PlacedState placed) {
    return Bytes.write(ARTICLE, VERSION)
        .putLong(placed.logTime())
        .putLong(placed.claimedTime())
        .putInt(placed.source())
        .putLong(placed.content().high())
        .putLong(placed.content().low())
        .putInt(placed.mask())
        .putInts(placed.sentences())
        .toBytes();
  }

  /**
   * @param article the article's number
   * @param group the number of the group that it is in now
   */
  static PlacedState article(int article, int group, byte[] bytes) {
    Bytes in = Bytes.read(ARTICLE, VERSION, bytes);
    return new PlacedState(
        article,
        group,
        in.getLong(),
        in.getLong(),
        in.getInt(),
        new ContentHash(in.getLong(), in.getLong()),
        in.getInt(),
        in.getInts());
  }

  static byte[] encode(GroupState group) {
    return Bytes.write(GROUP, VERSION)
        .putInt(group.opener())
        .putLong(group.openedAt())
        .putInt(group.canonical())
        .putInts(group.members())
        .putInts(group.representatives())
        .putInts(group.indexed())
        .putInt(group.mergedInto())
        .toBytes();
  }

  static GroupState group(int number, byte[] bytes) {
    Bytes in = Bytes.read(GROUP, VERSION, bytes);
    return new GroupState(
        number,
        in.getInt(),
        in.getLong(),
        in.getInt(),
        in.getInts(),
        in.getInts(),
        in.getInts(),
        in.getInt());
  }
}
