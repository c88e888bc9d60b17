package dev.wirefold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogFailedException;
import dev.wirefold.engine.LogFollower;
import dev.wirefold.engine.LogFullException;
import dev.wirefold.engine.LogHealth;
import dev.wirefold.engine.LogInUseException;
import dev.wirefold.engine.LogReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal with its thread. */
class JournalTest {

  private static final UUID INDEX = new UUID(1, 2);
  private static final InstantSource CLOCK = () -> Instant.ofEpochMilli(1_000);
  private static final JournalSettings SMALL = new JournalSettings(256, 1000, 4096, 4096, 0, 1);

  @TempDir Path directory;

  @Test
  void append_whileASyncIsUnderWay_sharesTheNextSync() throws Exception {
    SimulatedDisk disk = new SimulatedDisk(new SplittableRandom(1));
    CountDownLatch firstSyncing = new CountDownLatch(1);
    CountDownLatch queued = new CountDownLatch(1);
    JournalFiles files = new JournalFiles(disk, Path.of("/journal"));
    try (Journal journal = Journal.open(files, INDEX, JournalSettings.DEFAULT, CLOCK, roomy())) {
      int before = disk.forces();
      disk.beforeForce(() -> {
        firstSyncing.countDown();
        await(queued);
      });
      List<CompletableFuture<LogEntry>> appends = new ArrayList<>();
      appends.add(journal.append(new byte[10]));
      await(firstSyncing);
      for (int i = 0; i < 500; i++) {
        appends.add(journal.append(new byte[10]));
      }
      queued.countDown();
      appends.forEach(CompletableFuture::join);
      assertThat(disk.forces() - before).isEqualTo(2);
    }
  }

  @Test
  void append_failedSync_failsTheWholeBatchAndNoMore() throws Exception {
    SimulatedDisk disk = new SimulatedDisk(new SplittableRandom(1));
    JournalFiles files = new JournalFiles(disk, Path.of("/journal"));
    try (Journal journal = Journal.open(files, INDEX, SMALL, CLOCK, roomy());
        LogFollower follower = journal.follow(0)) {
      disk.failForces(0, 1);
      assertThatExceptionOfType(CompletionException.class)
          .isThrownBy(() -> journal.append(new byte[1]).join())
          .withCauseInstanceOf(LogFailedException.class);
      assertThat(journal.append(new byte[2]).join().position()).isZero();
      assertThat(follower.next(Duration.ofMinutes(1)).getFirst().payload()).hasSize(2);
    }
  }

  @Test
  void append_diskFullAndThenNot_resumes() throws Exception {
    AtomicLong free = new AtomicLong(1 << 20);
    JournalSettings settings = new JournalSettings(256, 1000, 4096, 4096, 10_000, 1);
    SpaceProbe probe = () -> new SpaceProbe.Space(free.get(), 1 << 30);
    try (Journal journal = Journal.open(directory, INDEX, settings, CLOCK, probe)) {
      journal.append(new byte[1]).join();
      free.set(10_010);
      assertThatThrownBy(() -> journal.append(new byte[1]).join())
          .hasCauseInstanceOf(LogFullException.class);
      assertThat(journal.health()).isInstanceOf(LogHealth.Full.class);
      free.set(1 << 20);
      assertThat(journal.health()).isEqualTo(new LogHealth.Sound());
      assertThat(journal.append(new byte[1]).join().position()).isEqualTo(1);
    }
  }

  @Test
  void append_followerLeavesTooMuch_waitsUntilItTakes() throws Exception {
    JournalSettings settings = new JournalSettings(256, 1000, 4096, 100, 0, 1);
    try (Journal journal = Journal.open(directory, INDEX, settings, CLOCK);
        LogFollower follower = journal.follow(0)) {
      journal.append(new byte[100]).join();
      CompletableFuture<LogEntry> second = journal.append(new byte[1]);
      journal.redact(Map.of(0L, new byte[80])); // makes a round of the journal's thread
      assertThat(second).isNotDone();
      assertThat(follower.next(Duration.ofMinutes(1))).hasSize(1);
      assertThat(second.join().position()).isEqualTo(1);
    }
  }

  @Test
  void append_followerLeftTooMuchAndCloses_goesOn() throws Exception {
    JournalSettings settings = new JournalSettings(256, 1000, 4096, 100, 0, 1);
    try (Journal journal = Journal.open(directory, INDEX, settings, CLOCK)) {
      LogFollower follower = journal.follow(0);
      journal.append(new byte[100]).join();
      CompletableFuture<LogEntry> second = journal.append(new byte[1]);
      follower.close();
      assertThat(second.join().position()).isEqualTo(1);
    }
  }

