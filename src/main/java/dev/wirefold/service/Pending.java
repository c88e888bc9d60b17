package dev.wirefold.service;

import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.PreparedArticle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A command on its way from the log to the engine. */
final class Pending {

  private final LogCommand command;
  private final @Nullable CompletableFuture<PreparedArticle> prepared;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private @Nullable LogEntry entry;

  /**
   * @param prepared the article, once it is prepared; null if the command brings none
   */
  Pending(LogCommand command, @Nullable CompletableFuture<PreparedArticle> prepared) {
    this.command = command;
    this.prepared = prepared;
  }

  LogCommand command() {
    return command;
  }

  /** Returns what became of it, once that is known. */
  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  /** Notes where the log has it. */
  Pending at(LogEntry logged) {
    this.entry = logged;
    return this;
  }

  LogEntry entry() {
    LogEntry logged = entry;
    if (logged == null) {
      throw new IllegalStateException("the command is not in the log yet");
    }
    return logged;
  }

  /** Returns the prepared article; waits for it. */
  PreparedArticle article() {
    CompletableFuture<PreparedArticle> article = prepared;
    if (article == null) {
      throw new IllegalStateException("the command brings no article");
    }
    try {
      return article.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("the article could not be prepared", e);
    }
  }
}
