package dev.wirefold.journal;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Refuses writes before the disk is full, so that all else on it can go on. */
final class SpaceGuard {

  private final SpaceProbe probe;
  private final JournalSettings settings;

  SpaceGuard(SpaceProbe probe, JournalSettings settings) {
    this.probe = probe;
    this.settings = settings;
  }

  /** Returns why so many bytes may not be written, and what to do; null if they may. */
  @Nullable String refusal(long bytes) {
    try {
      SpaceProbe.Space space = probe.measure();
      long left = space.usableBytes() - bytes;
      if (left < settings.minFreeBytes()) {
        return "the disk has %s free, and %s must stay free: %s"
            .formatted(
                Room.of(space.usableBytes()),
                Room.of(settings.minFreeBytes()),
                fix(settings.minFreeBytes() - left));
      }
      double used = 1 - (double) left / space.totalBytes();
      return used > settings.maxUsedShare() ? tooFull(space, left, used) : null;
    } catch (IOException e) {
      // a probe that fails says nothing about the disk: the write itself will tell
      return null;
    }
  }

  private String tooFull(SpaceProbe.Space space, long left, double used) {
    long mustStay = (long) Math.ceil((1 - settings.maxUsedShare()) * space.totalBytes());
    return String.format(
        Locale.ROOT,
        "the disk is %.1f %% full, and may be %.1f %% full: %s",
        100 * used,
        100 * settings.maxUsedShare(),
        fix(Math.max(1, mustStay - left)));
  }

  private static String fix(long missing) {
    return "make room on it, %s or more".formatted(Room.atLeast(missing));
  }

  /** Returns whether a write failed for want of room. */
  static boolean isFull(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("No space left on device") || message.contains("quota exceeded");
  }
}
