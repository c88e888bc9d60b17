package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.Bar;
import dev.wirefold.engine.Decision;
import dev.wirefold.engine.Store;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.service.Pipeline;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives articles as they are kept. */
@Controller
@Requires(beans = {Pipeline.class, Store.class, InstantSource.class})
final class ArticleReadController {

  private static final int LATEST = -1;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Store store;
  private final Pipeline pipeline;
  private final Submissions submissions;
  private final TakedownReceipts receipts;
  private final InstantSource clock;
  private final Showing showing;

  ArticleReadController(
      Store store,
      Pipeline pipeline,
      Submissions submissions,
      TakedownReceipts receipts,
      InstantSource clock,
      Showing showing) {
    this.store = store;
    this.pipeline = pipeline;
    this.submissions = submissions;
    this.receipts = receipts;
    this.clock = clock;
    this.showing = showing;
  }

  @Operation(
      operationId = "getArticle",
      summary = "An article with its text and decision",
      description =
          "The latest version, or the one that is asked for. An article that was answered for a"
              + " moment ago is found. One that must not be shown says why in barred, and has no"
              + " text. One that was taken down is answered with its receipt.")
  @Tag(name = "Articles")
  @ApiResponse(
      responseCode = "200",
      description = "The article; with versions=true an object with the list versions",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(oneOf = {StoredArticleJson.class, ArticleVersionsJson.class}),
              examples =
                  @ExampleObject(
                      name = "call",
                      summary = "A reprint",
                      value = Examples.GET_RESPONSE)))
  @ApiResponse(responseCode = "304", description = "The caller has it as it is")
  @ApiResponse(
      responseCode = "410",
      description = "It was taken down",
      content =
          @Content(
              mediaType = ProblemWriter.MEDIA_TYPE,
              schema = @Schema(implementation = TakenDownProblemJson.class)))
  @Get("/v1/articles/{source}/{id}")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> get(
      HttpRequest<?> request,
      @Parameter(description = "Who published it; - if unknown", example = "calder-post")
          @PathVariable
          String source,
      @Parameter(description = "The source's own id", example = "ch-77") @PathVariable String id,
      @Parameter(
              description = "Which version: how many came before it",
              schema = @Schema(type = "integer"))
          @QueryValue
          @Nullable String version,
      @Parameter(description = "true: all versions", schema = @Schema(type = "boolean")) @QueryValue
          @Nullable String versions) {
    ArticleId article = ArticlePath.of(request);
    Parameters parameters = new Parameters(request);
    int wanted = parameters.number("version", 0, Integer.MAX_VALUE, LATEST);
    boolean all = parameters.isTrue("versions");
    try {
      HttpResponse<?> found = find(request, article, wanted, all);
      if (found == null && submissions.catchUp(PATIENCE)) {
        found = find(request, article, wanted, all);
      }
      return found == null ? notFound(request, article, wanted) : found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable HttpResponse<?> find(
      HttpRequest<?> request, ArticleId id, int version, boolean all) throws IOException {
    try (Archive archive = store.read()) {
      List<StoredArticle> kept = archive.versions(id);
      if (kept.isEmpty()) {
        return null;
      }
      if (all) {
        return HttpResponse.ok(all(archive, id, kept)).header("Cache-Control", "no-cache");
      }
      StoredArticle stored = version == LATEST ? kept.getLast() : versionOf(kept, version);
      return stored == null ? null : one(archive, stored, request);
    }
  }

  private HttpResponse<?> notFound(HttpRequest<?> request, ArticleId id, int version)
      throws IOException {
    List<StoredArticle> kept;
    try (Archive archive = store.read()) {
      kept = archive.versions(id);
    }
    if (kept.isEmpty()) {
      return receipts.notFound(id, request);
    }
    String there =
        kept.stream().map(each -> String.valueOf(each.version())).collect(Collectors.joining(", "));
    throw ProblemException.of(
        ProblemType.UNKNOWN_ID,
        "The article %s has no version %d; it has %s."
            .formatted(ArticlePath.to(id), version, there));
  }

  private HttpResponse<?> one(Archive archive, StoredArticle stored, HttpRequest<?> request)
      throws IOException {
    StoredArticleJson.Standing standing = standing(archive, stored, decided(stored.number()));
    StoredArticleJson json = StoredArticleJson.of(stored, standing, isHidden(stored));
    EntityTag tag =
        EntityTag.of(
            stored.number(),
            json.barred() == null ? "" : json.barred(),
            String.valueOf(json.group()),
            String.valueOf(json.canonical()),
            String.valueOf(json.relation()),
            String.valueOf(json.story()),
            json.stale() == null ? 0 : json.stale().size());
    return tag.isKnownTo(request) ? tag.notModified() : tag.on(HttpResponse.ok(json));
  }

  private ArticleVersionsJson all(Archive archive, ArticleId id, List<StoredArticle> kept)
      throws IOException {
    List<StoredArticleJson> versions = new ArrayList<>(kept.size());
    for (StoredArticle stored : kept) {
      versions.add(StoredArticleJson.of(stored, standing(archive, stored, null), isHidden(stored)));
    }
    return new ArticleVersionsJson(id.externalId(), id.source(), versions);
  }

  private boolean isHidden(StoredArticle stored) {
    return Bar.hides(stored.bar(), clock.instant());
  }

  private static @Nullable StoredArticle versionOf(List<StoredArticle> kept, int version) {
    for (StoredArticle stored : kept) {
      if (stored.version() == version) {
        return stored;
      }
    }
    return null;
  }

  private StoredArticleJson.Standing standing(
      Archive archive, StoredArticle stored, @Nullable ArticleResult result) throws IOException {
    StoredGroup group = archive.group(stored.group());
    List<StaleJson> stale = StaleJson.of(archive, stored, showing);
    if (group == null) {
      return new StoredArticleJson.Standing(null, null, null, null, result, stale);
    }
    StoredArticle canonical = archive.article(group.canonical());
    StoredStory story = group.story() == Decision.NO_STORY ? null : archive.story(group.story());
    return new StoredArticleJson.Standing(
        group.id(),
        canonical == null ? null : canonical.article().id().externalId(),
        canonical == null ? null : canonical.article().id().source(),
        story == null ? null : story.id(),
        result,
        stale);
  }

  /** Returns what the engine says; null if it doesn't answer soon, which is no reason to fail. */
  private @Nullable ArticleResult decided(int number) {
    try {
      return pipeline
          .ask((engine, results) -> results.article(number))
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
