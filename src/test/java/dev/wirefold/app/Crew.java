package dev.wirefold.app;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Clients at work, each on a thread, until they are stopped or the service is gone. */
final class Crew implements AutoCloseable {

  private final List<FutureTask<Void>> tasks = new ArrayList<>();
  private volatile boolean stopped;

  Crew(List<WireClient> clients, URI address) {
    for (WireClient client : clients) {
      FutureTask<Void> task =
          new FutureTask<>(() -> {
            client.run(address, () -> !stopped);
            return null;
          });
      tasks.add(task);
      Thread.ofPlatform().daemon().name("wire-client").start(task);
    }
  }

  /** Lets them finish what they are at; what they found wrong is thrown. */
  void stop() throws InterruptedException, TimeoutException {
    stopped = true;
    for (FutureTask<Void> task : tasks) {
      try {
        task.get(3, TimeUnit.MINUTES);
      } catch (ExecutionException e) {
        throw new AssertionError("a client: " + e.getMessage(), e);
      }
    }
  }

  @Override
  public void close() {
    stopped = true;
  }
}
