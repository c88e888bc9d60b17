package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ArticleHit;
import dev.wirefold.engine.ArticleQuery;
import dev.wirefold.engine.ArticleQuery.Collapse;
import dev.wirefold.engine.Page;
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
import org.jspecify.annotations.Nullable;

/** Finds articles by their words, or by their likeness to another. */
@Controller
final class SearchController {

  private final Views views;
  private final Showing showing;
  private final TakedownReceipts receipts;

  SearchController(Views views, Showing showing, TakedownReceipts receipts) {
    this.views = views;
    this.showing = showing;
    this.receipts = receipts;
  }

  @Operation(
      operationId = "search",
      summary = "Find articles by words, or by likeness to another",
      description =
          "With q: articles that have all the words in headline or text, in any form of them that"
              + " the language has; phrases stand in quotation marks. With like: the articles"
              + " whose meaning is the closest to an article's. One of the two is needed.")
  @Tag(name = "Reading")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = "Words and \"phrases\"",
      examples = @ExampleObject(name = "words", value = "depot"),
      schema = @Schema(type = "string"))
  @Parameter(
      name = "like",
      in = ParameterIn.QUERY,
      description =
          "An article, as SOURCE/ID. A slash in the source is written %2F, and a percent sign %25,"
              + " before the query is escaped.",
      examples = @ExampleObject(name = "like", value = "coast-paper/lib-9"),
      schema = @Schema(type = "string"))
  @Parameter(
      name = "lang",
      in = ParameterIn.QUERY,
      description = "Only articles of this language, such as en",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "source",
      in = ParameterIn.QUERY,
      description = "Only articles of this outlet",
      examples = @ExampleObject(name = "words", value = "coast-paper"),
      schema = @Schema(type = "string"))
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "Only articles that came in at this time or later",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "until",
      in = ParameterIn.QUERY,
      description = "Only articles that came in before this time",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "collapse",
      in = ParameterIn.QUERY,
      description = "Whether to show the best hit only of each group, or of each story",
      schema =
          @Schema(
              type = "string",
              allowableValues = {"none", "group", "story"},
              defaultValue = "none"))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "Articles on a page",
      schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "next of the page before, with the same filters; not with like",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "200",
      description = "What was found",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchJson.class),
              examples = {
                @ExampleObject(
                    name = "words",
                    summary = "What an outlet had about a word",
                    value = ReadExamples.SEARCH),
                @ExampleObject(
                    name = "like",
                    summary = "What is like an article",
                    value = ReadExamples.LIKE)
              }))
  @Get("/v1/search")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> search(HttpRequest<?> request) {
    Parameters parameters = new Parameters(request);
    ArticleQuery query = query(parameters);
    ArticleId like = parameters.article("like");
    int limit = parameters.limit();
    if ((like == null) == query.text().isEmpty()) {
      throw Parameters.refused(
          "q", query.text(), "give either q, words to look for, or like, an article");
    }
    return like == null
        ? words(request, query, parameters.text(PageCursor.PARAMETER), limit)
        : receipts.answer(
            request,
            List.of(like),
            () -> views.latest(archive -> like(request, archive, like, query, limit)));
  }

  private HttpResponse<?> words(
      HttpRequest<?> request, ArticleQuery query, @Nullable String cursorText, int limit) {
    int list = PageCursor.list("search", query);
    PageCursor cursor = PageCursor.of(cursorText, list);
    return views.read(
        cursor,
        archive -> {
          Page<ArticleHit> page = page(archive, query, cursor, limit);
          String next =
              page.next() == null
                  ? null
                  : new PageCursor(list, archive.keep(), page.next()).toText();
          return Tagged.answer(
              request,
              EntityTag.of(archive.cursor().position(), String.valueOf(next)),
              () -> SearchJson.of(archive, showing, page.items(), page.total(), next));
        });
  }

  private HttpResponse<?> like(
      HttpRequest<?> request, Archive archive, ArticleId like, ArticleQuery query, int limit)
      throws IOException {
    int number = StoredArticles.latest(archive, like).number();
    return Tagged.answer(
        request,
        EntityTag.of(archive.cursor().position()),
        () -> SearchJson.of(archive, showing, archive.like(number, query, limit), null, null));
  }

  private static ArticleQuery query(Parameters parameters) {
    String text = parameters.words("q");
    return new ArticleQuery(
        text == null ? "" : text,
        parameters.text("lang"),
        parameters.text("source"),
        parameters.time("since"),
        parameters.time("until"),
        parameters.choice("collapse", Collapse.NONE));
  }

  private static Page<ArticleHit> page(
      Archive archive, ArticleQuery query, @Nullable PageCursor cursor, int limit)
      throws IOException {
    try {
      return archive.search(query, cursor == null ? null : cursor.after(), limit);
    } catch (IllegalArgumentException e) {
      throw cursor == null ? e : PageCursor.refused(cursor.toText());
    }
  }
}
