package dev.wirefold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wirefold.engine.LogDamagedException;
import dev.wirefold.engine.LogEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opening and reading say of bytes that are not those that were written. */
class JournalDamageTest {

  private static final Path MARK = StoreHarness.DIRECTORY.resolve("synced");
  private static final Path MANIFEST = StoreHarness.DIRECTORY.resolve("manifest");
  private static final Path SEALED = StoreHarness.segment(0);
  private static final Path LAST = StoreHarness.segment(4);

  private final SimulatedDisk disk = new SimulatedDisk(new SplittableRandom(1));

  /** Four entries in two batches in a sealed segment, five in three batches in the last. */
  @BeforeEach
  void write() throws IOException {
    StoreHarness harness = StoreHarness.open(disk);
    harness.commit(bytes("zero"), bytes("one"));
    harness.commit(bytes("two"), bytes("three"));
    harness.store.seal();
    harness.commit(bytes("four"), bytes("five"));
    harness.commit(bytes("six"));
    harness.commit(bytes("seven"), bytes("eight"));
    harness.store.close();
    assertThat(disk.names()).contains(SEALED, LAST, MARK, MANIFEST);
  }

  @Test
  void open_undamaged_servesAll() throws IOException {
    assertThat(openAndRead()).hasSize(9);
  }

  @Test
  void open_anyBitFlippedInASegment_isNeverServedNorDropped() {
    for (Path file : List.of(SEALED, LAST)) {
      byte[] bytes = disk.bytes(file);
      for (int bit = 0; bit < bytes.length * 8; bit++) {
        disk.put(file, flipped(bytes, bit));
        assertThatExceptionOfType(LogDamagedException.class)
            .as("%s, bit %d", file, bit)
            .isThrownBy(this::openAndRead)
            .withMessageContaining(file.getFileName().toString());
      }
      disk.put(file, bytes);
    }
  }

  @Test
  void open_markLostAndAnyBitFlipped_losesAtMostTheLastBatch() throws IOException {
    byte[] bytes = disk.bytes(LAST);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      disk.put(LAST, flipped(bytes, bit));
      disk.remove(MARK);
      try {
        assertThat(openAndRead()).as("bit %d", bit).hasSizeBetween(7, 8);
      } catch (LogDamagedException e) {
        assertThat(e).hasMessageContaining("00000000000000000004.wfj");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8})
  void open_flippedLengthInTheMiddleWithoutAMark_isDamageAndNoTornEnd(int bit) {
    byte[] bytes = disk.bytes(LAST);
    disk.put(LAST, flipped(bytes, SegmentHeader.BYTES * 8 + bit));
    disk.remove(MARK);
    assertThatExceptionOfType(LogDamagedException.class)
        .isThrownBy(this::openAndRead)
        .withMessageContaining("offset " + SegmentHeader.BYTES + ", position 4")
        .withMessageContaining("entries follow that were added later")
        .withMessageContaining("snapshot");
    assertThat(disk.bytes(LAST)).hasSameSizeAs(bytes);
  }

  @Test
  void open_cutAnywhereWithTheMark_isDamage() {
    for (Path file : List.of(SEALED, LAST)) {
      byte[] bytes = disk.bytes(file);
      for (int length = 0; length < bytes.length; length++) {
        disk.put(file, Arrays.copyOf(bytes, length));
        assertThatExceptionOfType(LogDamagedException.class)
            .as("%s cut to %d", file, length)
            .isThrownBy(this::openAndRead);
      }
      disk.put(file, bytes);
    }
  }

  @Test
  void open_tornEndBehindTheMark_isCutOffAndReported() throws IOException {
    byte[] whole = disk.bytes(LAST);
    StoreHarness harness = StoreHarness.open(disk);
    harness.commit(bytes("nine"), bytes("ten"));
    byte[] longer = disk.bytes(LAST);
    Set<Long> ends = new HashSet<>();
    for (int length = whole.length; length <= longer.length; length++) {
      disk.put(LAST, Arrays.copyOf(longer, length));
      disk.remove(MARK);
      StoreHarness opened = StoreHarness.open(disk);
      assertThat(opened.readAll()).hasSize((int) opened.store.layout().end());
      long left = opened.store.layout().active().length();
      assertThat(disk.bytes(LAST)).hasSize((int) left);
      assertThat(opened.recovery.repair().map(TailRepair::bytes).orElse(0L))
          .isEqualTo(length - left);
      ends.add(opened.store.layout().end());
    }
    assertThat(ends).containsExactlyInAnyOrder(9L, 10L, 11L);
  }

  @Test
  void open_holeInTheTornBatch_isCutOffWithWhatFollowsIt() throws IOException {
    byte[] whole = disk.bytes(LAST);
    StoreHarness harness = StoreHarness.open(disk);
    harness.commit(bytes("nine"), bytes("ten"));
    byte[] torn = disk.bytes(LAST);
    Arrays.fill(torn, whole.length, whole.length + 20, (byte) 0);
    disk.put(LAST, torn);
    disk.remove(MARK);
    StoreHarness opened = StoreHarness.open(disk);
    assertThat(opened.store.layout().end()).isEqualTo(9);
    assertThat(opened.recovery.repair())
        .hasValueSatisfying(repair -> assertThat(repair.offset()).isEqualTo(whole.length));
  }

