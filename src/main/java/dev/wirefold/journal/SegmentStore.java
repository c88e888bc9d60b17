package dev.wirefold.journal;

import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogException;
import dev.wirefold.engine.LogFailedException;
import dev.wirefold.engine.LogFullException;
import dev.wirefold.engine.LogHealth;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * The files of a journal as a thing that grows: a batch of entries is on the disk whole when {@link
 * #commit} returns, and else nothing of it counts. One thread commits and seals; the others see the
 * {@link #layout}.
 *
 * <p>After a failed sync nothing is known of the file's pages, and another sync of it proves
 * nothing. So the synced records are copied to a new file, which takes the old one's place; if that
 * fails too, the store takes nothing until it is opened again.
 */
final class SegmentStore implements Closeable {

  private final JournalFiles files;
  private final JournalSettings settings;
  private final SpaceGuard guard;
  private final InstantSource clock;
  private final AtomicReference<Layout> layout;
  private final RecordWriter writer = new RecordWriter();
  private final DiskFile mark;
  private DiskFile active;
  private long lastMillis;
  private volatile LogHealth health = new LogHealth.Sound();

  SegmentStore(
      JournalFiles files,
      JournalSettings settings,
      SpaceGuard guard,
      InstantSource clock,
      Recovery recovery)
      throws IOException {
    this.files = files;
    this.settings = settings;
    this.guard = guard;
    this.clock = clock;
    this.layout = new AtomicReference<>(recovery.layout());
    this.lastMillis = recovery.millis();
    this.active = files.disk().edit(files.path(recovery.layout().active()));
    this.mark =
        files.disk().exists(files.synced())
            ? files.disk().edit(files.synced())
            : files.disk().create(files.synced());
    mark(recovery.layout().end());
  }

  /** Returns the segments as far as they are synced. */
  Layout layout() {
    return layout.get();
  }

  /** Changes which sealed segments there are. */
  void update(UnaryOperator<Layout> change) {
    layout.updateAndGet(change);
  }

  /** Returns whether a commit is likely to succeed; a disk that was full is measured again. */
  LogHealth health() {
    LogHealth known = health;
    if (known instanceof LogHealth.Full && guard.refusal(settings.segmentBytes()) == null) {
      return new LogHealth.Sound();
    }
    return known;
  }

  /** Ends all writing for a reason that another opening may find gone. */
  LogFailedException fail(String reason, Throwable cause) {
    String message = reason + ": " + cause.getMessage() + "; open the journal again";
    health = new LogHealth.Failed(message);
    return new LogFailedException(message, cause);
  }

  /**
   * Writes and syncs payloads as entries.
   *
   * @throws LogFullException if there is no room, and nothing was kept
   * @throws LogFailedException if nothing can be said of what was kept
   */
  List<LogEntry> commit(List<byte[]> payloads) throws LogException {
    long bytes = 0;
    for (byte[] payload : payloads) {
      bytes += RecordFormat.size(payload);
    }
    checkOpen();
    checkRoom(bytes);
    Segment current = layout.get().active();
    if (!current.isEmpty() && current.length() + bytes > settings.segmentBytes()) {
      seal();
    }
    List<LogEntry> entries = stamped(payloads);
    write(entries);
    publish(entries, bytes);
    return entries;
  }

  /** Seals the active segment and begins another, unless it has no entry. */
  void seal() throws LogException {
    checkOpen();
    Segment old = layout.get().active();
    if (old.isEmpty()) {
      return;
    }
    SegmentHeader header = new SegmentHeader(old.end(), old.first(), now(), old.header().indexId());
    Path path = files.path(old.end());
    try {
      files.prepare(path, header.toBytes());
    } catch (IOException e) {
      throw SpaceGuard.isFull(e) ? full(e) : new LogFailedException("can't write " + path, e);
    }
    try {
      files.install(path);
      switchTo(path);
    } catch (IOException e) {
      throw fail("can't begin " + path, e);
    }
    layout.updateAndGet(current -> current.rolledTo(Segment.empty(header)));
  }

  @Override
  public void close() throws IOException {
    try (DiskFile _ = active;
        mark) {
      mark.force();
    }
  }

  private void checkOpen() throws LogFailedException {
    if (health instanceof LogHealth.Failed(String reason)) {
      throw new LogFailedException(reason, null);
    }
  }

  private void checkRoom(long bytes) throws LogFullException {
    String refusal = guard.refusal(bytes);
    if (refusal != null) {
      health = new LogHealth.Full(refusal);
      throw new LogFullException(refusal, null);
    }
  }

  private LogFullException full(IOException cause) {
    String reason = "the disk is full: " + cause.getMessage() + "; make room on it";
    health = new LogHealth.Full(reason);
    return new LogFullException(reason, cause);
  }

  private List<LogEntry> stamped(List<byte[]> payloads) {
    long position = layout.get().end();
    Instant now = Instant.ofEpochMilli(now());
    List<LogEntry> entries = new ArrayList<>(payloads.size());
    for (byte[] payload : payloads) {
      entries.add(new LogEntry(position++, now, payload, false));
    }
    return entries;
  }

  private long now() {
    return Math.max(lastMillis, clock.millis());
  }

  private void write(List<LogEntry> entries) throws LogException {
    long from = layout.get().active().length();
    try {
      writer.write(active, from, entries);
    } catch (IOException e) {
      throw SpaceGuard.isFull(e) ? cutBack(from, e) : renewed(e);
    }
    try {
      active.force();
    } catch (IOException e) {
      throw renewed(e);
    }
  }

  private void publish(List<LogEntry> entries, long bytes) {
    lastMillis = entries.getLast().appendedAt().toEpochMilli();
    Layout grown =
        layout.updateAndGet(
            current -> current.withActive(current.active().grownBy(entries.size(), bytes)));
    mark(grown.end());
    health = new LogHealth.Sound();
  }

  private LogException cutBack(long length, IOException cause) {
    try {
      active.truncate(length);
      active.force();
      return full(cause);
    } catch (IOException e) {
      return fail("can't cut back a write for which the disk had no room", e);
    }
  }

  private LogException renewed(IOException cause) {
    Segment broken = layout.get().active();
    try {
      Segment renewed = new SegmentRewrite(files, broken, false).with(Map.of());
      switchTo(files.path(broken));
      layout.updateAndGet(current -> current.withActive(renewed));
      return new LogFailedException("a write failed: " + cause.getMessage(), cause);
    } catch (IOException e) {
      e.addSuppressed(cause);
      return fail("a write failed, and so did saving what was there before it", e);
    }
  }

  private void switchTo(Path path) throws IOException {
    DiskFile old = active;
    active = files.disk().edit(path);
    try {
      old.close();
    } catch (IOException e) {
      // all that counts of the old file is on the disk, or was copied because of such an error
    }
  }

  private void mark(long end) {
    try {
      mark.writeFully(new SyncedMark(end).toBytes(), 0);
    } catch (IOException e) {
      // the mark of before is still true, and what it covers less is no reason to refuse entries
    }
  }
}
