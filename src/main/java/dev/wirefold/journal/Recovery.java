package dev.wirefold.journal;

import dev.wirefold.engine.LogDamagedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands after a journal's directory was checked and, where a crash has left something,
 * tidied.
 *
 * @param layout the segments, all synced
 * @param millis the time of the last entry
 * @param repair what was cut off the last segment
 */
record Recovery(Layout layout, long millis, Optional<TailRepair> repair) {

  private static final int COPY_BYTES = 256 << 10;

  /**
   * Opens a directory, or begins a log in it if there is none.
   *
   * @param nowMillis the time of creation, if it is created
   * @throws LogDamagedException if a file is damaged, missing, or of another log; then nothing that
   *     could be evidence was changed
   */
  static Recovery of(JournalFiles files, UUID indexId, long nowMillis) throws IOException {
    files.removeTemporary();
    if (!files.disk().exists(files.manifest())) {
      create(files, indexId, nowMillis);
    }
    // a process that died before it synced the directory has left names that a power cut would undo
    files.disk().forceDirectory(files.directory());
    Manifest manifest = manifest(files);
    if (!manifest.indexId().equals(indexId)) {
      throw new LogDamagedException(
          "%s belongs to the log of %s, not of %s"
              .formatted(files.directory(), manifest.indexId(), indexId));
    }
    Survey survey = Survey.of(files, manifest);
    if (!survey.findings().isEmpty()) {
      throw survey.findings().getFirst().toException();
    }
    Tail tail = Tail.of(files, survey.headers().getLast(), SyncedMark.read(files));
    Recovery recovery = repaired(files, survey, tail);
    deleteObsolete(files, survey);
    return recovery;
  }

  private static Manifest manifest(JournalFiles files) throws IOException {
    try (DiskFile file = files.disk().open(files.manifest())) {
      return Manifest.read(file);
    } catch (IOException e) {
      throw Finding.damage("manifest", 0, 0, String.valueOf(e.getMessage())).toException();
    }
  }

  /** Begins a log: the manifest comes last, so that what is without one was never finished. */
  private static void create(JournalFiles files, UUID indexId, long nowMillis) throws IOException {
    for (String name : files.segmentNames()) {
      if (Segment.firstPosition(name) != 0 || !isBareHeader(files, name)) {
        throw Finding.damage("manifest", 0, 0, "the file is missing, but " + name + " is there")
            .toException();
      }
    }
    SegmentHeader first = new SegmentHeader(0, SegmentHeader.NONE, nowMillis, indexId);
    files.write(files.path(0), first.toBytes());
    files.write(files.manifest(), new Manifest(indexId, 0).toBytes());
  }

  private static boolean isBareHeader(JournalFiles files, String name) throws IOException {
    try (DiskFile file = files.disk().open(files.directory().resolve(name))) {
      return file.length() == SegmentHeader.BYTES;
    }
  }

  private static Recovery repaired(JournalFiles files, Survey survey, Tail tail)
      throws IOException {
    return switch (tail) {
      case Tail.Damaged damaged -> throw damaged.finding().toException();
      case Tail.Torn torn -> {
        settle(files, torn.whole());
        yield of(files, survey, torn.whole(), Optional.of(torn.repair()));
      }
      case Tail.Whole whole -> {
        settle(files, whole);
        yield of(files, survey, whole, Optional.empty());
      }
    };
  }

  private static Recovery of(
      JournalFiles files, Survey survey, Tail.Whole tail, Optional<TailRepair> repair)
      throws IOException {
    List<Segment> sealed = new ArrayList<>();
    for (int i = 0; i + 1 < survey.headers().size(); i++) {
      SegmentHeader header = survey.headers().get(i);
      long end = survey.headers().get(i + 1).firstPosition();
      sealed.add(new Segment(header, end, length(files, header), 0));
    }
    return new Recovery(new Layout(List.copyOf(sealed), tail.segment()), tail.millis(), repair);
  }

  private static long length(JournalFiles files, SegmentHeader header) throws IOException {
    try (DiskFile file = files.disk().open(files.path(header.firstPosition()))) {
      return file.length();
    }
  }

  /**
   * Cuts the last segment to its records and makes them durable. What may be in memory alone is
   * written again first: after a failed sync the system takes such pages for clean, and a sync that
   * finds nothing to do proves nothing.
   */
  private static void settle(JournalFiles files, Tail.Whole tail) throws IOException {
    Segment segment = tail.segment();
    try (DiskFile file = files.disk().edit(files.path(segment))) {
      file.truncate(segment.length());
      ByteBuffer buffer = ByteBuffer.allocate(COPY_BYTES);
      for (long at = tail.unsyncedFrom(); at < segment.length(); at += buffer.limit()) {
        buffer.clear().limit((int) Math.min(COPY_BYTES, segment.length() - at));
        file.readFully(buffer, at);
        file.writeFully(buffer.flip(), at);
      }
      file.force();
    }
  }

  private static void deleteObsolete(JournalFiles files, Survey survey) throws IOException {
    for (String name : survey.obsolete()) {
      files.disk().delete(files.directory().resolve(name));
    }
  }
}
