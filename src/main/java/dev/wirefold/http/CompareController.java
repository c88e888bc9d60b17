package dev.wirefold.http;

import dev.wirefold.http.JsonSlices.Slice;
import dev.wirefold.service.ArticleReader;
import dev.wirefold.service.ReadArticle;
import dev.wirefold.service.Stateless;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two articles, and keeps nothing of them. */
@Controller
final class CompareController {

  private final Bodies bodies;
  private final Workers workers;
  private final ArticleReader reader;
  private final Stateless stateless;

  CompareController(Bodies bodies, Workers workers, ArticleReader reader, Stateless stateless) {
    this.bodies = bodies;
    this.workers = workers;
    this.reader = reader;
    this.stateless = stateless;
  }

  @Operation(
      operationId = "compare",
      summary = "Compare two articles",
      description =
          "Says whether two articles are versions or copies of one text, by which rule, with every"
              + " figure that was measured, and what they share word by word. Nothing is stored."
              + " The two are judged by themselves: among other articles rare words weigh more, so"
              + " figures there may differ.")
  @Tag(name = "Stateless")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleJson.Pair.class),
              examples = {
                @ExampleObject(
                    name = "cut",
                    summary = "A report and a cut of it",
                    value = Examples.COMPARE_REQUEST),
                @ExampleObject(
                    name = "bad-time",
                    summary = "A time that is none",
                    value = Examples.COMPARE_BAD_REQUEST)
              }))
  @ApiResponse(
      responseCode = "200",
      description = "What the two are to each other",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ComparisonJson.class),
              examples =
                  @ExampleObject(
                      name = "cut",
                      summary = "A report and a cut of it",
                      value = Examples.COMPARE_RESPONSE)))
  @ApiResponse(
      responseCode = "422",
      description = "One of them can't be taken",
      content =
          @Content(
              mediaType = ProblemWriter.MEDIA_TYPE,
              schema = @Schema(implementation = ProblemJson.class),
              examples =
                  @ExampleObject(
                      name = "bad-time",
                      summary = "A time that is none",
                      value = Examples.COMPARE_BAD_RESPONSE)))
  @ApiResponse(
      responseCode = "default",
      description = "Another problem",
      content =
          @Content(
              mediaType = ProblemWriter.MEDIA_TYPE,
              schema = @Schema(implementation = ProblemJson.class)))
  @Post("/v1/compare")
  @Consumes(MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  ComparisonJson compare(HttpRequest<?> request) {
    Bodies.requireJson(request);
    try (WholeBody body = bodies.whole(request)) {
      return workers.run(() -> compare(body));
    }
  }

  private ComparisonJson compare(WholeBody body) {
    List<Slice> members = JsonSlices.ofObject(body);
    ReadArticle.Good a = article(body, members, "a");
    ReadArticle.Good b = article(body, members, "b");
    for (Slice member : members) {
      if (!member.name().equals("a") && !member.name().equals("b")) {
        throw refusal("/" + member.name(), "is not known here; give the two articles as a and b");
      }
    }
    return ComparisonJson.of(stateless.compare(a.article(), b.article()), a, b);
  }

  private ReadArticle.Good article(WholeBody body, List<Slice> members, String name) {
    @Nullable Slice found = null;
    for (Slice member : members) {
      if (member.name().equals(name)) {
        if (found != null) {
          throw refusal("/" + name, "is given twice; give it once");
        }
        found = member;
      }
    }
    if (found == null) {
      throw refusal("/" + name, "is missing; give the two articles as a and b");
    }
    return Articles.require(reader.read(body.bytes(), found.from(), found.to()), "/" + name);
  }

  private static ProblemException refusal(String pointer, String fix) {
    return Articles.refusal(List.of(new Problem.Mistake(null, pointer, null, null, fix)));
  }
}
