package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing of a text that must not be shown leaves by any answer: not by that on the article, nor by
 * those on its group, its story, its versions, its likes and its copies, nor with the events.
 */
class HiddenTextTest {

  /** Words, names and numbers that stand in hidden texts alone. */
  private static final Pattern SECRET =
      Pattern.compile("quellwort|brennick|halversham|7731\\d", Pattern.CASE_INSENSITIVE);

  private static final String COMMON =
      "The ferry company will take 14 boats out of service in the autumn, its owner told the port"
          + " council on Thursday. The islanders hear that with dismay, since no bridge is near."
          + " A petition lies in the shops, and the mayor of Sundholm wants to speak with the"
          + " ministry before the winter.";

  private static final Pattern IDS = Pattern.compile("\"([gs]-[0-9a-f]{16})\"");

  @TempDir private static Path temp;
  private static RunningService service;

  @BeforeAll
  static void start() throws Exception {
    service = RunningService.start(temp.resolve("data"));
    put("elm/open-1", "Ferry company lays up boats", COMMON, "");
    put("wire/withheld-1", "Quellwort boats", hidden(1), ",\"status\":\"withheld\"");
    put("wire/later-1", "Ferry company and Quellwort", hidden(2), embargo());
    put("wire/killed-1", "Quellwort lays up boats", hidden(3), "");
    put("wire/killed-1", "Quellwort lays up boats", hidden(4), ",\"status\":\"canceled\"");
    put("wire/replaced-1", "Quellwort and the ferry", hidden(5), "");
    put(
        "wire/killer-1",
        "KILL: Quellwort and the ferry",
        "Don't use what we sent on Brennick.",
        ",\"replaces\":\"replaced-1\",\"status\":\"canceled\"");
    put("oak/alone-1", "Halversham mine floods", alone(6), embargo());
    put("ash/alone-2", "Brennick resigns", alone(7), ",\"status\":\"withheld\"");
    put("ash/open-2", "Mayor of Sundholm speaks with the ministry", COMMON.substring(170), "");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String hidden(int number) {
    return COMMON
        + " Halversham, the owner, owes 7731%d crowns to Ole Brennick, a quellwort says."
            .formatted(number);
  }

  private static String alone(int number) {
    return "In Halversham 7731%d people saw how the mine of Ole Brennick filled with water, a"
            .formatted(number)
        + " quellwort that nobody had heard of before Tuesday and that costs the town its work.";
  }

  private static String embargo() {
    return ",\"embargoed\":\"2199-01-01T00:00:00Z\"";
  }

  private static void put(String path, String title, String text, String more) throws Exception {
    HttpResponse<String> answer =
        service.putJson(
            "/v1/articles/" + path + "?wait=searchable",
            "{\"title\":\"%s\",\"text\":\"%s\",\"lang\":\"en\"%s}".formatted(title, text, more));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    assertThat(secretsIn(answer.body())).as("what %s was answered", path).isEmpty();
  }

  private static Set<String> secretsIn(String answer) {
    Set<String> found = new TreeSet<>();
    Matcher secret = SECRET.matcher(answer);
    while (secret.find()) {
      found.add(secret.group().toLowerCase(Locale.ROOT));
    }
    return found;
  }

  /** Reads the paths, and what there is of each group and story that an answer names. */
  private static Map<String, String> readAll(List<String> paths) throws Exception {
    Deque<String> unread = new ArrayDeque<>(paths);
    Map<String, String> answers = new LinkedHashMap<>();
    while (!unread.isEmpty()) {
      String path = unread.removeFirst();
      if (answers.containsKey(path)) {
        continue;
      }
      HttpResponse<String> answer = service.get(path);
      assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isIn(200, 404);
      answers.put(path, answer.body());
      Matcher ids = IDS.matcher(answer.body());
      while (ids.find()) {
        String of = ids.group(1).startsWith("g") ? "/v1/groups/" : "/v1/stories/";
        unread.add(of + ids.group(1));
        unread.add(of + ids.group(1) + "/history");
      }
    }
    return answers;
  }

  @Test
  void reading_everything_showsNothingHidden() throws Exception {
    List<String> keys =
        List.of(
            "elm/open-1",
            "wire/withheld-1",
            "wire/later-1",
            "wire/killed-1",
            "wire/replaced-1",
            "wire/killer-1",
            "oak/alone-1",
            "ash/alone-2",
            "ash/open-2");
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/v1/stories",
                "/v1/stories?sort=largest",
                "/v1/corrections",
                "/v1/curation",
                "/metrics",
                "/ready"));
    for (String key : keys) {
      paths.add("/v1/articles/" + key);
      paths.add("/v1/articles/" + key + "/explain");
      paths.add("/v1/articles/" + key + "/versions");
      paths.add("/v1/articles/" + key + "/versions/diff");
      paths.add("/v1/search?like=" + key);
      for (String other : keys) {
        paths.add("/v1/explain?a=" + key + "&b=" + other);
      }
    }
    for (String word : List.of("ferry", "sundholm", "boats", "mine", "council")) {
      paths.add("/v1/search?q=" + word);
      paths.add("/v1/search?q=" + word + "&collapse=group");
      paths.add("/v1/search?q=" + word + "&collapse=story");
    }
    Map<String, String> answers = readAll(paths);
    assertThat(answers.keySet()).anyMatch(path -> path.startsWith("/v1/groups/g-"));
    answers.forEach(
        (path, answer) -> assertThat(secretsIn(answer)).as("%s: %s", path, answer).isEmpty());
    assertThat(answers.get("/v1/articles/elm/open-1")).contains("dismay");
  }

  @Test
  void search_forHiddenWords_findsNothing() throws Exception {
    for (String word : List.of("quellwort", "brennick", "halversham", "77311", "77316")) {
      Map<String, Object> answer = RunningService.json(service.get("/v1/search?q=" + word).body());
      assertThat((List<?>) answer.getOrDefault("articles", List.of())).as(word).isEmpty();
      Map<String, Object> stories =
          RunningService.json(service.get("/v1/stories?q=" + word).body());
      assertThat((List<?>) stories.getOrDefault("stories", List.of())).as(word).isEmpty();
    }
  }

  @Test
  void events_fromTheFirst_showNothingHidden() throws Exception {
    HttpResponse<InputStream> response =
        service
            .client()
            .send(
                service.request("/v1/events?after=0").GET().build(), BodyHandlers.ofInputStream());
    List<String> events = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
      while (events.stream().noneMatch(line -> line.contains("open-2"))) {
        events.add(in.readLine());
      }
    }
    assertThat(events).hasSizeGreaterThan(20);
    assertThat(secretsIn(String.join("\n", events))).isEmpty();
  }

  @Test
  void withoutStoring_comparedWithWhatIsHidden_showsNothingOfIt() throws Exception {
    String same = "{\"title\":\"Ferry\",\"text\":\"%s\",\"lang\":\"en\"}".formatted(COMMON);
    HttpResponse<String> answer =
        service.postJson("/v1/compare", "{\"a\":%s,\"b\":%s}".formatted(same, same));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(secretsIn(answer.body())).isEmpty();
    HttpResponse<String> tried = service.postJson("/v1/whatif", "{\"policy\":{}}");
    assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
    assertThat(secretsIn(tried.body())).isEmpty();
  }
}
