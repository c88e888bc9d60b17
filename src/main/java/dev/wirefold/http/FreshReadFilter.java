package dev.wirefold.http;

import dev.wirefold.service.Pipeline;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets who reads an article, a group or a story wait until what was answered about it before can be
 * read: a client finds what it has just sent.
 */
@ServerFilter({"/v1/articles/**", "/v1/groups/**", "/v1/stories/**"})
@Order(FreshReadFilter.ORDER)
@Requires(beans = Pipeline.class)
final class FreshReadFilter {

  /** After the callers are checked. */
  static final int ORDER = AccessFilter.ORDER + 100;

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int KIND = 2;
  private static final int NAME = 3;

  private final Pipeline pipeline;

  FreshReadFilter(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** Returns once the change is there, or after a while without it. */
  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void await(HttpRequest<?> request) {
    try {
      visible(request).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // the call answers with what can be read
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletableFuture<Void> visible(HttpRequest<?> request) {
    List<String> parts = List.of(request.getUri().getRawPath().split("/", -1));
    if (request.getMethod() != HttpMethod.GET || parts.size() <= NAME) {
      return CompletableFuture.completedFuture(null);
    }
    return parts.get(KIND).equals("articles")
        ? pipeline.visible(ArticlePath.of(request))
        : pipeline.visible(parts.get(NAME));
  }
}
