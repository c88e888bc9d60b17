package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every log does, whatever keeps its bytes. */
public abstract class ArticleLogContract {

  /** The longest payload that the log under test takes. */
  protected static final int MAX_PAYLOAD_BYTES = 1000;

  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicLong millis = new AtomicLong(1_000);
  private ArticleLog log;

  /** Opens an empty log. */
  protected abstract ArticleLog open(InstantSource clock) throws IOException;

  @BeforeEach
  void openLog() throws IOException {
    log = open(() -> Instant.ofEpochMilli(millis.get()));
  }

  @AfterEach
  void closeLog() throws IOException {
    log.close();
  }

  @Test
  void append_positions_countFromZero() {
    assertThat(append("a").position()).isZero();
    assertThat(append("b").position()).isEqualTo(1);
    assertThat(log.start()).isZero();
    assertThat(log.end()).isEqualTo(2);
  }

  @Test
  void append_entry_isWhatIsReadLater() throws IOException {
    LogEntry appended = append("text");
    LogEntry read = readAll(0).getFirst();
    assertThat(read).usingRecursiveComparison().isEqualTo(appended);
    assertThat(read.appendedAt()).isEqualTo(Instant.ofEpochMilli(1_000));
    assertThat(read.redacted()).isFalse();
  }

  @Test
  void append_emptyAndLongestPayload_areKept() throws IOException {
    log.append(new byte[0]).join();
    log.append(new byte[MAX_PAYLOAD_BYTES]).join();
    assertThat(readAll(0)).map(entry -> entry.payload().length).containsExactly(0, 1000);
  }

