package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.service.ArticleExplanation;
import dev.wirefold.service.Explainer;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.Questions;
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
import java.io.IOException;
import java.util.List;

/** Says why articles are where they are. */
@Controller
final class ExplainController {

  private final Views views;
  private final Showing showing;
  private final TakedownReceipts receipts;
  private final Explainer explainer;

  ExplainController(Views views, Showing showing, TakedownReceipts receipts, Pipeline pipeline) {
    this.views = views;
    this.showing = showing;
    this.receipts = receipts;
    this.explainer = new Explainer(new Questions(pipeline));
  }

  @Operation(
      operationId = "explain",
      summary = "Why two articles are together or apart",
      description =
          "Every figure of the pair as it is measured now, the rule that decides, what the texts"
              + " share with its place in each, and how each of the two came to its group and its"
              + " story.")
  @Tag(name = "Reading")
  @Parameter(
      name = "a",
      in = ParameterIn.QUERY,
      required = true,
      description =
          "An article, as SOURCE/ID. A slash in the source is written %2F, and a percent sign %25,"
              + " before the query is escaped.",
      example = "north-desk/lib-1",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "b",
      in = ParameterIn.QUERY,
      required = true,
      description = "The other, likewise",
      example = "coast-paper/lib-9",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "200",
      description = "Why",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ExplainJson.class),
              examples = @ExampleObject(name = "call", value = ReadExamples.EXPLAIN)))
  @Get("/v1/explain")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> explain(HttpRequest<?> request) {
    Parameters parameters = new Parameters(request);
    ArticleId left = parameters.requiredArticle("a");
    ArticleId right = parameters.requiredArticle("b");
    return receipts.answer(request, List.of(left, right), () -> explain(request, left, right));
  }

  private HttpResponse<?> explain(HttpRequest<?> request, ArticleId left, ArticleId right) {
    return views.latest(archive -> {
      ArticleExplanation a = explanation(archive, left);
      ArticleExplanation b = explanation(archive, right);
      ExplainJson body = ExplainJson.of(explainer.compare(a, b), a, b, showing);
      return Tagged.answer(request, EntityTag.of(body), () -> body);
    });
  }

  @Operation(
      operationId = "explainArticle",
      summary = "Why an article is where it is",
      description =
          "How it came to its group and its story, as it was decided when it came in, and which"
              + " texts stand near it now, each with every figure and the rule that joins or"
              + " refuses it. An empty source is written -, and a source of that name %2D.")
  @Tag(name = "Reading")
  @Parameter(
      name = "source",
      in = ParameterIn.PATH,
      required = true,
      description = "Who published it",
      example = "coast-paper",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "id",
      in = ParameterIn.PATH,
      required = true,
      description = "Its id",
      example = "lib-9",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "200",
      description = "Why",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleExplanationJson.class),
              examples = @ExampleObject(name = "call", value = ReadExamples.EXPLAIN_ARTICLE)))
  @Get("/v1/articles/{source}/{id}/explain")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> explainArticle(HttpRequest<?> request) {
    ArticleId id = ArticlePath.of(request);
    return receipts.answer(request, List.of(id), () -> explain(request, id));
  }

  private HttpResponse<?> explain(HttpRequest<?> request, ArticleId id) {
    return views.latest(archive -> {
      ArticleExplanation explanation = explanation(archive, id);
      ArticleExplanationJson body =
          ArticleExplanationJson.of(explanation, showing, explainer.near(explanation.article()));
      return Tagged.answer(request, EntityTag.of(body), () -> body);
    });
  }

  private ArticleExplanation explanation(Archive archive, ArticleId id) throws IOException {
    ArticleExplanation explanation = explainer.explain(archive, StoredArticles.latest(archive, id));
    if (explanation == null) {
      throw ProblemException.of(
          ProblemType.UNKNOWN_ID, "The article %s has no group any more.".formatted(id));
    }
    return explanation;
  }
}
