package dev.wirefold.journal;

import dev.wirefold.engine.ArticleLog;
import dev.wirefold.engine.LogClosedException;
import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogException;
import dev.wirefold.engine.LogFollower;
import dev.wirefold.engine.LogHealth;
import dev.wirefold.engine.LogReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The log as files of one directory. Its thread, {@code wirefold-journal}, writes all entries that
 * wait, syncs once for all of them, hands them to the followers and then completes their appends.
 * Another process, or another journal of this one, can't open the directory meanwhile.
 */
public final class Journal implements ArticleLog {

  private static final int MOST_BATCH_BYTES = 4 << 20;

  private final JournalFiles files;
  private final JournalSettings settings;
  private final Closeable directoryLock;
  private final SegmentStore store;
  private final Optional<TailRepair> repair;
  private final Followers followers;
  private final CommitQueue queue;
  private final Thread thread;
  private final ReentrantLock upkeepLock = new ReentrantLock();
  private boolean closed;

  private Journal(
      JournalFiles files,
      JournalSettings settings,
      Closeable directoryLock,
      SegmentStore store,
      Optional<TailRepair> repair) {
    this.files = files;
    this.settings = settings;
    this.directoryLock = directoryLock;
    this.store = store;
    this.repair = repair;
    this.followers = new Followers(settings.handoverBytes());
    this.queue =
        new CommitQueue(
            settings.queueBytes(),
            Math.min(MOST_BATCH_BYTES, settings.segmentBytes()),
            followers::haveRoom);
    this.thread =
        Thread.ofPlatform()
            .name("wirefold-journal")
            .daemon()
            .unstarted(new Committer(queue, store, followers));
  }

  /**
   * Opens the journal of a directory, or begins one there.
   *
   * @param directory is created if absent
   * @param indexId whose log it is
   * @param clock where the entries' times come from
   * @throws dev.wirefold.engine.LogInUseException if the journal is open already
   * @throws dev.wirefold.engine.LogDamagedException if a file is damaged, missing, or of another
   *     log
   */
  public static Journal open(
      Path directory, UUID indexId, JournalSettings settings, InstantSource clock)
      throws IOException {
    Disk disk = new LocalDisk();
    disk.createDirectories(directory);
    return open(directory, indexId, settings, clock, SpaceProbe.of(directory));
  }

  /** Opens a journal as the other method does, with another measure of the disk's room. */
  public static Journal open(
      Path directory, UUID indexId, JournalSettings settings, InstantSource clock, SpaceProbe probe)
      throws IOException {
    JournalFiles files = new JournalFiles(new LocalDisk(), directory);
    return open(files, indexId, settings, clock, probe);
  }

