package dev.wirefold.http;

import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.Questions;
import dev.wirefold.service.WhatIf;
import dev.wirefold.service.WhatIfReport;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Tries another policy on what has come in, and changes nothing. */
@Controller
final class WhatIfController {

  private static final int DEFAULT_ARTICLES = 5_000;
  private static final int MOST_ARTICLES = 20_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int RETRY_SECONDS = 10;

  private final Bodies bodies;
  private final Views views;
  private final Showing showing;
  private final Questions questions;
  private final Semaphore free = new Semaphore(1);

  WhatIfController(Bodies bodies, Views views, Showing showing, Pipeline pipeline) {
    this.bodies = bodies;
    this.views = views;
    this.showing = showing;
    this.questions = new Questions(pipeline);
  }

  /**
   * What a caller asks for.
   *
   * @param policy the figures that are given
   * @param mistakes what is wrong beside the figures
   */
  private record Wish(
      Map<String, @Nullable Object> policy, int articles, List<Problem.Mistake> mistakes) {}

  @Operation(
      operationId = "whatif",
      summary = "What other thresholds would merge and split",
      description =
          "Groups the newest articles of the live window once by the thresholds in force and once"
              + " by others, and compares the two. What editors decided and articles before the"
              + " first are left out of both. Nothing is stored or changed. One runs at a time,"
              + " for a minute at most.")
  @Tag(name = "Reading")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WhatIfJson.Request.class),
              examples =
                  @ExampleObject(
                      name = "stricter",
                      summary = "A copy must come within two hours",
                      value = ReadExamples.WHATIF_REQUEST)))
  @ApiResponse(
      responseCode = "200",
      description = "What would change",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WhatIfJson.class),
              examples =
                  @ExampleObject(
                      name = "stricter",
                      summary = "A copy must come within two hours",
                      value = ReadExamples.WHATIF_RESPONSE)))
  @Post("/v1/whatif")
  @Consumes(MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  WhatIfJson whatIf(HttpRequest<?> request) {
    Bodies.requireJson(request);
    Wish wish;
    try (WholeBody body = bodies.whole(request)) {
      wish = wish(JsonTree.object(body.bytes(), 0, body.length()));
    }
    if (!free.tryAcquire()) {
      throw new ProblemException(
          Problem.retryAfter(
              ProblemType.TOO_BUSY, "Another policy is being tried right now.", RETRY_SECONDS));
    }
    try {
      return WhatIfJson.of(aside(() -> run(wish)), showing);
    } finally {
      free.release();
    }
  }

  /** Virtual threads share few carriers, of which this would keep one busy for long. */
  private static WhatIfReport aside(Callable<WhatIfReport> work) {
    FutureTask<WhatIfReport> task = new FutureTask<>(work);
    Thread.ofPlatform().name("wirefold-whatif").daemon().start(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("the policy could not be tried", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(
          Problem.retryAfter(ProblemType.NOT_READY, "The service is stopping.", RETRY_SECONDS));
    }
  }

  private WhatIfReport run(Wish wish) {
    return views.latest(archive -> {
      EngineSettings current = questions.ask((engine, results) -> engine.settings());
      DuplicatePolicy other = PolicyFields.read(wish.policy, current.duplicates(), wish.mistakes);
      return new WhatIf(current, PATIENCE, System::nanoTime).run(archive, other, wish.articles);
    });
  }

  private static Wish wish(Map<String, @Nullable Object> body) {
    List<Problem.Mistake> mistakes = new ArrayList<>();
    for (String name : body.keySet()) {
      if (!name.equals("policy") && !name.equals("articles")) {
        mistakes.add(mistake("/" + name, null, "is not known; known are policy and articles"));
      }
    }
    return new Wish(
        policy(body.get("policy"), mistakes), articles(body.get("articles"), mistakes), mistakes);
  }

  @SuppressWarnings("unchecked") // objects that were read have names as keys
  private static Map<String, @Nullable Object> policy(
      @Nullable Object value, List<Problem.Mistake> mistakes) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    mistakes.add(mistake("/policy", value, "must be an object with the figures to try"));
    return Map.of();
  }

  private static int articles(@Nullable Object value, List<Problem.Mistake> mistakes) {
    if (value == null) {
      return DEFAULT_ARTICLES;
    }
    if (value instanceof Integer number && number >= 1 && number <= MOST_ARTICLES) {
      return number;
    }
    mistakes.add(
        mistake("/articles", value, "must be a whole number, 1 to %d".formatted(MOST_ARTICLES)));
    return DEFAULT_ARTICLES;
  }

  private static Problem.Mistake mistake(String pointer, @Nullable Object value, String fix) {
    return new Problem.Mistake(null, pointer, null, value == null ? null : value.toString(), fix);
  }
}
