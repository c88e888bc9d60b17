package dev.wirefold.app;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A call to the service that runs on a data folder. It may take as long as it likes, provided that
 * the service shows meanwhile that it lives.
 */
final class ServiceCall {

  private final RunningFile.Call running;
  private final Duration patience;

  /**
   * @param patience how long a service that lives may need to say so
   */
  ServiceCall(RunningFile.Call running, Duration patience) {
    this.running = running;
    this.patience = patience;
  }

  /**
   * Sends a text and waits for the answer.
   *
   * @return null if nobody listens where the service should
   * @throws CommandFault if it gives no sign of life
   */
  @Nullable HttpResponse<String> post(String path, String text) throws IOException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build();
    try {
      HttpRequest request =
          request(path)
              .header("Content-Type", "text/plain")
              .header("Wirefold-Secret", running.secret())
              .POST(BodyPublishers.ofString(text))
              .build();
      return await(client, client.sendAsync(request, BodyHandlers.ofString()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ConnectException) {
        return null;
      }
      throw CommandFault.unavailable(
          "the service at %s gave no answer: %s".formatted(running.url(), reason(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the service was asked", e);
    } finally {
      client.shutdownNow(); // to close it would be to wait for an answer that may never come
    }
  }

  private HttpResponse<String> await(
      HttpClient client, CompletableFuture<HttpResponse<String>> answer)
      throws IOException, InterruptedException, ExecutionException {
    while (true) {
      try {
        return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        requireLife(client);
      }
    }
  }

  private void requireLife(HttpClient client) throws IOException, InterruptedException {
    try {
      client.send(request("/health").timeout(patience).GET().build(), BodyHandlers.discarding());
    } catch (IOException e) {
      throw CommandFault.unavailable(
          "the service at %s (process %d) gives no sign of life; stop it, and try again"
              .formatted(running.url(), running.pid()));
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(running.url() + path));
  }

  private static String reason(ExecutionException failure) {
    return failure.getCause() instanceof IOException io
        ? Messages.of(io)
        : String.valueOf(failure.getCause());
  }
}
