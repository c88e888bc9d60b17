package dev.wirefold.http;

import static dev.wirefold.http.ProblemType.BAD_ARTICLE;
import static dev.wirefold.http.ProblemType.BAD_DECISION;
import static dev.wirefold.http.ProblemType.BAD_JSON;
import static dev.wirefold.http.ProblemType.BAD_PARAMETER;
import static dev.wirefold.http.ProblemType.BAD_POLICY;
import static dev.wirefold.http.ProblemType.BAD_REQUEST;
import static dev.wirefold.http.ProblemType.BODY_TOO_LARGE;
import static dev.wirefold.http.ProblemType.CURSOR_EXPIRED;
import static dev.wirefold.http.ProblemType.EVENTS_GONE;
import static dev.wirefold.http.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static dev.wirefold.http.ProblemType.INTERNAL;
import static dev.wirefold.http.ProblemType.MISDIRECTED_REQUEST;
import static dev.wirefold.http.ProblemType.NOT_DECIDED_YET;
import static dev.wirefold.http.ProblemType.NOT_READY;
import static dev.wirefold.http.ProblemType.NOT_SEARCHABLE_YET;
import static dev.wirefold.http.ProblemType.REFUSED_DECISION;
import static dev.wirefold.http.ProblemType.REQUEST_TIMEOUT;
import static dev.wirefold.http.ProblemType.STORAGE_FAILED;
import static dev.wirefold.http.ProblemType.STORAGE_FULL;
import static dev.wirefold.http.ProblemType.TAKEN_DOWN;
import static dev.wirefold.http.ProblemType.TOO_BUSY;
import static dev.wirefold.http.ProblemType.UNAUTHORIZED;
import static dev.wirefold.http.ProblemType.UNKNOWN_ID;
import static dev.wirefold.http.ProblemType.UNSUPPORTED_ENCODING;
import static dev.wirefold.http.ProblemType.UNSUPPORTED_MEDIA_TYPE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the description of the calls which problems each can answer with, and where a call
 * answers with no body: one table in place of as many annotations on each call.
 */
final class CallProblems {

  private static final List<ProblemType> ANY =
      List.of(BAD_REQUEST, BAD_PARAMETER, UNAUTHORIZED, MISDIRECTED_REQUEST, INTERNAL, NOT_READY);
  private static final List<ProblemType> BODY =
      List.of(
          BAD_JSON,
          REQUEST_TIMEOUT,
          BODY_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          UNSUPPORTED_ENCODING,
          TOO_BUSY);
  private static final List<ProblemType> WRITE =
      List.of(TOO_BUSY, STORAGE_FAILED, NOT_DECIDED_YET, STORAGE_FULL);
  private static final List<ProblemType> ARTICLE =
      List.of(UNKNOWN_ID, TAKEN_DOWN, BAD_ARTICLE, IDEMPOTENCY_KEY_REUSED, NOT_SEARCHABLE_YET);
  private static final List<ProblemType> PAGES = List.of(CURSOR_EXPIRED);
  private static final List<ProblemType> ID = List.of(UNKNOWN_ID);

  private static final Map<String, List<List<ProblemType>>> OF_CALL =
      Map.ofEntries(
          Map.entry("putArticle", List.of(BODY, WRITE, ARTICLE)),
          Map.entry("postArticle", List.of(BODY, WRITE, ARTICLE)),
          Map.entry(
              "bulk",
              List.of(List.of(REQUEST_TIMEOUT, UNSUPPORTED_MEDIA_TYPE, UNSUPPORTED_ENCODING))),
          Map.entry("getArticle", List.of(ID, List.of(TAKEN_DOWN))),
          Map.entry("deleteArticle", List.of(WRITE, ID, List.of(TAKEN_DOWN))),
          Map.entry(
              "curate",
              List.of(
                  BODY, WRITE, List.of(REFUSED_DECISION, BAD_DECISION, IDEMPOTENCY_KEY_REUSED))),
          Map.entry("curations", List.of()),
          Map.entry("events", List.of(List.of(EVENTS_GONE, TOO_BUSY))),
          Map.entry("group", List.of(ID, PAGES)),
          Map.entry("groupHistory", List.of(ID, PAGES)),
          Map.entry("stories", List.of(PAGES)),
          Map.entry("story", List.of(ID, PAGES)),
          Map.entry("storyHistory", List.of(ID, PAGES)),
          Map.entry("search", List.of(ID, List.of(TAKEN_DOWN), PAGES)),
          Map.entry("explain", List.of(ID, List.of(TAKEN_DOWN))),
          Map.entry("explainArticle", List.of(ID, List.of(TAKEN_DOWN))),
          Map.entry("versions", List.of(ID, List.of(TAKEN_DOWN))),
          Map.entry("versionDiff", List.of(ID, List.of(TAKEN_DOWN))),
          Map.entry("corrections", List.of(PAGES)),
          Map.entry("whatif", List.of(BODY, List.of(BAD_POLICY))),
          Map.entry("compare", List.of(BODY, List.of(BAD_ARTICLE))),
          Map.entry("dedupe", List.of(BODY, List.of(BAD_ARTICLE))));

  private static final List<String> TAGGED =
      List.of(
          "getArticle",
          "group",
          "groupHistory",
          "stories",
          "story",
          "storyHistory",
          "search",
          "explain",
          "explainArticle",
          "versions",
          "versionDiff",
          "corrections");

  private static final List<String> MERGED = List.of("group", "story");

  private CallProblems() {}

  /** Adds them to a whole description. */
  static void describe(Map<String, @Nullable Object> api) {
    for (Object calls : object(api.get("paths")).values()) {
      for (Object call : object(calls).values()) {
        Map<String, @Nullable Object> operation = object(call);
        List<List<ProblemType>> own = OF_CALL.get(String.valueOf(operation.get("operationId")));
        if (own != null) {
          describe(operation, own);
        }
      }
    }
  }

  private static void describe(
      Map<String, @Nullable Object> operation, List<List<ProblemType>> own) {
    Map<String, @Nullable Object> responses = new TreeMap<>(object(operation.get("responses")));
    Object id = operation.get("operationId");
    if (TAGGED.contains(id)) {
      responses.putIfAbsent("304", described("Nothing has changed since If-None-Match"));
    }
    if (MERGED.contains(id)) {
      responses.putIfAbsent(
          "308", described("It was merged; the header Location has the address (redirect=true)"));
    }
    List<ProblemType> types = new ArrayList<>(ANY);
    own.forEach(types::addAll);
    types.stream()
        .distinct()
        .sorted()
        .collect(Collectors.groupingBy(ProblemType::status))
        .forEach((status, each) -> responses.putIfAbsent(String.valueOf(status), response(each)));
    operation.put("responses", responses);
  }

  private static Map<String, Object> response(List<ProblemType> types) {
    Map<String, Object> response =
        described(
            types.stream()
                .map(type -> type.code() + ": " + type.title())
                .collect(Collectors.joining("; ")));
    Map<String, Object> schema = Map.of("$ref", "#/components/schemas/Problem");
    response.put("content", Map.of(ProblemWriter.MEDIA_TYPE, Map.of("schema", schema)));
    return response;
  }

  private static Map<String, Object> described(String description) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("description", description);
    return response;
  }

  @SuppressWarnings("unchecked") // objects that were read have names as keys
  private static Map<String, @Nullable Object> object(@Nullable Object json) {
    return json instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }
}
