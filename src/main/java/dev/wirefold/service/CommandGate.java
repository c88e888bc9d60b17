package dev.wirefold.service;

import dev.wirefold.engine.LogCommand;
import java.util.concurrent.CompletableFuture;

/** The way in for commands, whatever the log is that they go to first. */
@FunctionalInterface
public interface CommandGate {

  /**
   * Hands a command over.
   *
   * @return what became of it; or {@link UnavailableException} if it can't be taken now
   */
  CompletableFuture<Outcome> submit(LogCommand command);
}
