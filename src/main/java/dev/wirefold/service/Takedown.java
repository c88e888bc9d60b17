package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Decision;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogReader;
import dev.wirefold.engine.TakedownReceipt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Removes what was taken down from the files of index and log, once that is committed. */
final class Takedown {

  private final EngineThread.Parts parts;

  Takedown(EngineThread.Parts parts) {
    this.parts = parts;
  }

  /**
   * Does it for one article, and then tells the outcome.
   *
   * @param position the log position of the command
   */
  void run(
      long position,
      Decision.TakenDown takenDown,
      Outcome outcome,
      CompletableFuture<Outcome> waiting) {
    try {
      parts.writer().committed(position).get();
      erase(takenDown.id(), takenDown.positions());
      waiting.complete(outcome);
    } catch (ExecutionException e) {
      waiting.completeExceptionally(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      waiting.completeExceptionally(e);
    } catch (IOException | RuntimeException e) {
      waiting.completeExceptionally(e);
    }
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

  private void erase(ArticleId id, List<Long> positions) throws IOException {
    parts.store().expunge();
    byte[] left = parts.codec().encode(new LogCommand.RedactedArticle(id));
    Map<Long, byte[]> replacements = new HashMap<>();
    for (long position : positions) {
      if (position >= parts.log().start()) {
        replacements.put(position, left);
      }
    }
    parts.log().redact(replacements);
  }
}
