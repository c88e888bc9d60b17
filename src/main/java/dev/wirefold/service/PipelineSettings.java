package dev.wirefold.service;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the pipeline works.
 *
 * @param pendingBytes commands under way may take this many bytes of memory at most
 * @param preparers threads that prepare articles
 * @param batch records after which the engine hands what changed to the store
 * @param refreshEvery how old what readers see may be, while something changes
 * @param commitEvery how much time may pass between what changed and its commit
 * @param commitRecords how many records may pass
 * @param skip positions of the log's entries that are passed over, since the engine fails there
 */
public record PipelineSettings(
    long pendingBytes,
    int preparers,
    int batch,
    Duration refreshEvery,
    Duration commitEvery,
    int commitRecords,
    Set<Long> skip) {

  /** Passes over nothing. */
  public PipelineSettings(
      long pendingBytes,
      int preparers,
      int batch,
      Duration refreshEvery,
      Duration commitEvery,
      int commitRecords) {
    this(pendingBytes, preparers, batch, refreshEvery, commitEvery, commitRecords, Set.of());
  }

  public PipelineSettings {
    skip = Collections.unmodifiableSet(new TreeSet<>(skip));
    checkAtLeast("pendingBytes", pendingBytes, 1 << 20);
    checkAtLeast("preparers", preparers, 1);
    checkAtLeast("batch", batch, 1);
    checkAtLeast("refreshEvery in milliseconds", refreshEvery.toMillis(), 1);
    checkAtLeast("commitEvery in milliseconds", commitEvery.toMillis(), 1);
    checkAtLeast("commitRecords", commitRecords, 1);
  }

  /** Returns the settings that serve most. */
  public static PipelineSettings standard() {
    return new PipelineSettings(
        64 << 20,
        Runtime.getRuntime().availableProcessors(),
        256,
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        5_000);
  }

  private static void checkAtLeast(String name, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", was " + value);
    }
  }
}
