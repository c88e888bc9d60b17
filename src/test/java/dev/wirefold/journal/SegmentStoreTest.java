package dev.wirefold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.engine.LogDamagedException;
import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogFailedException;
import dev.wirefold.engine.LogFullException;
import dev.wirefold.engine.LogHealth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a batch when the disk fails under it. */
class SegmentStoreTest {

  private final SimulatedDisk disk = new SimulatedDisk(new SplittableRandom(3));
  private StoreHarness harness;

  @BeforeEach
  void open() throws IOException {
    harness = StoreHarness.open(disk);
    harness.commit(bytes("kept"));
  }

  @Test
  void commit_shortWrites_areContinued() throws IOException {
    disk.writeShort();
    harness.commit(bytes("a".repeat(300)), bytes("b".repeat(100)));
    assertThat(texts()).containsExactly("kept", "a".repeat(300), "b".repeat(100));
  }

  @Test
  void commit_diskFull_keepsNothingOfTheBatch() throws IOException {
    byte[] before = disk.bytes(StoreHarness.segment(0));
    disk.setCapacity(disk.used() + 50);
    assertThatExceptionOfType(LogFullException.class)
        .isThrownBy(() -> harness.commit(bytes("x"), bytes("y".repeat(100))))
        .withMessageContaining("No space left on device");
    assertThat(disk.bytes(StoreHarness.segment(0))).isEqualTo(before);
    assertThat(texts()).containsExactly("kept");
  }

  @Test
  void commit_roomAgain_goesOnByItself() throws IOException {
    disk.setCapacity(disk.used());
    assertThatThrownBy(() -> harness.commit(bytes("x"))).isInstanceOf(LogFullException.class);
    disk.setCapacity(Long.MAX_VALUE);
    assertThat(harness.commit(bytes("y"))).map(LogEntry::position).containsExactly(1L);
    assertThat(texts()).containsExactly("kept", "y");
    assertThat(reopened()).containsExactly("kept", "y");
  }

  @Test
  void commit_noRoomForTheNextSegment_isTriedAgain() throws IOException {
    harness.commit(bytes("a".repeat(400)));
    disk.setCapacity(disk.used() + 40);
    assertThatThrownBy(() -> harness.commit(bytes("x"))).isInstanceOf(LogFullException.class);
    assertThat(disk.names()).noneMatch(name -> name.toString().endsWith(".tmp"));
    disk.setCapacity(Long.MAX_VALUE);
    harness.commit(bytes("y"));
    assertThat(reopened()).containsExactly("kept", "a".repeat(400), "y");
  }

  @Test
  void commit_failedSync_isNotAcknowledgedAndLeavesNothing() throws IOException {
    disk.failForces(0, 1);
    assertThatExceptionOfType(LogFailedException.class)
        .isThrownBy(() -> harness.commit(bytes("lost")))
        .withMessageContaining("Input/output error");
    assertThat(harness.store.health()).isEqualTo(new LogHealth.Sound());
    harness.commit(bytes("after"));
    disk.restart(SimulatedDisk.Crash.POWER);
    assertThat(reopened()).containsExactly("kept", "after");
  }

  @Test
  void commit_failedSyncAndNoOtherFile_isFailedUntilOpenedAgain() throws IOException {
    disk.failForces(0, 2);
    assertThatThrownBy(() -> harness.commit(bytes("lost"))).isInstanceOf(LogFailedException.class);
    assertThat(harness.store.health())
        .isInstanceOfSatisfying(
            LogHealth.Failed.class,
            failed -> assertThat(failed.reason()).contains("Input/output error"));
    int forces = disk.forces();
    assertThatThrownBy(() -> harness.commit(bytes("more"))).isInstanceOf(LogFailedException.class);
    assertThat(disk.forces()).isEqualTo(forces);
    assertThat(texts()).containsExactly("kept");
  }

  @Test
  void open_afterAFailedSync_doesNotBelieveWhatMemoryStillHolds() throws IOException {
    disk.failForces(0, 2);
    assertThatThrownBy(() -> harness.commit(bytes("maybe"))).isInstanceOf(LogFailedException.class);
    disk.restart(SimulatedDisk.Crash.KILL);
    assertThat(reopened()).containsExactly("kept", "maybe");
    disk.restart(SimulatedDisk.Crash.POWER);
    assertThat(reopened()).containsExactly("kept", "maybe");
  }

