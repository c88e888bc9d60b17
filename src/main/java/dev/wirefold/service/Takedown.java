package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Decision;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogReader;
import dev.wirefold.engine.TakedownReceipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Removes what was taken down from the files of index and log, once that is committed. An answer
 * for a takedown, be it the first or a repetition, waits until that is done.
 */
final class Takedown {

  private static final Duration SOON = Duration.ofSeconds(1);

  private final EngineThread.Parts parts;
  private final ReentrantLock erasing = new ReentrantLock();
  private final Map<ArticleId, Unfinished> unfinished = new ConcurrentHashMap<>();

  Takedown(EngineThread.Parts parts) {
    this.parts = parts;
  }

  /**
   * A takedown that is decided, and whose text may still be in files.
   *
   * @param position the log position of the command
   * @param erased the positions at which the log has the text
   */
  private record Unfinished(long position, List<Long> erased) {

    Unfinished with(Unfinished later) {
      List<Long> all = new ArrayList<>(erased);
      all.addAll(later.erased);
      return new Unfinished(later.position, all);
    }
  }

  /**
   * Lets the text of an article vanish, on another thread, and then tells the outcome.
   *
   * @param position the log position of the command
   */
  void begin(
      long position,
      Decision.TakenDown takenDown,
      Outcome outcome,
      CompletableFuture<Outcome> waiting) {
    unfinished.merge(
        takenDown.id(), new Unfinished(position, takenDown.positions()), Unfinished::with);
    finish(takenDown.id(), outcome, waiting);
  }

  /**
   * Lets the text of an article vanish that came in though it was taken down before, and then
   * refuses it.
   *
   * @param position the log position of the article
   */
  void eraseRefused(long position, ArticleId id, CompletableFuture<Outcome> waiting) {
    unfinished.merge(id, new Unfinished(position, List.of()), Unfinished::with);
    CompletableFuture<Outcome> erased = new CompletableFuture<>();
    finish(id, new Outcome.Refused(position, "the article was taken down"), erased);
    var _ =
        erased.whenComplete((outcome, failure) ->
            waiting.completeExceptionally(failure == null ? new TakenDownException(id) : failure));
  }

  /** Tells whether the text of an article may still be in files, though it was taken down. */
  boolean isUnfinished(ArticleId id) {
    return unfinished.containsKey(id);
  }

  /** Tells an outcome once the text of an article is gone, and tries again if it has to. */
  void finish(ArticleId id, Outcome outcome, CompletableFuture<Outcome> waiting) {
    Thread.ofVirtual().name("wirefold-takedown").start(() -> run(id, outcome, waiting));
  }

  private void run(ArticleId id, Outcome outcome, CompletableFuture<Outcome> waiting) {
    try {
      Unfinished takedown = unfinished.get(id);
      if (takedown != null) {
        parts.writer().committed(takedown.position()).get();
        erase(id, takedown.erased());
        unfinished.remove(id, takedown);
      }
      waiting.complete(outcome);
    } catch (ExecutionException e) {
      waiting.completeExceptionally(unavailable(e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      waiting.completeExceptionally(e);
    } catch (IOException e) {
      waiting.completeExceptionally(unavailable(e));
    } catch (RuntimeException e) {
      waiting.completeExceptionally(e);
    }
  }

  private static UnavailableException unavailable(Throwable because) {
    return new UnavailableException(
        UnavailableException.Reason.STORAGE_FAILED,
        "the takedown is decided, but its text could not be removed from all files; send it again: "
            + because.getMessage(),
        SOON);
  }

  /** Completes what a crash may have cut off. */
  void resume() throws IOException {
    List<TakedownReceipt> unfinished = new ArrayList<>();
    try (Archive archive = parts.store().read()) {
      for (String name : archive.blobNames(TakedownReceipt.prefix())) {
        byte[] bytes = archive.blob(name);
        TakedownReceipt receipt = bytes == null ? null : TakedownReceipt.of(bytes);
        if (receipt != null && !isErased(receipt.positions())) {
          unfinished.add(receipt);
        }
      }
    }
    for (TakedownReceipt receipt : unfinished) {
      erase(receipt.id(), receipt.positions());
    }
  }

  private boolean isErased(List<Long> positions) throws IOException {
    for (long position : positions) {
      if (position >= parts.log().start() && position < parts.log().end()) {
        try (LogReader reader = parts.log().read(position)) {
          List<LogEntry> entries = reader.next();
          if (!entries.isEmpty() && !entries.getFirst().redacted()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** The versions go last: a takedown whose versions are gone is finished. */
  private void erase(ArticleId id, List<Long> positions) throws IOException {
    Map<Long, byte[]> replacements = new HashMap<>();
    for (long position : positions) {
      if (position >= parts.log().start()) {
        replacements.put(position, left(id, true));
      }
    }
    erasing.lock();
    try {
      parts.store().expunge();
      parts.log().redact(others(id, positions));
      parts.log().redact(replacements);
    } finally {
      erasing.unlock();
    }
  }

  /**
   * Finds where else the log has the text: the same sent again, versions that retention has removed
   * from the index, what came in after the takedown. Those had no number, but for the old versions.
   */
  private Map<Long, byte[]> others(ArticleId id, List<Long> positions) throws IOException {
    long first = positions.stream().mapToLong(Long::longValue).min().orElse(-1);
    Map<Long, byte[]> others = new HashMap<>();
    byte[] before = {};
    try (LogReader reader = parts.log().read(parts.log().start())) {
      for (List<LogEntry> entries = reader.next(); !entries.isEmpty(); entries = reader.next()) {
        for (LogEntry entry : entries) {
          if (!entry.redacted() && !positions.contains(entry.position()) && isOf(id, entry)) {
            boolean old = entry.position() < first && !Arrays.equals(before, entry.payload());
            others.put(entry.position(), left(id, old));
            before = entry.payload();
          }
        }
      }
    }
    return others;
  }

  private boolean isOf(ArticleId id, LogEntry entry) {
    return mayHave(entry.payload(), id.externalId())
        && parts.codec().decode(entry.payload()) instanceof LogCommand.PutArticle put
        && put.article().id().equals(id);
  }

  /** Tells, without reading an entry, whether it may name an id. */
  private static boolean mayHave(byte[] payload, String id) {
    if (!id.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '\\' && c != '/')) {
      return true; // it may be written otherwise
    }
    return new String(payload, StandardCharsets.ISO_8859_1).contains(id);
  }

  private byte[] left(ArticleId id, boolean numbered) {
    return parts.codec().encode(new LogCommand.RedactedArticle(id, numbered));
  }
}
