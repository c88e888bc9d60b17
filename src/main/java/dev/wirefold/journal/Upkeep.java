package dev.wirefold.journal;

import dev.wirefold.engine.LogException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is done to the segments while the log goes on: payloads replaced, old files dropped, files
 * copied. One such work at a time.
 */
final class Upkeep {

  private static final int COPY_BYTES = 256 << 10;

  private final JournalFiles files;
  private final SegmentStore store;

  Upkeep(JournalFiles files, SegmentStore store) {
    this.files = files;
    this.store = store;
  }

  /** Replaces payloads in sealed segments. */
  void redact(Map<Long, byte[]> replacements) throws IOException {
    Map<Long, Map<Long, byte[]>> bySegment = new TreeMap<>();
    Layout layout = store.layout();
    replacements.forEach((position, payload) ->
        bySegment
            .computeIfAbsent(layout.at(position).first(), first -> new TreeMap<>())
            .put(position, payload));
    for (Map.Entry<Long, Map<Long, byte[]>> one : bySegment.entrySet()) {
      Segment segment = layout.at(one.getKey());
      Segment rewritten = new SegmentRewrite(files, segment, true).with(one.getValue());
      store.update(current -> current.withRewritten(rewritten));
    }
  }

  /** Drops the sealed segments whose entries are all before a position. */
  void prune(long below) throws IOException {
    List<Segment> obsolete =
        store.layout().sealed().stream().filter(segment -> segment.end() <= below).toList();
    if (obsolete.isEmpty()) {
      return;
    }
    long start = obsolete.getLast().end();
    UUID indexId = obsolete.getLast().header().indexId();
    files.write(files.manifest(), new Manifest(indexId, start).toBytes());
    store.update(current -> current.from(start));
    for (Segment segment : obsolete) {
      files.disk().delete(files.path(segment));
    }
    files.disk().forceDirectory(files.directory());
  }

  /**
   * Copies the journal as it is now to an empty directory; sealed files become links where the file
   * system can do that.
   *
   * @return the end of the copy
   */
  long copyTo(Path directory) throws IOException {
    JournalFiles copy = new JournalFiles(files.disk(), directory);
    copy.createDirectory();
    // a file that is there may be a link to one of ours: writing to it would destroy the journal
    if (!files.disk().list(directory).isEmpty()) {
      throw new IOException(directory + " is not empty");
    }
    Layout layout = store.layout();
    for (Segment segment : layout.sealed()) {
      linkOrCopy(segment, copy);
    }
    copy(layout.active(), layout.active().length(), copy);
    copy.write(copy.synced(), new SyncedMark(layout.end()).toBytes());
    UUID indexId = layout.active().header().indexId();
    copy.write(copy.manifest(), new Manifest(indexId, layout.start()).toBytes());
    return layout.end();
  }

  private void linkOrCopy(Segment segment, JournalFiles copy) throws IOException {
    try {
      files.disk().link(copy.path(segment), files.path(segment));
    } catch (IOException | UnsupportedOperationException e) {
      if (files.disk().exists(copy.path(segment))) {
        throw e;
      }
      copy(segment, segment.length(), copy);
    }
  }

  private void copy(Segment segment, long length, JournalFiles copy) throws IOException {
    try (DiskFile from = files.disk().open(files.path(segment));
        DiskFile to = files.disk().create(copy.path(segment))) {
      ByteBuffer buffer = ByteBuffer.allocate(COPY_BYTES);
      for (long at = 0; at < length; at += buffer.limit()) {
        buffer.clear().limit((int) Math.min(COPY_BYTES, length - at));
        from.readFully(buffer, at);
        to.writeFully(buffer.flip(), at);
      }
      to.force();
    }
  }

  /** What the journal's thread does before a payload of the active segment is replaced. */
  void sealFor(Map<Long, byte[]> replacements) throws LogException {
    long first = store.layout().active().first();
    if (replacements.keySet().stream().anyMatch(position -> position >= first)) {
      store.seal();
    }
  }
}