  @Test
  void commit_guardRefuses_writesNothing() throws IOException {
    int forces = disk.forces();
    SpaceGuard guard =
        new SpaceGuard(
            () -> new SpaceProbe.Space(99, 1_000),
            new JournalSettings(512, 100, 100, 100, 50, 0.95));
    Recovery recovery = Recovery.of(harness.files, StoreHarness.INDEX, 0);
    SegmentStore store =
        new SegmentStore(harness.files, StoreHarness.SMALL, guard, () -> null, recovery);
    int opened = disk.forces();
    assertThatThrownBy(() -> store.commit(List.of(bytes("x".repeat(21)))))
        .isInstanceOf(LogFullException.class);
    assertThat(disk.forces()).isEqualTo(opened);
    assertThat(opened).isGreaterThan(forces);
    assertThat(store.health()).isInstanceOf(LogHealth.Full.class);
  }

  @Test
  void seal_names_followThePositions() throws IOException {
    harness.store.seal();
    harness.store.seal();
    harness.commit(bytes("b"));
    assertThat(disk.names())
        .contains(StoreHarness.segment(0), StoreHarness.segment(1))
        .doesNotContain(StoreHarness.segment(2));
  }

  @Test
  void redact_crashAtAnyStep_leavesOldOrNewAndNoCopy() throws IOException {
    for (int step = 0; ; step++) {
      SimulatedDisk other = new SimulatedDisk(new SplittableRandom(step));
      StoreHarness redacting = StoreHarness.open(other);
      redacting.commit(bytes("a"), bytes("secret"));
      other.crashIn(step);
      boolean done = redacted(redacting);
      other.restart(step % 2 == 0 ? SimulatedDisk.Crash.KILL : SimulatedDisk.Crash.POWER);
      StoreHarness opened = StoreHarness.open(other);
      List<String> texts = texts(opened);
      assertThat(texts).as("step %d", step).isIn(List.of("a", "secret"), List.of("a", "-"));
      assertThat(holdsSecret(other)).as("step %d", step).isEqualTo(texts.contains("secret"));
      if (done) {
        assertThat(texts).containsExactly("a", "-");
        assertThat(step).isGreaterThan(10);
        return;
      }
      assertThat(redacted(opened)).isTrue();
      assertThat(holdsSecret(other)).as("step %d", step).isFalse();
    }
  }

  @Test
  void redact_damagedSegment_isRefusedAndLeftAsItIs() throws IOException {
    harness.store.seal();
    byte[] bytes = disk.bytes(StoreHarness.segment(0));
    bytes[bytes.length - 1] ^= 1;
    disk.put(StoreHarness.segment(0), bytes);
    assertThatThrownBy(() -> harness.redact(Map.of(0L, bytes("-"))))
        .isInstanceOf(LogDamagedException.class);
    assertThat(disk.bytes(StoreHarness.segment(0))).isEqualTo(bytes);
    assertThat(disk.names()).noneMatch(name -> name.toString().endsWith(".tmp"));
  }

  @Test
  void prune_keepsTheSegmentThatHoldsThePosition() throws IOException {
    for (int i = 1; i < 10; i++) {
      harness.store.seal();
      harness.commit(bytes("entry " + i), bytes("and"));
    }
    harness.prune(4);
    assertThat(harness.store.layout().start()).isEqualTo(3);
    assertThat(disk.names())
        .doesNotContain(StoreHarness.segment(0), StoreHarness.segment(1))
        .contains(StoreHarness.segment(3));
    assertThat(reopened()).startsWith("entry 2").hasSize(16);
  }

  @Test
  void prune_toTheEnd_keepsTheActiveSegment() throws IOException {
    harness.prune(1);
    assertThat(texts()).containsExactly("kept");
  }

  @Test
  void snapshot_isAJournalOfItsOwn() throws IOException {
    harness.store.seal();
    harness.commit(bytes("b"));
    Path copy = Path.of("/copy");
    assertThat(harness.snapshot(copy)).isEqualTo(2);
    harness.commit(bytes("c"));
    harness.redact(Map.of(0L, bytes("-")));
    disk.restart(SimulatedDisk.Crash.POWER);
    JournalFiles files = new JournalFiles(disk, copy);
    assertThat(JournalCheck.of(files)).isEmpty();
    assertThat(Recovery.of(files, StoreHarness.INDEX, 0).layout().end()).isEqualTo(2);
  }

  private static boolean redacted(StoreHarness harness) throws IOException {
    try {
      harness.redact(Map.of(1L, bytes("-")));
      return true;
    } catch (SimulatedDisk.PowerCut e) {
      return false;
    }
  }

  private static boolean holdsSecret(SimulatedDisk disk) {
    return disk.names().stream()
        .anyMatch(
            name -> new String(disk.bytes(name), StandardCharsets.ISO_8859_1).contains("secret"));
  }

  private List<String> reopened() throws IOException {
    return texts(StoreHarness.open(disk));
  }

  private List<String> texts() throws IOException {
    return texts(harness);
  }

  private static List<String> texts(StoreHarness harness) throws IOException {
    return harness.readAll().stream()
        .map(entry -> new String(entry.payload(), StandardCharsets.UTF_8))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
