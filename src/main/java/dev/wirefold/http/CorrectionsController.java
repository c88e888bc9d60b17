package dev.wirefold.http;

import dev.wirefold.engine.NewsEvent.ArticleStale;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lists the copies that carry what was put right or withdrawn. */
@Controller
final class CorrectionsController {

  private final Views views;
  private final Showing showing;

  CorrectionsController(Views views, Showing showing) {
    this.views = views;
    this.showing = showing;
  }

  @Operation(
      operationId = "corrections",
      summary = "Copies that carry what was put right or withdrawn",
      description =
          "Each with the passages, what they should say now, since when, and who says so; in the"
              + " order in which they were found. A version that no longer carries them is another"
              + " version, and is not listed. The same as the events article.stale.")
  @Tag(name = "Reading")
  @Parameter(
      name = "source",
      in = ParameterIn.QUERY,
      description = "Only copies of this outlet",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "story",
      in = ParameterIn.QUERY,
      description = "Only copies that were in this story when they were found",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "Only copies that were found at this time or later",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "Copies on a page",
      schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "next of the page before",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "200",
      description = "The copies",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CorrectionsJson.class),
              examples = @ExampleObject(name = "call", value = VersionExamples.CORRECTIONS)))
  @Get("/v1/corrections")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> corrections(HttpRequest<?> request) {
    Parameters parameters = new Parameters(request);
    String source = parameters.text("source");
    String story = parameters.text("story");
    Instant since = parameters.time("since");
    int limit = parameters.limit();
    int list =
        PageCursor.list(
            "corrections", String.valueOf(source), String.valueOf(story), String.valueOf(since));
    PageCursor cursor = PageCursor.of(parameters.text(PageCursor.PARAMETER), list);
    long from = cursor == null ? 1 : HistoryJson.seq(cursor);
    return views.latest(archive -> {
      CorrectionsJson page =
          CorrectionsJson.read(
              archive,
              story == null ? ArticleStale.TYPE : story,
              stale -> isWanted(stale, source, since),
              from,
              limit,
              list,
              showing);
      return Tagged.answer(request, EntityTag.of(page), () -> page);
    });
  }

  private static boolean isWanted(
      ArticleStale stale, @Nullable String source, @Nullable Instant since) {
    return (source == null || stale.article().source().equals(source))
        && (since == null || !stale.at().isBefore(since));
  }
}
