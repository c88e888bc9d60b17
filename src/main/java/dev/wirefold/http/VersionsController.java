package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import dev.wirefold.chain.VersionChain.Link;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.service.ChainReader;
import dev.wirefold.service.ChainView;
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
import java.util.List;

/** Shows the versions of a report: how each is linked to the one before, and what it changed. */
@Controller
final class VersionsController {

  private static final int NOT_GIVEN = -1;

  private final Views views;
  private final Showing showing;
  private final TakedownReceipts receipts;

  VersionsController(Views views, Showing showing, TakedownReceipts receipts) {
    this.views = views;
    this.showing = showing;
    this.receipts = receipts;
  }

  @Operation(
      operationId = "versions",
      summary = "The versions of a report, across ids and groups",
      description =
          "The chain that the article stands in: what its provider sent under the same id or slug,"
              + " or to replace it. Each version says how it is linked to an earlier one, and what"
              + " it does to it, as the text shows. The order in which they came makes no"
              + " difference.")
  @Tag(name = "Reading")
  @Parameter(
      name = "source",
      in = ParameterIn.PATH,
      required = true,
      description = "Who published it; - if unknown",
      example = "coast-paper",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "id",
      in = ParameterIn.PATH,
      required = true,
      description = "The source's own id",
      example = "lib-12",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "200",
      description = "The chain",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ChainJson.class),
              examples = @ExampleObject(name = "call", value = VersionExamples.CHAIN)))
  @Get("/v1/articles/{source}/{id}/versions")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> versions(HttpRequest<?> request) {
    ArticleId id = ArticlePath.of(request);
    return receipts.answer(
        request,
        List.of(id),
        () ->
            views.latest(archive -> {
              StoredArticle about = StoredArticles.latest(archive, id);
              ChainView view = ChainReader.read(archive, about);
              ChainJson body = ChainJson.of(about, view, showing);
              return Tagged.answer(request, EntityTag.of(body), () -> body);
            }));
  }

  @Operation(
      operationId = "versionDiff",
      summary = "What changed between two versions, word by word",
      description =
          "Numbers, names, quotations and negations come first, and what contradicts what was"
              + " reported before all. Offsets are into headline and text as they were sent, in"
              + " UTF-16 units.")
  @Tag(name = "Reading")
  @Parameter(
      name = "source",
      in = ParameterIn.PATH,
      required = true,
      description = "Who published it; - if unknown",
      example = "coast-paper",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "id",
      in = ParameterIn.PATH,
      required = true,
      description = "The source's own id",
      example = "lib-12",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description =
          "The place of the earlier version in the chain; if left out, what the later is linked to",
      schema = @Schema(type = "integer", minimum = "0"))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "The place of the later one; if left out, the last",
      schema = @Schema(type = "integer", minimum = "0"))
  @ApiResponse(
      responseCode = "200",
      description = "What changed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VersionDiffJson.class),
              examples = @ExampleObject(name = "call", value = VersionExamples.DIFF)))
  @Get("/v1/articles/{source}/{id}/versions/diff")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> diff(HttpRequest<?> request) {
    ArticleId id = ArticlePath.of(request);
    Parameters parameters = new Parameters(request);
    int from = parameters.number("from", 0, Integer.MAX_VALUE, NOT_GIVEN);
    int to = parameters.number("to", 0, Integer.MAX_VALUE, NOT_GIVEN);
    return receipts.answer(
        request,
        List.of(id),
        () ->
            views.latest(archive -> {
              ChainView view = ChainReader.read(archive, StoredArticles.latest(archive, id));
              int later = to == NOT_GIVEN ? view.steps().size() - 1 : to;
              int earlier = from == NOT_GIVEN ? linkedTo(view, id, later) : from;
              VersionDiffJson body =
                  VersionDiffJson.of(
                      earlier,
                      step(view, id, earlier).article(),
                      later,
                      step(view, id, later).article(),
                      showing);
              return Tagged.answer(request, EntityTag.of(body), () -> body);
            }));
  }

  private static int linkedTo(ChainView view, ArticleId id, int step) {
    Link link = step(view, id, step).link();
    return link == null ? step : link.to();
  }

  private static ChainView.Step step(ChainView view, ArticleId id, int step) {
    if (step >= view.steps().size()) {
      throw ProblemException.of(
          ProblemType.UNKNOWN_ID,
          "The chain of %s has no version %d; it has %d, counted from 0."
              .formatted(ArticlePath.to(id), step, view.steps().size()));
    }
    return view.steps().get(step);
  }
}