  static Journal open(
      JournalFiles files,
      UUID indexId,
      JournalSettings settings,
      InstantSource clock,
      SpaceProbe probe)
      throws IOException {
    files.createDirectory();
    Closeable lock = files.disk().lock(files.directory());
    try {
      Recovery recovery = Recovery.of(files, indexId, clock.millis());
      SpaceGuard guard = new SpaceGuard(probe, settings);
      SegmentStore store = new SegmentStore(files, settings, guard, clock, recovery);
      Journal journal = new Journal(files, settings, lock, store, recovery.repair());
      journal.thread.start();
      return journal;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Returns what opening cut off, if a crash had torn the end. */
  public Optional<TailRepair> repair() {
    return repair;
  }

  @Override
  public CompletableFuture<LogEntry> append(byte[] payload) {
    checkLength(payload);
    Append append = new Append(payload);
    if (!queue.put(append)) {
      append.done().completeExceptionally(new LogClosedException("the journal was closed"));
    }
    return append.done();
  }

  @Override
  public LogReader read(long from) {
    Layout now = store.layout();
    checkPosition(from, now);
    return new JournalReader(files, store::layout, from, now.end());
  }

  @Override
  public LogFollower follow(long from) {
    return followers.join(() -> {
      Layout now = store.layout();
      checkPosition(from, now);
      JournalReader reader = new JournalReader(files, store::layout, from, now.end());
      return new JournalFollower(reader, now.end(), this::roomIn);
    });
  }

  @Override
  public long start() {
    return store.layout().start();
  }

  @Override
  public long end() {
    return store.layout().end();
  }

  @Override
  public void redact(Map<Long, byte[]> replacements) throws IOException {
    replacements.values().forEach(this::checkLength);
    upkeepLock.lock();
    try {
      Layout layout = store.layout();
      for (long position : replacements.keySet()) {
        if (!layout.holds(position)) {
          throw noSuchPosition(position, layout);
        }
      }
      Upkeep upkeep = upkeep();
      onThread(() -> upkeep.sealFor(replacements));
      upkeep.redact(replacements);
      followers.redact(replacements);
    } finally {
      upkeepLock.unlock();
    }
  }

  @Override
  public void prune(long below) throws IOException {
    upkeepLock.lock();
    try {
      if (below > end()) {
        throw noSuchPosition(below, store.layout());
      }
      upkeep().prune(below);
    } finally {
      upkeepLock.unlock();
    }
  }

  /**
   * Copies the journal as it is now to an empty directory, while appends go on. Sealed files become
   * links where the file system can do that: neither a later redaction nor pruning reaches the
   * copy, and damage to such a file is damage to both.
   *
   * @return the end of the copy
   */
  public long snapshot(Path directory) throws IOException {
    upkeepLock.lock();
    try {
      return upkeep().copyTo(directory);
    } finally {
      upkeepLock.unlock();
    }
  }

  /**
   * Walks every record and returns what is wrong, oldest first; other work goes on between files.
   */
  public List<Finding> verify() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Segment segment : store.layout().all()) {
      upkeepLock.lock();
      try {
        verify(segment.first()).ifPresent(findings::add);
      } finally {
        upkeepLock.unlock();
      }
    }
    return findings;
  }

  private Optional<Finding> verify(long first) throws IOException {
    Layout now = store.layout();
    return now.holds(first)
        ? JournalCheck.of(files, now.at(first), first < now.active().first())
        : Optional.empty();
  }

  @Override
  public LogHealth health() {
    return store.health();
  }

  @Override
  public void close() throws IOException {
    upkeepLock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      queue.close();
      joinThread();
      followers.end();
      try (directoryLock;
          store) {
        // both are closed, whatever becomes of the other
      }
    } finally {
      upkeepLock.unlock();
    }
  }

  private Upkeep upkeep() throws LogClosedException {
    if (closed) {
      throw new LogClosedException("the journal was closed");
    }
    return new Upkeep(files, store);
  }

  private void roomIn(JournalFollower follower) {
    if (follower.isClosed()) {
      followers.leave(follower);
    }
    queue.recheck();
  }

  /** Something that only the journal's thread may do. */
  private interface Errand {
    void run() throws LogException;
  }

  private void onThread(Errand errand) throws IOException {
    CompletableFuture<Optional<LogException>> done = new CompletableFuture<>();
    boolean taken =
        queue.put(() -> {
          try {
            errand.run();
            done.complete(Optional.empty());
          } catch (LogException e) {
            done.complete(Optional.of(e));
          } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
          }
        });
    if (!taken) {
      throw new LogClosedException("the journal was closed");
    }
    Optional<LogException> failure = done.join();
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private void joinThread() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void checkLength(byte[] payload) {
    if (payload.length > settings.maxPayloadBytes()) {
      throw new IllegalArgumentException(
          "payload must have at most %d bytes, had %d"
              .formatted(settings.maxPayloadBytes(), payload.length));
    }
  }

  private static void checkPosition(long position, Layout layout) {
    if (position < layout.start() || position > layout.end()) {
      throw noSuchPosition(position, layout);
    }
  }

  private static IllegalArgumentException noSuchPosition(long position, Layout layout) {
    return new IllegalArgumentException(
        "position must be in [%d, %d], was %d".formatted(layout.start(), layout.end(), position));
  }
}
