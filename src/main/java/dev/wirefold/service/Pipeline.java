package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.ArticleLog;
import dev.wirefold.engine.CommandCodec;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogFullException;
import dev.wirefold.engine.Origin;
import dev.wirefold.engine.Results;
import dev.wirefold.engine.SkippedEntry;
import dev.wirefold.engine.Store;
import dev.wirefold.service.UnavailableException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The path of every change: to the log, through the engine, into the store. Commands come from any
 * thread, are prepared in parallel, and take effect in the order of the log, on one thread. An
 * outcome is known once its command is durable and decided; readers of the store see it a little
 * later.
 */
public final class Pipeline implements AutoCloseable {

  /** What a pending article holds in memory, in multiples of its bytes in the log. */
  private static final int MEMORY_PER_BYTE = 8;

  private static final int MEMORY_PER_COMMAND = 4096;
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final ArticleLog log;
  private final CommandCodec codec;
  private final Preparers preparers;
  private final Admission admission;
  private final StoreWriter writer;
  private final EngineThread engine;
  private final LogPruning pruning;
  private final CompletableFuture<Death> died = new CompletableFuture<>();
  private volatile @Nullable CommitListener listener;

  /**
   * The end of one of its threads by an error of Java itself, as when a class can't be loaded. The
   * process is not sound any more; what was acknowledged is in the log.
   */
  public record Death(String thread, Throwable error) {}

  /**
   * @param log the log, open
   * @param store the store, open; the pipeline is its only writer
   * @param engines makes the engine from what the store has
   */
  public Pipeline(
      ArticleLog log,
      CommandCodec codec,
      Store store,
      EngineSource engines,
      PipelineSettings settings) {
    this.log = log;
    this.codec = codec;
    this.preparers = new Preparers(engines::preparer, settings.preparers());
    this.admission = new Admission(settings.pendingBytes());
    this.pruning = new LogPruning(log, store);
    this.writer = new StoreWriter(store, settings, System::nanoTime, this::afterCommit, this::died);
    this.engine =
        new EngineThread(
            new EngineThread.Parts(log, codec, store, engines, preparers, writer),
            settings,
            this::died);
  }

  private void died(Thread thread, Throwable error) {
    died.complete(new Death(thread.getName(), error));
  }

  /** Completes when one of its threads has died, and never while all is well. */
  public CompletableFuture<Death> death() {
    return died.copy();
  }

  /** Starts: restores the engine from the store and applies what the log has beyond it. */
  public void start() {
    writer.start();
    engine.start();
  }

  /**
   * Submits a command.
   *
   * @return what became of it; or {@link UnavailableException} if it can't be taken now, or {@link
   *     TakenDownException} if the article was taken down
   */
  public CompletableFuture<Outcome> submit(LogCommand command) {
    return submit(command, null).outcome();
  }

  /**
   * Submits a command that another log may have brought. Both futures fail at once if it can't be
   * taken, with {@link UnavailableException} or {@link TakenDownException}; nothing was kept then.
   *
   * @param origin its place in that log; null if none brought it
   */
  public Submitted submit(LogCommand command, @Nullable Origin origin) {
    if (command instanceof LogCommand.PutArticle put && isTakenDown(put.article().id())) {
      return Submitted.refused(new TakenDownException(put.article().id()));
    }
    byte[] payload = codec.encode(command, origin);
    long memory = (long) MEMORY_PER_BYTE * payload.length + MEMORY_PER_COMMAND;
    try {
      engine.checkOpen();
      admission.enter(memory);
    } catch (UnavailableException e) {
      return Submitted.refused(e);
    }
    Pending pending =
        new Pending(
            command,
            command instanceof LogCommand.PutArticle put ? preparers.prepare(put.article()) : null);
    CompletableFuture<Long> logged = append(payload, pending);
    return new Submitted(
        logged, pending.outcome().whenComplete((outcome, failure) -> admission.leave(memory)));
  }

  private CompletableFuture<Long> append(byte[] payload, Pending pending) {
    CompletableFuture<LogEntry> appended;
    try {
      appended = log.append(payload);
    } catch (RuntimeException e) {
      pending.outcome().completeExceptionally(e);
      return CompletableFuture.failedFuture(e);
    }
    CompletableFuture<Long> logged = new CompletableFuture<>();
    CompletableFuture<LogEntry> _ =
        appended.whenComplete((entry, failure) -> {
          if (failure == null) {
            // whoever notes the position must know it before the store can have committed it
            logged.complete(entry.position());
            engine.arrived(pending.at(entry));
          } else {
            logged.completeExceptionally(failure);
            pending.outcome().completeExceptionally(unavailable(failure));
          }
        });
    return logged;
  }

  /** Tells whether an article was taken down, so that it is not taken in again. */
  public boolean isTakenDown(ArticleId id) {
    return engine.gone().has(id);
  }

  /** Tells somebody of each commit of the store from now on, in place of whom it told before. */
  public void onCommit(CommitListener told) {
    listener = told;
  }

  private void afterCommit() throws IOException {
    CommitListener told = listener;
    if (told != null) {
      told.committed();
    }
    pruning.run();
  }

  /** Asks the engine something, on its thread, between two records. */
  public <T> CompletableFuture<T> ask(BiFunction<Engine, Results, T> question) {
    return engine.ask(question);
  }

  /** Completes once readers of the store see the effect of a command whose outcome is known. */
  public CompletableFuture<Void> searchable(long position) {
    return engine.searchable(position);
  }

  /** Completes once readers of the store see every change of an article that was told of by now. */
  public CompletableFuture<Void> visible(ArticleId article) {
    return visible(engine.recent().of(article));
  }

  /** Completes once readers of the store see every change of a group or story by now. */
  public CompletableFuture<Void> visible(String groupOrStory) {
    return visible(engine.recent().of(groupOrStory));
  }

  private CompletableFuture<Void> visible(long position) {
    return position <= writer.searchablePosition()
        ? CompletableFuture.completedFuture(null)
        : engine.searchable(position);
  }

  /** Returns the latest events. */
  public EventFeed events() {
    return engine.events();
  }

  /** Returns how it is going. */
  public PipelineStatus status() {
    return new PipelineStatus(
        engine.state(),
        engine.trouble(),
        log.health(),
        log.end(),
        engine.applied(),
        writer.searchablePosition(),
        writer.committedPosition(),
        admission.used(),
        admission.refused(),
        writer.commits());
  }

  /** Returns how long ago the store was committed; null if it wasn't since the start. */
  public @Nullable Duration sinceCommit() {
    return writer.sinceCommit();
  }

  /** Returns the log's entries that were passed over, by position. */
  public List<SkippedEntry> skipped() {
    return engine.skipped();
  }

  /** Returns what it can't go on from, or tries to; null if nothing. */
  public @Nullable IOException failure() {
    return engine.failure();
  }

  /** Takes no more commands, finishes those under way, and commits. */
  @Override
  public void close() throws IOException {
    engine.close();
    preparers.close();
    writer.close();
  }

  private static Throwable unavailable(Throwable failure) {
    if (failure instanceof LogFullException) {
      return new UnavailableException(
          Reason.STORAGE_FULL, "the log has no room: " + failure.getMessage(), LATER);
    }
    if (failure instanceof IOException) {
      return new UnavailableException(
          Reason.STORAGE_FAILED,
          "the log could not confirm the command, which may or may not have been kept; send it"
              + " again: "
              + failure.getMessage(),
          SOON);
    }
    return failure;
  }
}