  @Test
  void open_zerosBehindTheEnd_areCutOff() throws IOException {
    byte[] whole = disk.bytes(LAST);
    disk.put(LAST, Arrays.copyOf(whole, whole.length + 3_000_000));
    assertThat(openAndRead()).hasSize(9);
    assertThat(disk.bytes(LAST)).isEqualTo(whole);
  }

  @Test
  void open_missingSegment_isNamed() throws IOException {
    StoreHarness harness = StoreHarness.open(disk);
    harness.store.seal();
    harness.commit(bytes("nine"));
    for (long first : new long[] {0, 4, 9}) {
      byte[] bytes = disk.bytes(StoreHarness.segment(first));
      disk.remove(StoreHarness.segment(first));
      assertThatExceptionOfType(LogDamagedException.class)
          .as("segment %d", first)
          .isThrownBy(this::openAndRead);
      disk.put(StoreHarness.segment(first), bytes);
    }
    disk.remove(LAST);
    assertThatExceptionOfType(LogDamagedException.class)
        .isThrownBy(this::openAndRead)
        .withMessageContaining("00000000000000000004.wfj")
        .withMessageContaining("missing");
  }

  @Test
  void open_allSegmentsMissing_isNoNewLog() {
    disk.remove(SEALED);
    disk.remove(LAST);
    assertThatExceptionOfType(LogDamagedException.class).isThrownBy(this::openAndRead);
    disk.remove(MANIFEST);
    assertThatExceptionOfType(LogDamagedException.class).isThrownBy(this::openAndRead);
  }

  @Test
  void open_manifestMissingOrDamaged_isDamage() {
    byte[] bytes = disk.bytes(MANIFEST);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      disk.put(MANIFEST, flipped(bytes, bit));
      assertThatExceptionOfType(LogDamagedException.class)
          .as("bit %d", bit)
          .isThrownBy(this::openAndRead)
          .withMessageContaining("manifest");
    }
    disk.remove(MANIFEST);
    assertThatExceptionOfType(LogDamagedException.class)
        .isThrownBy(this::openAndRead)
        .withMessageContaining("manifest");
  }

  @Test
  void open_markDamaged_servesAll() throws IOException {
    byte[] bytes = disk.bytes(MARK);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      disk.put(MARK, flipped(bytes, bit));
      assertThat(openAndRead()).as("bit %d", bit).hasSize(9);
    }
  }

  @Test
  void open_segmentOfAnotherLog_isRefused() throws IOException {
    SimulatedDisk other = new SimulatedDisk(new SplittableRandom(2));
    JournalFiles files = new JournalFiles(other, StoreHarness.DIRECTORY);
    Recovery.of(files, new java.util.UUID(7, 7), 0);
    byte[] foreign = other.bytes(StoreHarness.segment(0));
    disk.put(StoreHarness.segment(9), foreign);
    assertThatExceptionOfType(LogDamagedException.class)
        .isThrownBy(this::openAndRead)
        .withMessageContaining("belongs to the log of 00000000-0000-0007-0000-000000000007");
  }

  @Test
  void open_forAnotherIndex_isRefused() {
    JournalFiles files = new JournalFiles(disk, StoreHarness.DIRECTORY);
    assertThatExceptionOfType(LogDamagedException.class)
        .isThrownBy(() -> Recovery.of(files, new java.util.UUID(7, 7), 0))
        .withMessageContaining("not of 00000000-0000-0007-0000-000000000007");
  }

  @Test
  void check_damagedInTwoFiles_namesBothAndChangesNothing() throws IOException {
    byte[] sealed = flipped(disk.bytes(SEALED), 8 * (SegmentHeader.BYTES + 40));
    byte[] last = flipped(disk.bytes(LAST), 8 * (SegmentHeader.BYTES + 20));
    disk.put(SEALED, sealed);
    disk.put(LAST, last);
    List<Finding> findings = check();
    assertThat(findings).map(Finding::file).containsExactly(name(SEALED), name(LAST));
    assertThat(findings).map(Finding::position).containsExactly(1L, 4L);
    assertThat(findings).noneMatch(Finding::repairable);
    assertThat(disk.bytes(SEALED)).isEqualTo(sealed);
    assertThat(disk.bytes(LAST)).isEqualTo(last);
  }

  @Test
  void check_tornEnd_isRepairable() throws IOException {
    byte[] whole = disk.bytes(LAST);
    disk.put(LAST, Arrays.copyOf(whole, whole.length + 5));
    assertThat(check())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.repairable()).isTrue();
          assertThat(finding.offset()).isEqualTo(whole.length);
          assertThat(finding.position()).isEqualTo(9);
        });
    assertThat(disk.bytes(LAST)).hasSize(whole.length + 5);
  }

  @Test
  void check_bytesBehindASealedSegment_areFound() throws IOException {
    byte[] whole = disk.bytes(SEALED);
    disk.put(SEALED, Arrays.copyOf(whole, whole.length + 5));
    assertThat(check()).map(Finding::file).containsExactly(name(SEALED));
  }

  private List<Finding> check() throws IOException {
    return JournalCheck.of(new JournalFiles(disk, StoreHarness.DIRECTORY));
  }

  /** Opens the journal and reads it all. */
  private List<LogEntry> openAndRead() throws IOException {
    return StoreHarness.open(disk).readAll();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
