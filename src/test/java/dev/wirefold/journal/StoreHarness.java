package dev.wirefold.journal;

import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The files of a journal without its thread, so that a test decides what is committed when. */
final class StoreHarness {

  static final UUID INDEX = new UUID(0x0123456789abcdefL, 0x7edcba9876543210L);
  static final Path DIRECTORY = Path.of("/journal");
  static final JournalSettings SMALL = new JournalSettings(512, 1 << 20, 1 << 20, 1 << 20, 0, 1);

  private static final SpaceProbe.Space UNBOUNDED =
      new SpaceProbe.Space(Long.MAX_VALUE, Long.MAX_VALUE);

  final JournalFiles files;
  final Recovery recovery;
  final SegmentStore store;
  private final Upkeep upkeep;

  StoreHarness(SimulatedDisk disk, InstantSource clock) throws IOException {
    this.files = new JournalFiles(disk, DIRECTORY);
    this.recovery = Recovery.of(files, INDEX, clock.millis());
    SpaceGuard guard = new SpaceGuard(() -> UNBOUNDED, SMALL);
    this.store = new SegmentStore(files, SMALL, guard, clock, recovery);
    this.upkeep = new Upkeep(files, store);
  }

  static StoreHarness open(SimulatedDisk disk) throws IOException {
    return new StoreHarness(disk, () -> Instant.ofEpochMilli(1_700_000_000_000L));
  }

  List<LogEntry> commit(byte[]... payloads) throws LogException {
    return store.commit(List.of(payloads));
  }

  void redact(Map<Long, byte[]> replacements) throws IOException {
    upkeep.sealFor(replacements);
    upkeep.redact(replacements);
  }

  void prune(long below) throws IOException {
    upkeep.prune(below);
  }

  long snapshot(Path directory) throws IOException {
    return upkeep.copyTo(directory);
  }

  List<LogEntry> readAll() throws IOException {
    return read(store.layout().start());
  }

  List<LogEntry> read(long from) throws IOException {
    List<LogEntry> all = new ArrayList<>();
    long end = store.layout().end();
    try (JournalReader reader = new JournalReader(files, store::layout, from, end)) {
      for (List<LogEntry> some = reader.next(); !some.isEmpty(); some = reader.next()) {
        all.addAll(some);
      }
    }
    return all;
  }

  static Path segment(long first) {
    return DIRECTORY.resolve(Segment.fileName(first));
  }
}
