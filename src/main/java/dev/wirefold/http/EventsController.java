package dev.wirefold.http;

import dev.wirefold.engine.Store;
import dev.wirefold.service.EventWriter;
import dev.wirefold.service.History;
import dev.wirefold.service.Pipeline;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Tells what is decided to whoever follows, as server-sent events. */
@Controller
@Requires(beans = {Pipeline.class, Store.class, EventWriter.class, History.class})
final class EventsController {

  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final int MOST_FOLLOWERS = 256;

  private final EventSource source;
  private final Semaphore followers = new Semaphore(MOST_FOLLOWERS);

  EventsController(
      Pipeline pipeline, Store store, EventWriter writer, History history, StopCheck stop) {
    this.source = new EventSource(pipeline, store, writer, history, stop);
  }

  @Operation(
      operationId = "events",
      summary = "Follow what is decided",
      description =
          "Server-sent events: id is what Last-Event-ID takes, event the type, data the event as"
              + " JSON."
              + " Begins with the next event, or after the one that Last-Event-ID or after names,"
              + " without a gap and without an event twice, also across a restart. A caller that"
              + " doesn't read in time is cut off and goes on from its last event.")
  @Tag(name = "Events")
  @Parameter(
      name = LAST_EVENT_ID,
      in = ParameterIn.HEADER,
      description = "The id of the last event that the caller has, as it came",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "200",
      description = "The events",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM,
              schema = @Schema(type = "string"),
              examples =
                  @ExampleObject(
                      name = "call",
                      summary = "How the first article came in",
                      value = ReadExamples.EVENTS)))
  @Get("/v1/events")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> events(
      HttpRequest<?> request,
      @Parameter(
              description = "The same as the header Last-Event-ID, which goes before it",
              example = "0",
              schema = @Schema(type = "string"))
          @QueryValue
          @Nullable String after) {
    long next;
    try {
      next = source.begin(last(request));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!followers.tryAcquire()) {
      throw new ProblemException(
          Problem.retryAfter(
              ProblemType.TOO_BUSY,
              "There are %d callers already that follow the events.".formatted(MOST_FOLLOWERS),
              5));
    }
    StreamedAnswer answer = new StreamedAnswer();
    Thread.ofVirtual().name("wirefold-events").start(() -> tell(answer, next));
    return HttpResponse.ok(answer.body())
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no");
  }

  private void tell(StreamedAnswer answer, long next) {
    try (answer) {
      source.tell(answer, next);
    } catch (IOException e) {
      return; // the caller is gone, or will be told by the next request
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      followers.release();
    }
  }

  private static EventSource.@Nullable Place last(HttpRequest<?> request) {
    String header = request.getHeaders().get(LAST_EVENT_ID);
    if (header != null && !header.isBlank()) {
      return EventSource.Place.of(LAST_EVENT_ID, header.strip());
    }
    String after = new Parameters(request).text("after");
    return after == null ? null : EventSource.Place.of("after", after.strip());
  }
}