  @Test
  void append_tooLong_isTheCallersError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> log.append(new byte[MAX_PAYLOAD_BYTES + 1]));
    assertThat(log.end()).isZero();
  }

  @Test
  void append_clockRunsBackwards_repeatsTheLastTime() {
    append("a");
    millis.set(500);
    assertThat(append("b").appendedAt()).isEqualTo(Instant.ofEpochMilli(1_000));
    millis.set(1_500);
    assertThat(append("c").appendedAt()).isEqualTo(Instant.ofEpochMilli(1_500));
  }

  @Test
  void append_byManyThreads_keepsEachOnceInOneOrder() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<LogEntry>> appends = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String text = "entry " + i;
        appends.add(threads.submit(() -> append(text)));
      }
      for (Future<LogEntry> append : appends) {
        append.get();
      }
    }
    List<LogEntry> read = readAll(0);
    assertThat(read).map(LogEntry::position).containsExactlyElementsOf(positions(0, 200));
    assertThat(read).map(ArticleLogContract::text).doesNotHaveDuplicates();
  }

  @Test
  void append_closed_failsAsClosed() throws IOException {
    log.close();
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> log.append(new byte[1]).join())
        .withCauseInstanceOf(LogClosedException.class);
  }

  @Test
  void close_waitingAppends_areWrittenFirst() throws IOException {
    List<CompletableFuture<LogEntry>> appends = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      appends.add(log.append(new byte[10]));
    }
    log.close();
    assertThat(appends).allMatch(append -> append.isDone() && !append.isCompletedExceptionally());
  }

  @Test
  void read_fromThePast_givesTheRest() throws IOException {
    appendAll("a", "b", "c");
    assertThat(readAll(1)).map(ArticleLogContract::text).containsExactly("b", "c");
    assertThat(readAll(3)).isEmpty();
  }

  @Test
  void read_appendedLater_isNotSeen() throws IOException {
    append("a");
    try (LogReader reader = log.read(0)) {
      append("b");
      assertThat(reader.next()).map(ArticleLogContract::text).containsExactly("a");
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void readAndFollow_noSuchPosition_areTheCallersError() {
    append("a");
    assertThatIllegalArgumentException().isThrownBy(() -> log.read(2));
    assertThatIllegalArgumentException().isThrownBy(() -> log.read(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> log.follow(2));
  }

  @Test
  void follow_oldAndNew_comeInOrderOnce() throws Exception {
    appendAll("a", "b");
    try (LogFollower follower = log.follow(1)) {
      appendAll("c", "d");
      assertThat(take(follower, 3)).map(ArticleLogContract::text).containsExactly("b", "c", "d");
      assertThat(follower.next(Duration.ZERO)).isEmpty();
    }
  }

  @Test
  void follow_appendCompleted_wasHandedOver() throws Exception {
    try (LogFollower follower = log.follow(0)) {
      append("a");
      assertThat(follower.next(Duration.ZERO)).map(ArticleLogContract::text).containsExactly("a");
    }
  }

  @Test
  void follow_whileOthersAppend_missesAndRepeatsNothing() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<LogEntry>> appends = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        appends.add(threads.submit(() -> append("x")));
      }
      for (Future<LogEntry> append : appends.subList(0, 50)) {
        append.get();
      }
      try (LogFollower follower = log.follow(20)) {
        assertThat(take(follower, 280))
            .map(LogEntry::position)
            .containsExactlyElementsOf(positions(20, 300));
      }
    }
  }

  @Test
  void follow_waiting_isWokenByAnAppend() throws Exception {
    try (LogFollower follower = log.follow(0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<LogEntry>> waiting = threads.submit(() -> follower.next(LONG));
      append("a");
      assertThat(waiting.get()).hasSize(1);
    }
  }

  @Test
  void follow_logClosed_givesTheRestThenSaysSo() throws Exception {
    try (LogFollower follower = log.follow(0)) {
      append("a");
      log.close();
      assertThat(follower.next(LONG)).hasSize(1);
      assertThatExceptionOfType(LogClosedException.class).isThrownBy(() -> follower.next(LONG));
    }
  }

  @Test
  void follow_closedByAnotherThread_wakesTheWaiting() throws Exception {
    LogFollower follower = log.follow(0);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<LogEntry>> waiting = threads.submit(() -> follower.next(LONG));
      follower.close();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(waiting::get)
          .withCauseInstanceOf(LogClosedException.class);
    }
  }

  @Test
  void redact_entries_keepTheirPlaceWithOtherBytes() throws IOException {
    appendAll("a", "secret", "c", "secret too");
    log.redact(Map.of(1L, bytes("gone"), 3L, bytes("")));
    assertThat(readAll(0)).map(ArticleLogContract::text).containsExactly("a", "gone", "c", "");
    assertThat(readAll(0)).map(LogEntry::redacted).containsExactly(false, true, false, true);
    assertThat(append("e").position()).isEqualTo(4);
  }

  @Test
  void redact_handedOverAndNotTaken_isRedactedToo() throws Exception {
    try (LogFollower follower = log.follow(0)) {
      appendAll("a", "secret");
      log.redact(Map.of(1L, bytes("gone")));
      assertThat(take(follower, 2)).map(ArticleLogContract::text).containsExactly("a", "gone");
    }
  }

  @Test
  void redact_behindAReader_isWhatTheReaderSees() throws IOException {
    appendAll("a", "secret");
    try (LogReader reader = log.read(0)) {
      log.redact(Map.of(1L, bytes("gone")));
      assertThat(reader.next()).map(ArticleLogContract::text).containsExactly("a", "gone");
    }
  }

  @Test
  void redact_twice_keepsTheSecond() throws IOException {
    appendAll("secret", "b");
    log.redact(Map.of(0L, bytes("gone")));
    log.redact(Map.of(0L, bytes("x")));
    assertThat(readAll(0)).map(ArticleLogContract::text).containsExactly("x", "b");
  }

  @Test
  void redact_noSuchPosition_changesNothing() throws IOException {
    append("a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> log.redact(Map.of(0L, bytes("x"), 1L, bytes("y"))));
    assertThat(readAll(0)).map(ArticleLogContract::text).containsExactly("a");
  }

  @Test
  void prune_below_keepsAllFromThere() throws IOException {
    for (int i = 0; i < 100; i++) {
      append("entry " + i);
    }
    log.prune(60);
    assertThat(log.start()).isBetween(1L, 60L);
    assertThat(readAll(log.start()))
        .map(LogEntry::position)
        .containsExactlyElementsOf(positions(log.start(), 100));
    assertThatIllegalArgumentException().isThrownBy(() -> log.read(0));
    assertThat(append("more").position()).isEqualTo(100);
  }

  @Test
  void prune_belowTheStart_changesNothing() throws IOException {
    appendAll("a", "b");
    log.prune(0);
    assertThat(log.start()).isZero();
  }

  @Test
  void prune_beyondTheEnd_isTheCallersError() {
    append("a");
    assertThatIllegalArgumentException().isThrownBy(() -> log.prune(2));
  }

  @Test
  void health_ofAnOpenLog_isSound() {
    assertThat(log.health()).isEqualTo(new LogHealth.Sound());
  }

  private LogEntry append(String text) {
    return log.append(bytes(text)).join();
  }

  private void appendAll(String... texts) {
    for (String text : texts) {
      append(text);
    }
  }

  private List<LogEntry> readAll(long from) throws IOException {
    List<LogEntry> all = new ArrayList<>();
    try (LogReader reader = log.read(from)) {
      for (List<LogEntry> some = reader.next(); !some.isEmpty(); some = reader.next()) {
        all.addAll(some);
      }
    }
    return all;
  }

  private static List<LogEntry> take(LogFollower follower, int count) throws Exception {
    List<LogEntry> taken = new ArrayList<>();
    while (taken.size() < count) {
      taken.addAll(follower.next(LONG));
    }
    return taken;
  }

  private static List<Long> positions(long from, long until) {
    return LongStream.range(from, until).boxed().toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(LogEntry entry) {
    return new String(entry.payload(), StandardCharsets.UTF_8);
  }
}
