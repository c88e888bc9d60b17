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

  /** Returns why so many bytes may not be written, or null if they may. */
  @Nullable String refusal(long bytes) {
    try {
      SpaceProbe.Space space = probe.measure();
      long left = space.usableBytes() - bytes;
      if (left < settings.minFreeBytes()) {
        return "the disk has %d bytes left, fewer than the %d to be kept free"
            .formatted(space.usableBytes(), settings.minFreeBytes());
      }
      double used = 1 - (double) left / space.totalBytes();
      return used > settings.maxUsedShare()
          ? String.format(
              Locale.ROOT,
              "the disk is %.1f %% full, more than the %.1f %% allowed",
              100 * used,
              100 * settings.maxUsedShare())
          : null;
    } catch (IOException e) {
      // a probe that fails says nothing about the disk: the write itself will tell
      return null;
    }
  }

  /** Returns whether a write failed for want of room. */
  static boolean isFull(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("No space left on device") || message.contains("quota exceeded");
  }
}
