package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.Store;
import dev.wirefold.service.CommandReader;
import dev.wirefold.service.DocumentForm;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.ReadCommand;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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
import org.jspecify.annotations.Nullable;

/** Takes single articles in, and down. */
@Controller
@Requires(beans = {Pipeline.class, Store.class})
final class ArticleController {

  static final String WAIT = "wait";
  static final String SEARCHABLE = "searchable";

  private final Bodies bodies;
  private final CommandReader reader;
  private final Submissions submissions;
  private final IdempotencyKeys keys;
  private final TakedownReceipts receipts;
  private final FirstAnswers first;

  ArticleController(
      Bodies bodies,
      CommandReader reader,
      Submissions submissions,
      IdempotencyKeys keys,
      TakedownReceipts receipts,
      FirstAnswers first) {
    this.bodies = bodies;
    this.reader = reader;
    this.submissions = submissions;
    this.keys = keys;
    this.receipts = receipts;
    this.first = first;
  }

  @Operation(
      operationId = "putArticle",
      summary = "Take in an article, or a new version of it",
      description =
          "The answer is there once the article is on the disk and decided. The same article again"
              + " changes nothing and gives the same answer. A source or id with slashes is"
              + " percent-encoded; an empty source is written -. An article with the status"
              + " canceled and neither title nor text withdraws what came under its id.")
  @Tag(name = "Articles")
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
              schema = @Schema(implementation = ArticleJson.class),
              examples =
                  @ExampleObject(
                      name = "report",
                      summary = "A report",
                      value = Examples.ARTICLE_REQUEST)))
  @ApiResponse(
      responseCode = "200",
      description = "A new version, or nothing new",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleAnswerJson.class)))
  @ApiResponse(
      responseCode = "201",
      description = "A new article; the header Location has its path",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleAnswerJson.class),
              examples =
                  @ExampleObject(
                      name = "report",
                      summary = "A report",
                      value = Examples.ARTICLE_RESPONSE)))
  @Put("/v1/articles/{source}/{id}")
  @Consumes(MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<ArticleAnswerJson> put(
      HttpRequest<?> request,
      @Parameter(description = "Who published it; - if unknown", example = "meridian") @PathVariable
          String source,
      @Parameter(description = "The source's own id", example = "mpa-0114") @PathVariable String id,
      @Parameter(description = "searchable: answer once readers find it") @QueryValue
          @Nullable String wait) {
    return take(request, ArticlePath.of(request));
  }

  @Operation(
      operationId = "postArticle",
      summary = "Take in an article that names itself",
      description =
          "As with PUT; source and id stand in the article. Without an id one is made from its url"
              + " or content.")
  @Tag(name = "Articles")
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
              schema = @Schema(implementation = ArticleJson.class),
              examples =
                  @ExampleObject(
                      name = "itself",
                      summary = "An article that names itself",
                      value = Examples.POST_REQUEST)))
  @ApiResponse(
      responseCode = "200",
      description = "A new version, or nothing new",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleAnswerJson.class)))
  @ApiResponse(
      responseCode = "201",
      description = "A new article; the header Location has its path",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ArticleAnswerJson.class),
              examples =
                  @ExampleObject(
                      name = "itself",
                      summary = "An article that names itself",
                      value = Examples.POST_RESPONSE)))
  @Post("/v1/articles")
  @Consumes(MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<ArticleAnswerJson> post(
      HttpRequest<?> request,
      @Parameter(description = "searchable: answer once readers find it") @QueryValue
          @Nullable String wait) {
    return take(request, null);
  }

  @Operation(
      operationId = "deleteArticle",
      summary = "Take an article down",
      description =
          "Removes the article's text for good, in every version: when the answer is there, no file"
              + " of index or log has it any more. What remains is a receipt. Its groups elect"
              + " another version to show.")
  @Tag(name = "Articles")
  @ApiResponse(
      responseCode = "200",
      description = "It is gone",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TakedownJson.class),
              examples =
                  @ExampleObject(
                      name = "call",
                      summary = "What remains",
                      value = Examples.DELETE_RESPONSE)))
  @Delete("/v1/articles/{source}/{id}")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> delete(
      HttpRequest<?> request,
      @Parameter(description = "Who published it; - if unknown", example = "calder-post")
          @PathVariable
          String source,
      @Parameter(description = "The source's own id", example = "old-1") @PathVariable String id,
      @Parameter(description = "Why, for the receipt", example = "court-order-7") @QueryValue
          @Nullable String reason,
      @Parameter(description = "Who wants it gone, for the receipt", example = "legal") @QueryValue
          @Nullable String author) {
    if (reason == null || reason.isBlank()) {
      throw Parameters.refused("reason", null, "is missing; say why, for the receipt");
    }
    ArticleId article = ArticlePath.of(request);
    Outcome outcome =
        submissions.submit(
            new LogCommand.DeleteArticle(article, author == null ? "" : author, reason));
    return switch (outcome) {
      case Outcome.TakenDown gone ->
          HttpResponse.ok(TakedownJson.of(gone, author == null ? "" : author, reason));
      case Outcome.Refused _ -> receipts.notFound(article, request);
      case Outcome.Taken _, Outcome.Withdrawn _, Outcome.Curated _ -> throw unexpected(outcome);
    };
  }

  private HttpResponse<ArticleAnswerJson> take(HttpRequest<?> request, @Nullable ArticleId id) {
    boolean wait = new Parameters(request).isWord(WAIT, SEARCHABLE);
    DocumentForm form = Bodies.requireArticle(request);
    ArticleAnswerJson answer;
    try (WholeBody body = bodies.whole(request)) {
      answer = keys.answer(request, body, ArticleAnswerJson.class, () -> take(body, form, id));
    }
    if (wait) {
      submissions.awaitSearchable(answer.position());
    }
    return HttpResponse.<ArticleAnswerJson>status(HttpStatus.valueOf(answer.code()))
        .header(HttpHeaders.LOCATION, ArticlePath.to(new ArticleId(answer.source(), answer.id())))
        .body(answer);
  }

  private ArticleAnswerJson take(
      WholeBody body, @Nullable DocumentForm form, @Nullable ArticleId id) {
    ReadCommand.Good good =
        switch (read(body, form, id)) {
          case ReadCommand.Good taken -> taken;
          case ReadCommand.Bad bad ->
              throw Articles.refusal(Articles.errors(bad.faults(), null, ""));
          case ReadCommand.Unreadable it ->
              throw new ProblemException(
                  form == null
                      ? Articles.unreadable("The body", it.fault())
                      : Problem.of(ProblemType.BAD_DOCUMENT, "The body " + it.fault().fix() + "."));
        };
    Outcome outcome = submissions.submit(good.command());
    return switch (outcome) {
      case Outcome.Taken taken -> ArticleAnswerJson.of(first.of(taken), good.warnings());
      case Outcome.Withdrawn withdrawn -> ArticleAnswerJson.of(withdrawn);
      case Outcome.Refused refused ->
          throw ProblemException.of(ProblemType.UNKNOWN_ID, Sentence.of(refused.because()));
      case Outcome.TakenDown _, Outcome.Curated _ -> throw unexpected(outcome);
    };
  }

  private ReadCommand read(WholeBody body, @Nullable DocumentForm form, @Nullable ArticleId id) {
    byte[] bytes = body.bytes();
    if (form != null) {
      return reader.read(form, bytes, 0, body.length(), id);
    }
    return id == null
        ? reader.read(bytes, 0, body.length())
        : reader.read(bytes, 0, body.length(), id);
  }

  private static IllegalStateException unexpected(Outcome outcome) {
    return new IllegalStateException("the command ended as " + outcome);
  }
}
