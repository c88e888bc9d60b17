package dev.wirefold.http;

import dev.wirefold.canonical.Publishers;
import dev.wirefold.digest.StoryDigest;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Page;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.engine.StoryQuery;
import dev.wirefold.engine.StoryQuery.Sort;
import dev.wirefold.service.DigestReader;
import dev.wirefold.service.EventWriter;
import dev.wirefold.service.KnownStories;
import dev.wirefold.service.StoryView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists stories, and shows what is in one and what happened to it. */
@Controller
final class StoryController {

  private static final String PATH = "/v1/stories/";
  private static final int MOST_KNOWN = 1_000;

  private final Views views;
  private final Showing showing;
  private final EventWriter events;
  private final Workers workers;
  private final DigestReader digests;
  private final KnownStories<StoryDigest> known = new KnownStories<>(MOST_KNOWN);

  StoryController(
      Views views, Showing showing, EventWriter events, Workers workers, Publishers publishers) {
    this.digests = new DigestReader(publishers);
    this.views = views;
    this.showing = showing;
    this.events = events;
    this.workers = workers;
  }

  @Operation(
      operationId = "stories",
      summary = "List stories",
      description =
          "A story is the groups that report one event. Pages of one list come from one state:"
              + " stories that come in or change meanwhile neither shift nor double an item.")
  @Tag(name = "Reading")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = "Words that one of its articles has",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "Only stories that changed at this time or later",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "until",
      in = ParameterIn.QUERY,
      description = "Only stories that changed before this time",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "lang",
      in = ParameterIn.QUERY,
      description = "A language that one of its groups has, such as en",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "source",
      in = ParameterIn.QUERY,
      description = "An outlet that has an article in it",
      example = "north-desk",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "minNewsrooms",
      in = ParameterIn.QUERY,
      description = "The least number of distinct sources",
      schema = @Schema(type = "integer", minimum = "1", defaultValue = "1"))
  @Parameter(
      name = "minGroups",
      in = ParameterIn.QUERY,
      description = "The least number of groups",
      schema = @Schema(type = "integer", minimum = "1", defaultValue = "1"))
  @Parameter(
      name = "sort",
      in = ParameterIn.QUERY,
      description =
          "latest: the last changed first; largest: the most articles first; fastest: the most"
              + " recent articles first, an article counting half after six hours",
      schema =
          @Schema(
              type = "string",
              allowableValues = {"latest", "largest", "fastest"},
              defaultValue = "latest"))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "Stories on a page",
      schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "next of the page before, with the same filters",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "200",
      description = "The stories",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StoriesJson.class),
              examples = @ExampleObject(name = "call", value = ReadExamples.STORIES)))
  @Get("/v1/stories")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> stories(HttpRequest<?> request) {
    Parameters parameters = new Parameters(request);
    StoryQuery query = query(parameters);
    int limit = parameters.limit();
    int list = PageCursor.list("stories", query);
    PageCursor cursor = PageCursor.of(parameters.text(PageCursor.PARAMETER), list);
    return views.read(
        cursor,
        archive -> {
          Page<StoredStory> page = page(archive, query, cursor, limit);
          String next =
              page.next() == null
                  ? null
                  : new PageCursor(list, archive.keep(), page.next()).toText();
          EntityTag tag = EntityTag.of(archive.cursor().position(), String.valueOf(next));
          return Tagged.answer(
              request,
              tag,
              () -> new StoriesJson(lines(archive, page.items()), page.total(), next));
        });
  }

  @Operation(
      operationId = "story",
      summary = "A story and its groups",
      description =
          "A story that was merged into another has no groups and says where they are. What was"
              + " printed independently (groups) and what was copied (copies) is counted apart. The digest,"
              + " on the first page, tells what the story is about, and what each text added.")
  @Tag(name = "Reading")
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "Groups on a page",
      schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "next of the page before",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "redirect",
      in = ParameterIn.QUERY,
      description = "Whether a merged story answers with 308",
      schema = @Schema(type = "boolean", defaultValue = "false"))
  @ApiResponse(
      responseCode = "200",
      description = "The story",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = StoryJson.class),
              examples = @ExampleObject(name = "call", value = ReadExamples.STORY)))
  @Get("/v1/stories/{id}")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> story(
      HttpRequest<?> request,
      @Parameter(description = "The story's id", example = ReadExamples.STORY_ID) @PathVariable
          String id) {
    Parameters parameters = new Parameters(request);
    int limit = parameters.limit();
    boolean redirect = parameters.isTrue(Merged.PARAMETER);
    int list = PageCursor.list("story", id);
    PageCursor cursor = PageCursor.of(parameters.text(PageCursor.PARAMETER), list);
    return views.read(
        cursor,
        archive -> {
          StoredStory story = required(archive, id);
          if (story.mergedInto() != null && redirect) {
            return Merged.into(PATH + story.mergedInto());
          }
          StoryView view = StoryView.read(archive, story, PageCursor.numberAfter(cursor), limit);
          String next =
              view.hasMore()
                  ? new PageCursor(list, archive.keep(), Integer.toString(view.last())).toText()
                  : null;
          StoryDigest digest = cursor == null ? digest(archive, story) : null;
          StoryJson body = StoryJson.whole(view, showing, digest, next);
          return Tagged.answer(request, EntityTag.of(body), () -> body);
        });
  }

  @Operation(
      operationId = "storyHistory",
      summary = "What happened to a story, oldest first",
      description = "The events about the story, as far back as they are kept.")
  @Tag(name = "Reading")
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "Events on a page",
      schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "next of the page before",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "200",
      description = "The events",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HistoryJson.class),
              examples = @ExampleObject(name = "call", value = ReadExamples.STORY_HISTORY)))
  @Get("/v1/stories/{id}/history")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> history(
      HttpRequest<?> request,
      @Parameter(description = "The story's id", example = ReadExamples.STORY_ID) @PathVariable
          String id) {
    Parameters parameters = new Parameters(request);
    int limit = parameters.limit();
    PageCursor cursor = PageCursor.of(parameters.text(PageCursor.PARAMETER), HistoryJson.list(id));
    return views.latest(archive -> {
      required(archive, id);
      HistoryJson history = HistoryJson.read(archive, events, id, cursor, limit);
      return Tagged.answer(request, EntityTag.of(history), () -> history);
    });
  }

  private @Nullable StoryDigest digest(Archive archive, StoredStory story) throws IOException {
    if (story.groups() == 0) {
      return null;
    }
    return known.of(
        archive,
        story,
        showing.now(),
        () -> {
          DigestReader.Read read =
              DigestReader.read(archive, story, article -> showing.barred(article) != null);
          return new KnownStories.Made<>(workers.run(() -> digests.digest(read)), read.hides());
        });
  }

  private static StoryQuery query(Parameters parameters) {
    String text = parameters.words("q");
    return new StoryQuery(
        text == null ? "" : text,
        parameters.text("lang"),
        parameters.text("source"),
        parameters.time("since"),
        parameters.time("until"),
        parameters.number("minNewsrooms", 1, Integer.MAX_VALUE, 1),
        parameters.number("minGroups", 1, Integer.MAX_VALUE, 1),
        parameters.choice("sort", Sort.LATEST));
  }

  private static Page<StoredStory> page(
      Archive archive, StoryQuery query, @Nullable PageCursor cursor, int limit)
      throws IOException {
    try {
      return archive.stories(query, cursor == null ? null : cursor.after(), limit);
    } catch (IllegalArgumentException e) {
      throw cursor == null ? e : PageCursor.refused(cursor.toText());
    }
  }

  private List<StoryJson> lines(Archive archive, List<StoredStory> stories) throws IOException {
    List<StoryJson> lines = new ArrayList<>();
    for (StoredStory story : stories) {
      lines.add(StoryJson.line(StoryView.line(archive, story), showing));
    }
    return lines;
  }

  private static StoredStory required(Archive archive, String id) throws IOException {
    StoredStory story = archive.story(id);
    if (story == null) {
      throw ProblemException.of(
          ProblemType.UNKNOWN_ID, "There is no story %s; check the id.".formatted(id));
    }
    return story;
  }
}
