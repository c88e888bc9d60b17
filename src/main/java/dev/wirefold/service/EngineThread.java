package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ArticleLog;
import dev.wirefold.engine.ChangeSet;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.CommandCodec;
import dev.wirefold.engine.Decision;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.LogDamagedException;
import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogReader;
import dev.wirefold.engine.LogRecord;
import dev.wirefold.engine.Results;
import dev.wirefold.engine.SkippedEntry;
import dev.wirefold.engine.Store;
import dev.wirefold.service.PipelineStatus.State;
import dev.wirefold.service.UnavailableException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that owns the engine: restores it, applies the log's entries in order, answers
 * questions in between, hands what changed to the store's thread. When the store fails it waits
 * until the store can be opened again, and begins anew from its last commit.
 */
final class EngineThread implements AutoCloseable {

  /** How many entries are prepared ahead when the log is caught up with. */
  private static final int AHEAD = 128;

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final ArticleId NOBODY = new ArticleId("", "(skipped)");
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** How soon changes that were held back for a busy store are handed over once it isn't. */
  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /**
   * What the thread works with.
   *
   * @param codec reads the log's payloads
   */
  record Parts(
      ArticleLog log,
      CommandCodec codec,
      Store store,
      EngineSource engines,
      Preparers preparers,
      StoreWriter writer) {}

  private final Parts parts;
  private final PipelineSettings settings;
  private final Thread thread;
  private final EventFeed events;
  private final Takedown takedown;
  private final GoneArticles gone = new GoneArticles();
  private final RecentChanges recent;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Long, Pending> arrived = new HashMap<>();
  private final Deque<Runnable> questions = new ArrayDeque<>();
  private State state = State.STARTING;
  private @Nullable IOException failure;
  private long next;
  private long handedOver;
  private long letGo;

  private List<SkippedEntry> skipped = List.of();

  private @Nullable Engine engine;
  private @Nullable Results results;
  private int undrained;

