package dev.wirefold.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogFullException;
import dev.wirefold.engine.LogHealth;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random work on a disk that crashes at a random step, again and again: what was acknowledged is
 * there, in order and equal, and what was not is the end or nothing.
 */
class JournalCrashTest {

  private static final int SEEDS = 200;
  private static final int LIVES = 6;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void acknowledged_afterAnyCrash_isThere(boolean faults) throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Life life = new Life(seed, faults);
      try {
        for (int i = 0; i < LIVES; i++) {
          life.live();
        }
      } catch (AssertionError | RuntimeException | IOException e) {
        throw new AssertionError("seed " + seed + ", faults " + faults, e);
      }
    }
  }

  /** One machine, from crash to crash, and what it has promised. */
  private static final class Life {

    private final SplittableRandom random;
    private final SimulatedDisk disk;
    private final boolean faults;
    private final List<byte[]> acknowledged = new ArrayList<>();
    private final Map<Long, byte[]> redacting = new HashMap<>();
    private List<byte[]> uncertain = List.of();
    private long mostStart;
    private long leastStart;
    private long millis = 1_000;

    Life(long seed, boolean faults) {
      this.random = new SplittableRandom(seed);
      this.disk = new SimulatedDisk(random.split());
      this.faults = faults;
    }

    void live() throws IOException {
      disk.setCapacity(Long.MAX_VALUE);
      disk.failForces(0, 0);
      disk.crashIn(random.nextInt(4) == 0 ? random.nextInt(12) : 8 + random.nextInt(120));
      try {
        StoreHarness harness = open();
        while (harness.store.health() instanceof LogHealth.Sound
            || harness.store.health() instanceof LogHealth.Full) {
          work(harness);
        }
      } catch (SimulatedDisk.PowerCut e) {
        // as intended
      }
      disk.restart(random.nextBoolean() ? SimulatedDisk.Crash.KILL : SimulatedDisk.Crash.POWER);
      check(open());
    }

    private StoreHarness open() throws IOException {
      millis += random.nextInt(-50, 100);
      return new StoreHarness(disk, () -> Instant.ofEpochMilli(millis));
    }

    private void work(StoreHarness harness) throws IOException {
      if (faults && random.nextInt(8) == 0) {
        injectFault();
      }
      switch (random.nextInt(10)) {
        case 0 -> redact(harness);
        case 1 -> prune(harness);
        default -> commit(harness);
      }
    }

    private void injectFault() {
      switch (random.nextInt(4)) {
        case 0 -> disk.failForces(random.nextInt(3), 1 + random.nextInt(2));
        case 1 -> disk.setCapacity(disk.used() + random.nextInt(400));
        case 2 -> disk.setCapacity(Long.MAX_VALUE);
        default -> disk.writeShort();
      }
    }

    private void commit(StoreHarness harness) throws IOException {
      List<byte[]> batch = new ArrayList<>();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        byte[] payload = new byte[random.nextInt(10) == 0 ? 700 : random.nextInt(90)];
        random.nextBytes(payload);
        batch.add(payload);
      }
      uncertain = batch;
      try {
        harness.store.commit(batch);
        acknowledged.addAll(batch);
        uncertain = List.of();
      } catch (LogFullException e) {
        uncertain = List.of();
      } catch (IOException e) {
        uncertain = harness.store.health() instanceof LogHealth.Failed ? batch : List.<byte[]>of();
      }
    }

    private void redact(StoreHarness harness) throws IOException {
      Layout layout = harness.store.layout();
      if (layout.start() == layout.end()) {
        return;
      }
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        long position = random.nextLong(layout.start(), layout.end());
        redacting.put(position, new byte[] {(byte) position});
      }
      redacting.keySet().removeIf(position -> !layout.holds(position));
      try {
        harness.redact(redacting);
        redacting.forEach((at, payload) -> acknowledged.set(at.intValue(), payload));
        redacting.clear();
      } catch (IOException e) {
        // some may be replaced and some not: the next call tries all of them again
      }
    }

    private void prune(StoreHarness harness) throws IOException {
      long below = random.nextLong(harness.store.layout().end() + 1);
      mostStart = Math.max(mostStart, below);
      try {
        harness.prune(below);
        leastStart = harness.store.layout().start();
      } catch (IOException e) {
        // what was not dropped is dropped later
      }
    }

    private void check(StoreHarness harness) throws IOException {
      Layout layout = harness.store.layout();
      assertThat(layout.start()).isBetween(leastStart, Math.max(leastStart, mostStart));
      assertThat(layout.end()).isBetween((long) acknowledged.size(), (long) mostEnd());
      List<LogEntry> entries = harness.readAll();
      assertThat(entries).hasSize((int) (layout.end() - layout.start()));
      uncertain.stream().limit(layout.end() - acknowledged.size()).forEach(acknowledged::add);
      uncertain = List.of();
      SoftAssertions.assertSoftly(softly -> entries.forEach(entry -> check(entry, softly)));
      assertThat(JournalCheck.of(harness.files)).isEmpty();
      assertThat(disk.names()).noneMatch(name -> name.toString().endsWith(".tmp"));
      leastStart = layout.start();
    }

    private int mostEnd() {
      return acknowledged.size() + uncertain.size();
    }

    private void check(LogEntry entry, SoftAssertions softly) {
      byte[] expected = acknowledged.get((int) entry.position());
      byte[] other = redacting.get(entry.position());
      boolean isOther = other != null && Arrays.equals(entry.payload(), other);
      softly
          .assertThat(isOther || Arrays.equals(entry.payload(), expected))
          .as("entry %d is one of those it may be", entry.position())
          .isTrue();
    }
  }
}
