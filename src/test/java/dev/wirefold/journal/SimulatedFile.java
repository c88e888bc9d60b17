package dev.wirefold.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The bytes of a file as programs see them, and as the disk has them. */
final class SimulatedFile {

  private static final int SECTOR_BYTES = 64;

  /** A change of the synced bytes that the next sync makes. */
  private interface Sector {
    byte[] appliedTo(byte[] old);
  }

  byte[] content = {};
  byte[] synced = {};
  private final List<Sector> unsynced = new ArrayList<>();

  void write(int at, byte[] bytes) {
    content = written(content, at, bytes);
    for (int from = 0; from < bytes.length; from += SECTOR_BYTES) {
      int to = Math.min(bytes.length, from + SECTOR_BYTES);
      int offset = at + from;
      byte[] sector = Arrays.copyOfRange(bytes, from, to);
      unsynced.add(old -> written(old, offset, sector));
    }
  }

  void truncate(int length) {
    content = Arrays.copyOf(content, length);
    unsynced.add(old -> Arrays.copyOf(old, length));
  }

  void force() {
    unsynced.forEach(this::sync);
    unsynced.clear();
  }

  /** What a failed sync does: the system takes the pages for clean, and writes them never. */
  void forgetUnsynced() {
    unsynced.clear();
  }

  /** Keeps any part of what was not synced: none, all, the first, or here and there. */
  void losePower(SplittableRandom random) {
    int first = random.nextInt(unsynced.size() + 1);
    int manner = random.nextInt(4);
    for (int i = 0; i < unsynced.size(); i++) {
      boolean kept =
          switch (manner) {
            case 0 -> false;
            case 1 -> true;
            case 2 -> i < first;
            default -> random.nextBoolean();
          };
      if (kept) {
        sync(unsynced.get(i));
      }
    }
    unsynced.clear();
    content = synced.clone();
  }

  private void sync(Sector sector) {
    synced = sector.appliedTo(synced);
  }

  private static byte[] written(byte[] old, int at, byte[] bytes) {
    byte[] all = Arrays.copyOf(old, Math.max(old.length, at + bytes.length));
    System.arraycopy(bytes, 0, all, at, bytes.length);
    return all;
  }
}
