package dev.wirefold.http;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.CurationAction;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.Store;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.Pipeline;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes editors' decisions, and lists them. */
@Controller
@Requires(beans = {Pipeline.class, Store.class})
final class CurationController {

  /** What an editor saw a moment ago must be there for the decision. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int PAGE = 100;

  private final Bodies bodies;
  private final Store store;
  private final Submissions submissions;
  private final IdempotencyKeys keys;

  CurationController(Bodies bodies, Store store, Submissions submissions, IdempotencyKeys keys) {
    this.bodies = bodies;
    this.store = store;
    this.submissions = submissions;
    this.keys = keys;
  }

  @Operation(
      operationId = "curate",
      summary = "Decide as an editor",
      description =
          "Merges or splits groups or stories, pins the version to show, or takes an earlier"
              + " decision back. It is kept in the log, with author and reason, and holds for what"
              + " comes later.")
  @Tag(name = "Curation")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      description =
          "A name for this request, up to 255 characters: sent again with it, it gives the same"
              + " answer again",
      schema = @Schema(type = "string"))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CurationJson.RequestJson.class),
              examples =
                  @ExampleObject(
                      name = "pin",
                      summary = "Pin the version to show",
                      value = Examples.CURATION_REQUEST)))
  @ApiResponse(
      responseCode = "200",
      description = "It took effect",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CurationJson.class),
              examples =
                  @ExampleObject(
                      name = "pin",
                      summary = "Pin the version to show",
                      value = Examples.CURATION_RESPONSE)))
  @Post("/v1/curation")
  @Consumes(MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  CurationJson curate(HttpRequest<?> request) {
    Bodies.requireJson(request);
    try (WholeBody body = bodies.whole(request)) {
      return keys.answer(
          request,
          body,
          CurationJson.class,
          () -> {
            Map<String, @Nullable Object> members = JsonTree.object(body.bytes(), 0, body.length());
            CurationForm.check(members);
            boolean _ = submissions.catchUp(PATIENCE);
            return curate(members);
          });
    }
  }

  private CurationJson curate(Map<String, @Nullable Object> members) {
    CurationAction action;
    String author;
    String reason;
    try (Archive archive = store.read()) {
      CurationRequest request = new CurationRequest(members, archive);
      author = request.text("author");
      reason = request.text("reason");
      action = request.action();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Outcome outcome = submissions.submit(new LogCommand.Curate(action, author, reason));
    return switch (outcome) {
      case Outcome.Curated curated ->
          new CurationJson(
              "c-" + curated.position(),
              action.wireName(),
              author,
              reason,
              curated.at(),
              curated.groups(),
              curated.stories(),
              action instanceof CurationAction.Undo undo ? "c-" + undo.position() : null,
              null);
      case Outcome.Refused refused ->
          throw ProblemException.of(ProblemType.REFUSED_DECISION, Sentence.of(refused.because()));
      case Outcome.Taken _, Outcome.Withdrawn _, Outcome.TakenDown _ ->
          throw new IllegalStateException("the decision ended as " + outcome);
    };
  }

  @Operation(
      operationId = "curations",
      summary = "The decisions of editors",
      description = "Oldest first, as far back as events are kept.")
  @Tag(name = "Curation")
  @ApiResponse(
      responseCode = "200",
      description = "The decisions",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CurationJson.ListJson.class),
              examples =
                  @ExampleObject(
                      name = "call",
                      summary = "What was decided",
                      value = Examples.CURATIONS_RESPONSE)))
  @Get("/v1/curation")
  @ExecuteOn(TaskExecutors.BLOCKING)
  CurationJson.ListJson list(
      HttpRequest<?> request,
      @Parameter(
              description = "Only later ones than this sequence number",
              schema = @Schema(type = "integer"))
          @QueryValue
          @Nullable String after,
      @Parameter(
              description = "How many at the most, 1 to 100; 100 if left out",
              schema = @Schema(type = "integer"))
          @QueryValue
          @Nullable String limit) {
    Parameters parameters = new Parameters(request);
    Long last = parameters.sequence("after");
    int most = parameters.number("limit", 1, PAGE, PAGE);
    boolean _ = submissions.catchUp(PATIENCE);
    long from = last == null ? 0 : last + 1;
    List<CurationJson> curations = new ArrayList<>();
    try (Archive archive = store.read()) {
      for (NewsEvent event : archive.eventsAbout(NewsEvent.Curated.TYPE, from, most)) {
        if (event instanceof NewsEvent.Curated curated) {
          curations.add(CurationJson.of(curated));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CurationJson.ListJson(
        curations, curations.size() < most ? null : curations.getLast().seq());
  }
}
