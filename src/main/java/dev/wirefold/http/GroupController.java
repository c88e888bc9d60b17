package dev.wirefold.http;

import dev.wirefold.canonical.ElectionPolicy;
import dev.wirefold.canonical.Publishers;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.service.EventWriter;
import dev.wirefold.service.GroupReader;
import dev.wirefold.service.GroupView;
import dev.wirefold.service.GroupView.Election;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.Questions;
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
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows groups: who is in them, which version to show and why, and what happened to them. */
@Controller
final class GroupController {

  private static final String PATH = "/v1/groups/";

  private final Views views;
  private final Showing showing;
  private final EventWriter events;
  private final GroupReader groups;

  GroupController(Views views, Showing showing, EventWriter events, Pipeline pipeline) {
    this.views = views;
    this.showing = showing;
    this.events = events;
    this.groups = new GroupReader(new Questions(pipeline));
  }

  @Operation(
      operationId = "group",
      summary = "A group: its members, the version to show, and why",
      description =
          "A group is the versions and copies of one text. Relations are to the version to show"
              + " now. A group that was merged into another has no members and says where they"
              + " are.")
  @Tag(name = "Reading")
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "Members on a page",
      schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "next of the page before",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "redirect",
      in = ParameterIn.QUERY,
      description = "Whether a merged group answers with 308",
      schema = @Schema(type = "boolean", defaultValue = "false"))
  @Parameter(
      name = "policy",
      in = ParameterIn.QUERY,
      description =
          "A policy by which the election is held once more, for underPolicy; what is stored stays"
              + " as it is",
      schema =
          @Schema(
              type = "string",
              allowableValues = {
                "original",
                "earliest",
                "most-complete",
                "preferred-sources",
                "licensed"
              }))
  @Parameter(
      name = "preferred",
      in = ParameterIn.QUERY,
      description =
          "For the policy preferred-sources: the sources, the best first, with commas between them",
      schema = @Schema(type = "string"))
  @ApiResponse(
      responseCode = "200",
      description = "The group",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GroupViewJson.class),
              examples = @ExampleObject(name = "call", value = ReadExamples.GROUP)))
  @Get("/v1/groups/{id}")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> group(
      HttpRequest<?> request,
      @Parameter(description = "The group's id", example = ReadExamples.GROUP_ID) @PathVariable
          String id) {
    Parameters parameters = new Parameters(request);
    int limit = parameters.limit();
    boolean redirect = parameters.isTrue(Merged.PARAMETER);
    Function<Publishers, ElectionPolicy> policy = policy(parameters);
    int list = PageCursor.list("group", id);
    PageCursor cursor = PageCursor.of(parameters.text(PageCursor.PARAMETER), list);
    return views.read(
        cursor,
        archive -> {
          StoredGroup group = required(archive, id);
          if (group.mergedInto() != null && redirect) {
            return Merged.into(PATH + group.mergedInto());
          }
          EntityTag tag = tag(archive, group, cursor, limit);
          return policy == null
              ? Tagged.answer(request, tag, () -> page(archive, group, cursor, limit, null))
              : HttpResponse.ok(page(archive, group, cursor, limit, policy));
        });
  }

  @Operation(
      operationId = "groupHistory",
      summary = "What happened to a group, oldest first",
      description = "The events about the group, as far back as they are kept.")
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
              examples = @ExampleObject(name = "call", value = ReadExamples.GROUP_HISTORY)))
  @Get("/v1/groups/{id}/history")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> history(
      HttpRequest<?> request,
      @Parameter(description = "The group's id", example = ReadExamples.GROUP_ID) @PathVariable
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

  /** Returns the policy that is asked for, by what is known of publishers; null if none is. */
  private static @Nullable Function<Publishers, ElectionPolicy> policy(Parameters parameters) {
    String name = parameters.text("policy");
    String preferred = parameters.text("preferred");
    if (name == null && preferred != null) {
      throw Parameters.refused("preferred", preferred, "is for policy=preferred-sources alone");
    }
    if (name == null) {
      return null;
    }
    List<String> sources =
        preferred == null
            ? List.of()
            : Stream.of(preferred.split(",", -1)).filter(each -> !each.isBlank()).toList();
    try {
      ElectionPolicy.named(name, sources, Publishers.NONE);
    } catch (IllegalArgumentException e) {
      throw Parameters.refused("policy", name, String.valueOf(e.getMessage()));
    }
    return publishers -> ElectionPolicy.named(name, sources, publishers);
  }

  private GroupViewJson page(
      Archive archive,
      StoredGroup group,
      @Nullable PageCursor cursor,
      int limit,
      @Nullable Function<Publishers, ElectionPolicy> policy)
      throws IOException {
    GroupView view = groups.read(archive, group, PageCursor.numberAfter(cursor), limit);
    HistoryJson history =
        cursor == null
            ? HistoryJson.read(archive, events, group.id(), null, Parameters.DEFAULT_LIMIT)
            : null;
    Election under = policy == null || cursor != null ? null : groups.under(archive, group, policy);
    return GroupViewJson.of(archive, view, showing, under, next(archive, view), history);
  }

  private static @Nullable String next(Archive archive, GroupView view) {
    List<GroupView.Member> members = view.members();
    if (!view.hasMore() || members.isEmpty()) {
      return null;
    }
    StoredArticle last = members.getLast().article();
    return new PageCursor(
            PageCursor.list("group", view.group().id()),
            archive.keep(),
            Integer.toString(last.number()))
        .toText();
  }

  /** A page that has a cursor to the next is another once its view is gone. */
  private static EntityTag tag(
      Archive archive, StoredGroup group, @Nullable PageCursor cursor, int limit) {
    if (cursor != null) {
      return EntityTag.of(cursor.toText());
    }
    return EntityTag.of(
        group.changedAt(),
        group.canonical(),
        group.size(),
        group.story(),
        String.valueOf(group.mergedInto()),
        Arrays.hashCode(group.state()),
        group.size() > limit ? archive.keep() : 0);
  }

  private static StoredGroup required(Archive archive, String id) throws IOException {
    StoredGroup group = archive.group(id);
    if (group == null) {
      throw ProblemException.of(
          ProblemType.UNKNOWN_ID, "There is no group %s; check the id.".formatted(id));
    }
    return group;
  }
}