  /**
   * @param died is told of an error that ends the thread
   */
  EngineThread(Parts parts, PipelineSettings settings, Thread.UncaughtExceptionHandler died) {
    this.parts = parts;
    this.settings = settings;
    this.takedown = new Takedown(parts);
    this.recent = new RecentChanges(parts.writer()::searchablePosition);
    this.events = new EventFeed(parts.store().committed().nextSeq());
    this.thread =
        Thread.ofPlatform()
            .name("wirefold-engine")
            .daemon()
            .uncaughtExceptionHandler(died)
            .unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  EventFeed events() {
    return events;
  }

  /** Takes in a command that the log has. */
  void arrived(Pending pending) {
    lock.lock();
    try {
      if (pending.entry().position() < next) {
        // a recovery has read it from the log already
        pending.outcome().completeExceptionally(unavailable(Reason.STARTING, "recovering"));
        return;
      }
      if (state == State.ENGINE_FAILED) {
        pending.outcome().completeExceptionally(failed());
        return;
      }
      arrived.put(pending.entry().position(), pending);
      if (pending.entry().position() == next) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  <T> CompletableFuture<T> ask(BiFunction<Engine, Results, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    lock.lock();
    try {
      if (state == State.STOPPED || engine == null) {
        answer.completeExceptionally(unavailable(Reason.STARTING, "the service is not ready yet"));
        return answer;
      }
      questions.add(() -> answerTo(question, answer));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    return answer;
  }

  private <T> void answerTo(BiFunction<Engine, Results, T> question, CompletableFuture<T> answer) {
    try {
      answer.complete(question.apply(engine(), results()));
    } catch (RuntimeException | StackOverflowError e) {
      answer.completeExceptionally(e);
    } catch (Error e) {
      answer.completeExceptionally(e);
      throw e;
    }
  }

  /** Completes once readers of the store see what was decided up to a position. */
  CompletableFuture<Void> searchable(long position) {
    // what is decided may not be handed over yet: the waiter of the store's thread covers that
    return parts.writer().searchable(position);
  }

  /** Returns what was changed lately. */
  RecentChanges recent() {
    return recent;
  }

  /** Returns the articles that are not taken in again. */
  GoneArticles gone() {
    return gone;
  }

  void checkOpen() {
    lock.lock();
    try {
      switch (state) {
        case READY -> {}
        case STARTING -> throw unavailable(Reason.STARTING, "the service is starting");
        case STORE_FAILED ->
            throw unavailable(Reason.STORAGE_FULL, "the index can't be written: " + trouble());
        case LOG_DAMAGED -> throw unavailable(Reason.STORAGE_FAILED, "the log: " + trouble());
        case ENGINE_FAILED -> throw unavailable(Reason.STORAGE_FAILED, "the engine: " + trouble());
        case STOPPING, STOPPED -> throw unavailable(Reason.STOPPING, "the service is stopping");
      }
    } finally {
      lock.unlock();
    }
  }

  State state() {
    lock.lock();
    try {
      return state;
    } finally {
      lock.unlock();
    }
  }

  /** Returns what keeps it from its work; null if nothing does. */
  @Nullable IOException failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  /** Returns the same, for an operator. */
  @Nullable String trouble() {
    IOException because = failure();
    if (because == null) {
      return null;
    }
    return because.getMessage() == null ? because.toString() : because.getMessage();
  }

  /** Returns the position up to which the log's entries have been applied. */
  long applied() {
    lock.lock();
    try {
      return next - 1;
    } finally {
      lock.unlock();
    }
  }

  /** Finishes what the log has of commands under way, hands everything over, and ends. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (state != State.STOPPED) {
        state = State.STOPPING;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    events.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      boolean first = true;
      while (!isStopping()) {
        try {
          if (!first) {
            reopen();
          }
          first = false;
          recover();
          serve();
        } catch (LogDamagedException e) {
          fail(State.LOG_DAMAGED, e);
          answerUntilStopped();
        } catch (IOException e) {
          fail(State.STORE_FAILED, e);
        } catch (UncheckedIOException e) {
          fail(State.STORE_FAILED, new IOException(e));
        } catch (RuntimeException e) {
          // the log has the entry, so nothing is lost; to go on would be to decide without it
          fail(State.ENGINE_FAILED, failure(e));
          refuseArrived(failed());
          answerUntilStopped();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Error e) {
      fail(State.ENGINE_FAILED, new IOException("entry %d: %s".formatted(next, e), e));
      throw e;
    } finally {
      end();
    }
  }

  private IOException failure(RuntimeException e) {
    return e instanceof EntryFault fault
        ? new IOException(fault.getMessage(), fault)
        : new IOException("entry %d: %s".formatted(next, e), e);
  }

  /** Returns the entries that were passed over. */
  List<SkippedEntry> skipped() {
    lock.lock();
    try {
      return skipped;
    } finally {
      lock.unlock();
    }
  }

  private void recover() throws IOException, InterruptedException {
    takedown.resume();
    Engine restored = parts.engines().restore(parts.store());
    List<SkippedEntry> noted;
    try (Archive archive = parts.store().read()) {
      noted = SkippedEntry.in(archive);
    }
    lock.lock();
    try {
      engine = restored;
      results = new Results(restored);
      gone.addAll(restored.takenDown());
      skipped = List.copyOf(noted);
      undrained = 0;
      next = parts.store().committed().position() + 1;
      handedOver = next - 1;
      letGo = handedOver;
    } finally {
      lock.unlock();
    }
    long end = parts.log().end();
    if (next < end) {
      catchUp(end);
    }
    lock.lock();
    try {
      if (state == State.STARTING || state == State.STORE_FAILED) {
        state = State.READY;
        failure = null;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Applies what the log has up to an end; preparing runs ahead. */
  private void catchUp(long end) throws IOException, InterruptedException {
    Deque<Pending> ahead = new ArrayDeque<>();
    try (LogReader reader = parts.log().read(next)) {
      List<LogEntry> entries = reader.next();
      while (!entries.isEmpty()) {
        for (LogEntry entry : entries) {
          if (entry.position() < end) {
            ahead.add(pending(entry));
          }
          while (ahead.size() >= AHEAD) {
            apply(ahead.remove());
          }
        }
        entries = reader.next();
      }
    }
    while (!ahead.isEmpty()) {
      apply(ahead.remove());
    }
    handOver();
  }

  /** Returns the command of an entry: the one that somebody waits for, if so. */
  private Pending pending(LogEntry entry) {
    Pending waiting;
    lock.lock();
    try {
      waiting = arrived.get(entry.position());
    } finally {
      lock.unlock();
    }
    if (waiting != null) {
      return waiting;
    }
    if (isSkipped(entry)) {
      return new Pending(new LogCommand.RedactedArticle(NOBODY, false), null).at(entry);
    }
    LogCommand command = command(entry);
    return new Pending(
            command,
            command instanceof LogCommand.PutArticle put
                ? parts.preparers().prepare(put.article())
                : null)
        .at(entry);
  }

  private boolean isSkipped(LogEntry entry) {
    return settings.skip().contains(entry.position());
  }

  private LogCommand command(LogEntry entry) {
    try {
      return parts.codec().decode(entry.payload());
    } catch (RuntimeException e) {
      throw new EntryFault(entry.position(), "which can't be read", e);
    }
  }

  private void serve() throws IOException, InterruptedException {
    while (true) {
      Runnable question;
      Pending pending;
      lock.lockInterruptibly();
      try {
        question = questions.poll();
        pending = question == null ? arrived.get(next) : null;
        if (question == null && pending == null && undrained == 0) {
          if (state == State.STOPPING && next >= parts.log().end()) {
            return;
          }
          changed.awaitNanos(IDLE_NANOS);
        } else if (question == null && pending == null && isToGather()) {
          changed.awaitNanos(GATHER_NANOS);
        }
      } finally {
        lock.unlock();
      }
      if (question != null) {
        question.run();
      } else if (pending != null) {
        apply(pending);
      } else if (undrained > 0) {
        if (!isToGather()) {
          handOver();
        }
      } else if (letGo < handedOver) {
        letGo();
      }
      IOException failure = parts.writer().failure();
      if (failure != null) {
        throw failure;
      }
    }
  }

  /**
   * Tells whether changes stay here for now: while the store commits it takes nothing, and to wait
   * for it would be to let those wait whose decision could be made.
   */
  private boolean isToGather() {
    return undrained < settings.batch() && parts.writer().isBehind() && !isStopping();
  }

  private void apply(Pending pending) throws IOException, InterruptedException {
    Decision decision = decide(pending);
    undrained++;
    Outcome outcome = outcome(pending.entry(), decision);
    recent.note(outcome);
    if (decision instanceof Decision.TakenDown takenDown) {
      gone.add(takenDown.id()); // before the position tells that it is decided
    }
    lock.lock();
    try {
      arrived.remove(pending.entry().position());
      next = pending.entry().position() + 1;
    } finally {
      lock.unlock();
    }
    if (undrained >= settings.batch()) {
      handOver();
    }
    tell(pending, decision, outcome);
  }

  private Decision decide(Pending pending) throws IOException, InterruptedException {
    boolean skips = isSkipped(pending.entry());
    try {
      LogRecord logRecord = skips ? skippedRecord(pending.entry()) : logRecord(pending);
      if (engine().needsStore(logRecord)) {
        synchronise();
      }
      return engine().apply(logRecord);
    } catch (UncheckedIOException e) {
      throw e; // the store's
    } catch (RuntimeException | StackOverflowError e) {
      // too deep a text is the entry's fault; any other error says that the process is not sound
      String what = EntryFault.describe(pending.command());
      throw new EntryFault(pending.entry().position(), what, e);
    }
  }

  /** An article that is passed over keeps its number, on which editors' decisions after it rely. */
  private LogRecord skippedRecord(LogEntry entry) {
    boolean numbered = false;
    String what = "which can't be read";
    try {
      LogCommand command = command(entry);
      what = EntryFault.describe(command);
      numbered = command instanceof LogCommand.PutArticle;
    } catch (EntryFault e) {
      // what is passed over needs not be understood
    }
    SkippedEntry note = new SkippedEntry(entry.position(), what, entry.appendedAt());
    lock.lock();
    try {
      skipped = Stream.concat(skipped.stream(), Stream.of(note)).toList();
    } finally {
      lock.unlock();
    }
    return new LogRecord.EntrySkipped(entry.position(), entry.appendedAt(), what, numbered);
  }

  /** Tells the outcome; that of a takedown is told when the text is gone from index and log. */
  private void tell(Pending pending, Decision decision, Outcome outcome)
      throws IOException, InterruptedException {
    if (decision instanceof Decision.TakenDown takenDown) {
      handOver();
      takedown.begin(pending.entry().position(), takenDown, outcome, pending.outcome());
    } else if (pending.command() instanceof LogCommand.DeleteArticle repeated
        && takedown.isUnfinished(repeated.id())) {
      takedown.finish(repeated.id(), outcome, pending.outcome());
    } else if (pending.command() instanceof LogCommand.PutArticle put
        && decision instanceof Decision.Refused
        && gone.has(put.article().id())) {
      handOver();
      takedown.eraseRefused(pending.entry().position(), put.article().id(), pending.outcome());
    } else {
      pending.outcome().complete(outcome);
    }
  }

  private static LogRecord logRecord(Pending pending) {
    LogEntry entry = pending.entry();
    return switch (pending.command()) {
      case LogCommand.PutArticle put ->
          new LogRecord.ArticleReceived(entry.position(), entry.appendedAt(), pending.article());
      case LogCommand.WithdrawArticle it ->
          new LogRecord.ArticleWithdrawn(
              entry.position(), entry.appendedAt(), it.id(), it.author(), it.reason());
      case LogCommand.DeleteArticle it ->
          new LogRecord.ArticleDeleted(
              entry.position(), entry.appendedAt(), it.id(), it.author(), it.reason());
      case LogCommand.RedactedArticle it ->
          new LogRecord.ArticleRedacted(
              entry.position(), entry.appendedAt(), it.id(), it.numbered());
      case LogCommand.Curate it ->
          new LogRecord.EditorDecided(
              entry.position(), entry.appendedAt(), it.action(), it.author(), it.reason());
    };
  }

  private Outcome outcome(LogEntry entry, Decision decision) {
    long position = entry.position();
    return switch (decision) {
      case Decision.Placed placed -> taken(entry, placed.article(), false);
      case Decision.Repeated repeated -> taken(entry, repeated.article(), true);
      case Decision.Withdrawn it -> new Outcome.Withdrawn(position, it.id(), it.articles().size());
      case Decision.TakenDown it ->
          new Outcome.TakenDown(position, it.id(), it.articles().size(), entry.appendedAt());
      case Decision.Curated it ->
          new Outcome.Curated(position, entry.appendedAt(), it.groups(), it.stories());
      case Decision.Refused it -> new Outcome.Refused(position, it.because());
      case Decision.Skipped _ -> new Outcome.Refused(position, "nothing is left of the article");
    };
  }

  private Outcome taken(LogEntry entry, int article, boolean repeated) {
    ArticleId id = engine().idOf(article);
    return new Outcome.Taken(
        entry.position(),
        id,
        article,
        engine().versionOf(article),
        repeated,
        entry.appendedAt(),
        results().article(article));
  }

  /** Hands what changed to the store's thread. */
  private void handOver() throws IOException, InterruptedException {
    if (undrained == 0) {
      return;
    }
    ChangeSet changes = engine().drain();
    undrained = 0;
    events.publish(changes.events());
    parts.writer().put(changes);
    handedOver = changes.cursor().position();
    letGo();
  }

  /** Lets the engine forget what the store's readers see by now. */
  private void letGo() throws IOException {
    Cursor visible = visible();
    engine().written(visible);
    letGo = visible.position();
  }

  /** Returns where the engine stood at what the store's readers see. */
  private Cursor visible() throws IOException {
    try (Archive archive = parts.store().read()) {
      return archive.cursor();
    }
  }

  /** Waits until the store's readers see all that was decided. */
  private void synchronise() throws IOException, InterruptedException {
    handOver();
    try {
      parts.writer().searchable(handedOver).get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
    letGo();
  }

  /** Opens the store again, as often as it takes; questions are answered meanwhile. */
  private void reopen() throws InterruptedException {
    boolean open = false;
    while (!open && !isStopping()) {
      // nobody waits for as long as it takes; what arrives after the last look is decided below
      refuseArrived(undecided());
      answerFor(RETRY);
      try {
        parts.store().reopen();
        parts.writer().resume();
        open = true;
      } catch (IOException e) {
        fail(State.STORE_FAILED, e);
      }
    }
  }

  /** Nobody decides for now, or any more, about what has arrived. */
  private void refuseArrived(UnavailableException because) {
    List<Pending> left;
    lock.lock();
    try {
      left = List.copyOf(arrived.values());
      arrived.clear();
    } finally {
      lock.unlock();
    }
    left.forEach(pending -> pending.outcome().completeExceptionally(because));
  }

  private static UnavailableException undecided() {
    return unavailable(
        Reason.STORAGE_FULL,
        "it is kept in the log and is decided once the index can be written;"
            + " send it again then to be told");
  }

  private static UnavailableException failed() {
    return unavailable(Reason.STORAGE_FAILED, "it is kept in the log, but the engine has failed");
  }

  private void answerUntilStopped() throws InterruptedException {
    while (!isStopping()) {
      answerFor(RETRY);
    }
  }

  private void answerFor(Duration time) throws InterruptedException {
    long until = System.nanoTime() + time.toNanos();
    long left = time.toNanos();
    while (left > 0 && !isStopping()) {
      Runnable question;
      lock.lockInterruptibly();
      try {
        if (questions.isEmpty()) {
          changed.awaitNanos(left);
        }
        question = questions.poll();
      } finally {
        lock.unlock();
      }
      if (question != null) {
        question.run();
      }
      left = until - System.nanoTime();
    }
  }

  private void fail(State failed, IOException because) {
    lock.lock();
    try {
      if (state != State.STOPPING) {
        state = failed;
      }
      failure = because;
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    List<Pending> left;
    List<Runnable> unanswered;
    lock.lock();
    try {
      state = State.STOPPED;
      left = List.copyOf(arrived.values());
      arrived.clear();
      unanswered = List.copyOf(questions);
      questions.clear();
    } finally {
      lock.unlock();
    }
    // they are in the log: the next start applies them
    left.forEach(each ->
        each.outcome()
            .completeExceptionally(unavailable(Reason.STOPPING, "the service is stopping")));
    unanswered.forEach(Runnable::run);
  }

  private boolean isStopping() {
    lock.lock();
    try {
      return state == State.STOPPING || state == State.STOPPED;
    } finally {
      lock.unlock();
    }
  }

  private Engine engine() {
    return java.util.Objects.requireNonNull(engine);
  }

  private Results results() {
    return java.util.Objects.requireNonNull(results);
  }

  private static UnavailableException unavailable(Reason reason, String message) {
    return new UnavailableException(reason, message, RETRY);
  }
}
