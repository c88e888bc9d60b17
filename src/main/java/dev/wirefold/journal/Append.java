package dev.wirefold.journal;

import dev.wirefold.engine.LogEntry;
import java.util.concurrent.CompletableFuture;

/** An entry to be, and whom to tell. */
final class Append {

  private final byte[] payload;
  private final CompletableFuture<LogEntry> done = new CompletableFuture<>();

  Append(byte[] payload) {
    this.payload = payload;
  }

  byte[] payload() {
    return payload;
  }

  CompletableFuture<LogEntry> done() {
    return done;
  }
}