  @Test
  void append_queueFull_waitsForRoom() throws Exception {
    JournalSettings settings = new JournalSettings(256, 1000, 100, 100, 0, 1);
    try (Journal journal = Journal.open(directory, INDEX, settings, CLOCK);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<LogEntry>> appends = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        appends.add(threads.submit(() -> journal.append(new byte[300]).join()));
      }
      for (Future<LogEntry> append : appends) {
        append.get();
      }
      assertThat(journal.end()).isEqualTo(200);
    }
  }

  @Test
  void open_twice_isRefused() throws IOException {
    try (Journal _ = Journal.open(directory, INDEX, SMALL, CLOCK)) {
      assertThatThrownBy(() -> Journal.open(directory, INDEX, SMALL, CLOCK))
          .isInstanceOf(LogInUseException.class);
      assertThatThrownBy(() -> JournalCheck.of(directory)).isInstanceOf(LogInUseException.class);
    }
    Journal.open(directory, INDEX, SMALL, CLOCK).close();
    assertThat(JournalCheck.of(directory)).isEmpty();
  }

  @Test
  void open_again_continuesPositionsAndTimes() throws IOException {
    try (Journal journal = Journal.open(directory, INDEX, SMALL, CLOCK)) {
      journal.append(bytes("a")).join();
    }
    InstantSource earlier = () -> Instant.ofEpochMilli(10);
    try (Journal journal = Journal.open(directory, INDEX, SMALL, earlier)) {
      LogEntry second = journal.append(bytes("b")).join();
      assertThat(second.position()).isEqualTo(1);
      assertThat(second.appendedAt()).isEqualTo(Instant.ofEpochMilli(1_000));
      assertThat(texts(journal, 0)).containsExactly("a", "b");
      assertThat(journal.repair()).isEmpty();
    }
  }

  @Test
  void redact_leavesTheOldBytesInNoFile() throws IOException {
    try (Journal journal = Journal.open(directory, INDEX, SMALL, CLOCK)) {
      journal.append(bytes("a secret")).join();
      journal.append(bytes("public")).join();
      journal.redact(Map.of(0L, bytes("-")));
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).noneMatch(JournalTest::holdsSecret);
    }
  }

  @Test
  void redact_whileAReaderIsWithinTheSegment_isWhatTheReaderSees() throws IOException {
    try (Journal journal = Journal.open(directory, INDEX, roomySettings(), CLOCK)) {
      for (int i = 0; i < 3; i++) {
        journal.append(new byte[700_000]).join();
      }
      try (LogReader reader = journal.read(0)) {
        assertThat(reader.next()).hasSize(2);
        journal.redact(Map.of(2L, bytes("-")));
        assertThat(reader.next()).singleElement().matches(LogEntry::redacted);
      }
    }
  }

  @Test
  void prune_whileAReaderIsBeforeIt_failsTheReader() throws IOException {
    try (Journal journal = Journal.open(directory, INDEX, SMALL, CLOCK)) {
      for (int i = 0; i < 10; i++) {
        journal.append(new byte[200]).join();
      }
      try (LogReader reader = journal.read(0)) {
        journal.prune(10);
        assertThatThrownBy(reader::next)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("position 0 was pruned");
      }
    }
  }

  @Test
  void snapshot_whileOthersAppend_holdsAPrefix() throws Exception {
    Path copies = directory.resolve("copies");
    try (Journal journal = Journal.open(directory.resolve("log"), INDEX, SMALL, CLOCK);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<LogEntry>> appends = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        String text = "entry " + i;
        appends.add(threads.submit(() -> journal.append(bytes(text)).join()));
      }
      long[] ends = new long[5];
      for (int i = 0; i < ends.length; i++) {
        appends.get(50 * i).get();
        ends[i] = journal.snapshot(copies.resolve("copy " + i));
      }
      for (Future<LogEntry> append : appends) {
        append.get();
      }
      List<String> all = texts(journal, 0);
      for (int i = 0; i < ends.length; i++) {
        Path copy = copies.resolve("copy " + i);
        assertThat(JournalCheck.of(copy)).isEmpty();
        try (Journal restored = Journal.open(copy, INDEX, SMALL, CLOCK)) {
          assertThat(restored.end()).isEqualTo(ends[i]);
          assertThat(texts(restored, 0)).isEqualTo(all.subList(0, (int) ends[i]));
        }
      }
    }
  }

  @Test
  void snapshot_intoADirectoryWithFiles_isRefusedAndHarmless() throws IOException {
    try (Journal journal = Journal.open(directory.resolve("log"), INDEX, SMALL, CLOCK)) {
      journal.append(bytes("a")).join();
      journal.redact(Map.of(0L, bytes("b")));
      Path copy = directory.resolve("copy");
      journal.snapshot(copy);
      Files.delete(copy.resolve("manifest"));
      assertThatThrownBy(() -> journal.snapshot(copy))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is not empty");
      assertThat(texts(journal, 0)).containsExactly("b");
    }
  }

  @Test
  void verify_openJournal_findsAFlippedBit() throws IOException {
    try (Journal journal = Journal.open(directory, INDEX, SMALL, CLOCK)) {
      for (int i = 0; i < 20; i++) {
        journal.append(new byte[50]).join();
      }
      assertThat(journal.verify()).isEmpty();
      Path segment = directory.resolve(Segment.fileName(0));
      byte[] bytes = Files.readAllBytes(segment);
      bytes[100] ^= 4;
      Files.write(segment, bytes);
      assertThat(journal.verify())
          .singleElement()
          .satisfies(finding -> assertThat(finding.file()).isEqualTo(Segment.fileName(0)));
    }
  }

  private static JournalSettings roomySettings() {
    return new JournalSettings(4 << 20, 1 << 20, 4 << 20, 4 << 20, 0, 1);
  }

  private static SpaceProbe roomy() {
    return () -> new SpaceProbe.Space(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(Journal journal, long from) throws IOException {
    List<String> texts = new ArrayList<>();
    try (LogReader reader = journal.read(from)) {
      for (List<LogEntry> some = reader.next(); !some.isEmpty(); some = reader.next()) {
        some.forEach(entry -> texts.add(new String(entry.payload(), StandardCharsets.UTF_8)));
      }
    }
    return texts;
  }

  private static boolean holdsSecret(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("secret");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
