package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.app.RunningService;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the description of the calls to what they do. Each example of a request is sent, and the
 * answer must be the example of the same name under the status that comes back. A call without a
 * body is sent with the examples of its parameters, once for each name of an answer's example, and
 * "call" if there is none. Calls that read come first, so that what others bring in doesn't show.
 */
class OpenApiTest {

  private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");
  private static final String EVENT_STREAM = "text/event-stream";
  private static final int EVENT_LINES = 3;

  /** Figures have four decimals, and a sum's last one depends on the order of its parts. */
  private static final double ROUNDING = 0.000_21;

  @TempDir private static Path temp;
  private static RunningService server;
  private static Map<String, Object> api;

  @BeforeAll
  static void start() throws Exception {
    server = RunningService.start(temp.resolve("data"), InstantSource.fixed(NOW));
    for (String path : List.of("meridian/mpa-0113", "calder-post/ch-77")) {
      server.putJson("/v1/articles/" + path, Examples.ARTICLE_REQUEST);
    }
    server.putJson("/v1/articles/calder-post/old-1", "{\"title\":\"A name that must go\"}");
    server.postJson("/v1/curation", Examples.CURATION_REQUEST);
    server.putJson("/v1/articles/north-desk/lib-1", ReadExamples.REPORT);
    server.putJson("/v1/articles/harbour-mail/depot", ReadExamples.OTHER_REPORT);
    server.putJson("/v1/articles/coast-paper/lib-9?wait=searchable", ReadExamples.CUT);
    api = Json.object(server.get("/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /**
   * One request that the description shows.
   *
   * @param body null if the call has none
   */
  private record Example(
      String path,
      String method,
      Map<String, Object> operation,
      String name,
      @Nullable String mediaType,
      @Nullable String body) {

    @Override
    public String toString() {
      return "example " + name + " of " + method + " " + path;
    }
  }

  /** What came back for an example; of a stream of events the first one. */
  private record Answer(String status, String type, String body) {}

  @Test
  void description_isOfTheVersionThatItSays() throws Exception {
    assertThat(api).containsEntry("openapi", "3.1.0");
    assertThat(Json.object(server.get("/openapi.yml").body())).isEqualTo(api);
  }

  @Test
  void everyExample_isAnsweredAsItSays() throws Exception {
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(24);
    for (Example example : examples) {
      if (!isOfVersions(example)) {
        check(example, send(example));
      }
    }
    server.putJson("/v1/articles/coast-paper/lib-12", VersionExamples.FIRST);
    server.putJson("/v1/articles/hill-mail/bridge", VersionExamples.REPRINT);
    server.putJson("/v1/articles/coast-paper/lib-13?wait=searchable", VersionExamples.CORRECTED);
    for (Example example : examples) {
      if (isOfVersions(example)) {
        check(example, send(example));
      }
    }
  }

  @Test
  void everyRouteOfTheApi_isDescribed_withAnOperationIdOfItsOwn() {
    TreeSet<String> ids = new TreeSet<>();
    int operations = 0;
    for (Map.Entry<String, Map<String, Object>> path : objects(api, "paths").entrySet()) {
      for (Object operation : path.getValue().values()) {
        operations++;
        ids.add(String.valueOf(Json.at(operation, "operationId")));
        assertThat(Json.at(operation, "summary")).as(path.getKey()).isNotNull();
        assertThat(Json.at(operation, "tags")).as(path.getKey()).isNotNull();
      }
    }
    assertThat(ids).hasSize(operations).contains("compare", "dedupe", "health", "ready");
  }

  @Test
  void everyCallOfV1_namesItsProblems() {
    for (Map.Entry<String, Map<String, Object>> path : objects(api, "paths").entrySet()) {
      if (path.getKey().startsWith("/v1/")) {
        for (Object operation : path.getValue().values()) {
          Map<?, ?> responses = (Map<?, ?>) Objects.requireNonNull(Json.at(operation, "responses"));
          assertThat(responses.keySet())
              .map(String::valueOf)
              .as(path.getKey())
              .contains("400", "401", "500", "503");
          assertThat(
                  Json.at(responses, "400", "content", ProblemWriter.MEDIA_TYPE, "schema", "$ref"))
              .isEqualTo("#/components/schemas/Problem");
        }
      }
    }
    assertThat(object(api, "components", "schemas")).containsKey("Problem");
    assertThat(responses("put", "/v1/articles/{source}/{id}"))
        .contains("404", "413", "415", "422", "429", "504", "507");
    assertThat(responses("post", "/v1/curation")).contains("409", "422", "429", "507");
    assertThat(responses("get", "/v1/groups/{id}")).contains("304", "308", "404", "410");
    assertThat(responses("get", "/v1/search")).contains("304", "404", "410");
    assertThat(Json.at(api, "paths", "/v1/curation", "post", "parameters", 0, "name"))
        .isEqualTo(IdempotencyKeys.HEADER);
  }

  private static Set<String> responses(String method, String path) {
    return object(api, "paths", path, method, "responses").keySet();
  }

  @Test
  void articleForm_hasTheFieldsThatAreRead() throws Exception {
    Object article = Json.at(api, "components", "schemas", "Article", "properties");
    assertThat(((Map<?, ?>) Objects.requireNonNull(article)).keySet())
        .map(String::valueOf)
        .containsExactlyInAnyOrderElementsOf(
            dev.wirefold.Pages.firstCells("docs/reference/input.md", "Fields"));
  }

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    objects(api, "paths")
        .forEach((path, methods) ->
            methods
                .keySet()
                .forEach(method -> {
                  Map<String, Object> operation = object(methods, method);
                  if (operation.containsKey("requestBody")) {
                    addBodies(examples, path, method, operation);
                  } else {
                    addCalls(examples, path, method, operation);
                  }
                }));
    examples.sort(Comparator.comparing(example -> !isRead(example)));
    return examples;
  }

  /** What they need would show in the other answers. */
  private static boolean isOfVersions(Example example) {
    return Set.of("versions", "versionDiff", "corrections")
        .contains(String.valueOf(example.operation().get("operationId")));
  }

  private static boolean isRead(Example example) {
    return example.method().equals("get")
        || List.of("Reading").equals(example.operation().get("tags"));
  }

  private static void addCalls(
      List<Example> examples, String path, String method, Map<String, Object> operation) {
    Set<String> names = new TreeSet<>();
    for (Map<String, Object> response : objects(operation, "responses").values()) {
      if (response.containsKey("content")) {
        objects(response, "content")
            .values()
            .forEach(content -> {
              if (content.containsKey("examples")) {
                names.addAll(objects(content, "examples").keySet());
              }
            });
      }
    }
    for (String name : names.isEmpty() ? Set.of("call") : names) {
      examples.add(new Example(path, method, operation, name, null, null));
    }
  }

  private static void addBodies(
      List<Example> examples, String path, String method, Map<String, Object> operation) {
    objects(operation, "requestBody", "content")
        .forEach((mediaType, content) -> {
          assertThat(content).as("%s %s %s", method, path, mediaType).containsKey("examples");
          objects(content, "examples")
              .forEach((name, example) ->
                  examples.add(
                      new Example(
                          path, method, operation, name, mediaType, text(example.get("value")))));
        });
  }

  private static Answer send(Example example) throws Exception {
    HttpRequest.Builder request = server.request(path(example));
    if (example.mediaType() != null) {
      request.header("Content-Type", example.mediaType());
    }
    String body = example.body();
    HttpResponse<Stream<String>> response =
        server.send(
            request
                .method(
                    example.method().toUpperCase(java.util.Locale.ROOT),
                    body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
                .build(),
            BodyHandlers.ofLines());
    String type =
        response.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
    try (Stream<String> lines = response.body()) {
      // a stream of events has no end to wait for
      Stream<String> shown =
          type.equals(EVENT_STREAM)
              ? lines.dropWhile(line -> !line.startsWith("id:")).limit(EVENT_LINES)
              : lines;
      return new Answer(
          String.valueOf(response.statusCode()), type, shown.collect(Collectors.joining("\n")));
    }
  }

  /** Fills the path and the query with the parameters' examples. */
  private static String path(Example example) {
    String path = example.path();
    StringBuilder query = new StringBuilder();
    Object parameters = example.operation().getOrDefault("parameters", List.of());
    for (Object parameter : (List<?>) parameters) {
      String name = String.valueOf(Json.at(parameter, "name"));
      Object value =
          Json.at(parameter, "examples") == null
              ? Json.at(parameter, "example")
              : Json.at(parameter, "examples", example.name(), "value");
      if (Objects.equals(Json.at(parameter, "in"), "path")) {
        path = path.replace("{" + name + "}", String.valueOf(value));
      } else if (value != null) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
      }
    }
    return path + query;
  }

  private static void check(Example example, Answer answer) {
    Object described = Json.at(example.operation(), "responses", answer.status());
    assertThat(described)
        .as("%s gives %s: %s", example, answer.status(), answer.body())
        .isNotNull();
    Object content = Json.at(described, "content", answer.type());
    assertThat(content).as("%s gives %s", example, answer.type()).isNotNull();
    Object expected = Json.at(content, "examples", example.name(), "value");
    if (expected == null) {
      assertThat(answer.type()).as("%s has an example of the answer", example).startsWith("text/");
      return;
    }
    switch (answer.type()) {
      case EVENT_STREAM ->
          assertThat(answer.body()).as("%s", example).isEqualTo(String.valueOf(expected).strip());
      case "application/x-ndjson" ->
          assertThat(lines(answer.body()))
              .as("%s gives %s", example, answer.body())
              .isEqualTo(lines(String.valueOf(expected)));
      default -> {
        Object json = Json.of(answer.body());
        assertThat(json)
            .as("%s gives %s", example, answer.body())
            .usingRecursiveComparison()
            .withEqualsForType((a, b) -> Math.abs(a - b) <= ROUNDING, Double.class)
            .isEqualTo(expected instanceof String text ? Json.of(text) : expected);
        checkForm(example.toString(), json, Json.at(content, "schema"));
      }
    }
  }

  private static List<Object> lines(String body) {
    return body.strip().lines().map(Json::of).toList();
  }

  /** Checks that what comes has the fields that are described, and no others. */
  private static void checkForm(String where, @Nullable Object value, @Nullable Object form) {
    Object schema = resolved(form);
    switch (value) {
      case Map<?, ?> map when Json.at(schema, "properties") instanceof Map<?, ?> properties -> {
        for (Map.Entry<?, ?> field : map.entrySet()) {
          assertThat(properties.containsKey(field.getKey()))
              .as("%s: %s is described", where, field.getKey())
              .isTrue();
          checkForm(where + "." + field.getKey(), field.getValue(), properties.get(field.getKey()));
        }
      }
      case List<?> list ->
          list.forEach(item -> checkForm(where + "[]", item, Json.at(schema, "items")));
      case null, default -> assertThat(schema).as("%s is described", where).isNotNull();
    }
  }

  private static @Nullable Object resolved(@Nullable Object schema) {
    Object all = Json.at(schema, "allOf", 0);
    Object reference = Json.at(all == null ? schema : all, "$ref");
    return reference == null
        ? schema
        : Json.at(
            api,
            "components",
            "schemas",
            String.valueOf(reference).replace("#/components/schemas/", ""));
  }

  /** An example of JSON stands in the description as JSON, one of lines as a text. */
  private static String text(@Nullable Object example) {
    return example instanceof String text ? text : Json.write(Objects.requireNonNull(example));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object json, Object... names) {
    return (Map<String, Object>) Objects.requireNonNull(Json.at(json, names));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> objects(Object json, Object... names) {
    return (Map<String, Map<String, Object>>) Objects.requireNonNull(Json.at(json, names));
  }
}
