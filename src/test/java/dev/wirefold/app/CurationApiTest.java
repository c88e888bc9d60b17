package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway") // what is missing fails the test
class CurationApiTest {

  private static final String WHO = "\"author\":\"N. Okafor\",\"reason\":\"seen by eye\"";

  @TempDir static Path temp;
  private static RunningService service;

  @BeforeAll
  static void start() throws IOException {
    service = RunningService.start(temp.resolve("data"));
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
  }

  @Test
  void mergeGroups_thenUndo_isAsBefore() throws Exception {
    String a = group("m-1", 1);
    String b = group("m-2", 2);
    Object opened = view(b).get("opened");
    Object story = article("m-2").get("story");
    Object canonical = article("m-2").get("canonical");
    String pin = "\"action\":\"pin-canonical\",\"article\":{\"source\":\"Post\",\"id\":\"m-2\"}";
    assertThat(curate(pin).statusCode()).isEqualTo(200);
    HttpResponse<String> merged =
        curate("\"action\":\"merge-groups\",\"into\":\"%s\",\"from\":\"%s\"".formatted(a, b));

    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
    assertThat(RunningService.json(merged.body())).containsEntry("groups", List.of(a, b));
    assertThat(groupOf("m-2")).isEqualTo(a);
    service.restart();
    assertThat(groupOf("m-2")).isEqualTo(a);
    HttpResponse<String> repeated =
        curate("\"action\":\"merge-groups\",\"into\":\"%s\",\"from\":\"%s\"".formatted(a, b));
    assertThat(repeated.statusCode()).isEqualTo(409);
    assertThat(repeated.body())
        .contains("/problems/refused-decision", "done already", "was merged into " + a);

    String id = (String) RunningService.json(merged.body()).get("curation");
    HttpResponse<String> undone = curate("\"action\":\"undo\",\"curation\":\"" + id + "\"");
    assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
    assertThat(groupOf("m-2")).isEqualTo(b);
    assertThat(view(b)).containsEntry("opened", opened);
    assertThat(article("m-2")).containsEntry("story", story).containsEntry("canonical", canonical);
    String unpin = "\"action\":\"unpin\",\"group\":\"" + groupOf("m-2") + "\"";
    assertThat(curate(unpin).statusCode()).as("what was pinned stays so").isEqualTo(200);
    HttpResponse<String> twice = curate("\"action\":\"undo\",\"curation\":\"" + id + "\"");
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(service.get("/v1/curation").body())
        .contains("\"curation\":\"" + id + "\"", "\"undoes\":\"" + id + "\"", "N. Okafor");
  }

  @Test
  void pinSplitUnpin_changeTheGroup() throws Exception {
    String group = group("p-1", 3);
    assertThat(group("p-2", 3)).isEqualTo(group);
    HttpResponse<String> pinned =
        curate("\"action\":\"pin-canonical\",\"article\":{\"source\":\"Post\",\"id\":\"p-2\"}");
    assertThat(pinned.statusCode()).as(pinned.body()).isEqualTo(200);
    assertThat(RunningService.json(service.get("/v1/articles/Post/p-1").body()))
        .containsEntry("canonical", "p-2");
    assertThat(curate("\"action\":\"unpin\",\"group\":\"" + group + "\"").statusCode())
        .isEqualTo(200);
    HttpResponse<String> split =
        curate(
            "\"action\":\"split-group\",\"group\":\"%s\",\"articles\":[{\"source\":\"Post\",\"id\":\"p-2\"}]"
                .formatted(group));
    assertThat(split.statusCode()).as(split.body()).isEqualTo(200);
    assertThat(groupOf("p-2")).isNotEqualTo(group);
    assertThat(groupOf("p-1")).isEqualTo(group);
  }

  @Test
  void pin_standsInTheReceipt_untilItIsTakenBack() throws Exception {
    String a = group("r-1", 21);
    assertThat(group("r-2", 21)).isEqualTo(a);
    HttpResponse<String> pinned =
        curate("\"action\":\"pin-canonical\",\"article\":{\"source\":\"Post\",\"id\":\"r-2\"}");
    Object id = RunningService.json(pinned.body()).get("curation");
    Object at = RunningService.json(pinned.body()).get("at");

    Map<String, Object> pin =
        Map.of("curation", id, "author", "N. Okafor", "reason", "seen by eye", "at", at);
    assertThat(receipt(a)).containsEntry("winner", "r-2").containsEntry("pinned", pin);
    service.restart();
    assertThat(receipt(a)).containsEntry("winner", "r-2").containsEntry("pinned", pin);
    String b = group("r-3", 22);
    curate("\"action\":\"merge-groups\",\"into\":\"%s\",\"from\":\"%s\"".formatted(b, a));
    assertThat(receipt(b)).as("a merge keeps it").containsEntry("pinned", pin);
    curate("\"action\":\"undo\",\"curation\":\"" + id + "\"");
    assertThat(receipt(b)).doesNotContainKey("pinned");
  }

  @Test
  void decisions_areChangesOfTheGroup() throws Exception {
    String a = group("t-1", 23);
    group("t-2", 23);
    String b = group("t-3", 24);
    String pin = "\"action\":\"pin-canonical\",\"article\":{\"source\":\"Post\",\"id\":\"t-1\"}";
    String merge = "\"action\":\"merge-groups\",\"into\":\"%s\",\"from\":\"%s\"".formatted(a, b);
    for (String decision : List.of(pin, merge)) {
      HttpResponse<String> done = curate(decision);
      assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
      Object id = RunningService.json(done.body()).get("curation");
      assertThat(view(a)).containsEntry("changed", RunningService.json(done.body()).get("at"));
      HttpResponse<String> undone = curate("\"action\":\"undo\",\"curation\":\"" + id + "\"");
      assertThat(view(a)).containsEntry("changed", RunningService.json(undone.body()).get("at"));
    }
  }

  @Test
  void split_isToldBeforeWhatItChangesInTheGroup() throws Exception {
    String group = group("u-1", 25);
    group("u-2", 25);
    HttpResponse<String> split =
        curate(
            "\"action\":\"split-group\",\"group\":\"%s\",\"articles\":[{\"source\":\"Post\",\"id\":\"u-2\"}]"
                .formatted(group));
    assertThat(split.statusCode()).as(split.body()).isEqualTo(200);
    List<?> history =
        (List<?>)
            RunningService.json(service.get("/v1/groups/" + groupOf("u-2") + "/history").body())
                .get("events");
    assertThat(history.stream().map(event -> String.valueOf(((Map<?, ?>) event).get("type"))))
        .containsExactly("group.split", "group.canonical-changed", "curation.applied");
  }

  @Test
  void splitAndMergeStories_moveTheGroups() throws Exception {
    group("s-1", 5);
    String groupB = group("s-2", 6);
    String a = story("s-1");
    assertThat(story("s-2")).as("reports of the same words").isEqualTo(a);
    HttpResponse<String> split =
        curate(
            "\"action\":\"split-story\",\"story\":\"%s\",\"groups\":[\"%s\"]".formatted(a, groupB));
    assertThat(split.statusCode()).as(split.body()).isEqualTo(200);
    String b = story("s-2");
    assertThat(b).isNotEqualTo(a);
    HttpResponse<String> merged =
        curate("\"action\":\"merge-stories\",\"into\":\"%s\",\"from\":\"%s\"".formatted(a, b));
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
    assertThat(story("s-2")).isEqualTo(a);
    assertThat(story("s-1")).isEqualTo(a);
  }

  @Test
  void wrongRequests_nameTheMember() throws Exception {
    assertThat(service.postJson("/v1/curation", "{\"action\":\"unpin\"}").body())
        .contains("/problems/bad-decision", "\"pointer\":\"/author\"");
    assertThat(curate("\"action\":\"join\"").body()).contains("\"pointer\":\"/action\"");
    assertThat(curate("\"action\":\"unpin\",\"group\":\"g-none\"").body())
        .contains("\"pointer\":\"/group\"", "g-none");
    assertThat(curate("\"action\":\"undo\",\"curation\":\"7\"").statusCode()).isEqualTo(422);
    assertThat(curate("\"action\":\"undo\",\"curation\":\"c-999999\"").statusCode()).isEqualTo(409);
    assertThat(service.postJson("/v1/curation", "[]").statusCode()).isEqualTo(400);
  }

  @Test
  void wrongRequests_nameAllMembers() throws Exception {
    assertThat(service.postJson("/v1/curation", "{}").body())
        .contains("\"/author\"", "\"/reason\"", "\"/action\"");
    HttpResponse<String> split =
        curate("\"action\":\"split-group\",\"articles\":[{}],\"gruop\":\"g\"");
    assertThat(split.statusCode()).isEqualTo(422);
    assertThat(split.body()).contains("\"/group\"", "\"/articles/0\"", "\"/gruop\"");
    assertThat(curate("\"action\":\"merge-groups\",\"into\":\"g\",\"from\":\"g\"").body())
        .contains("/problems/bad-decision", "\"/from\"", "the same as into");
  }

  @Test
  void pin_articleOfAnotherGroup_isRefusedWithItsGroup() throws Exception {
    String a = group("q-1", 11);
    String b = group("q-2", 12);
    HttpResponse<String> pinned =
        curate(
            "\"action\":\"pin-canonical\",\"group\":\"%s\",\"article\":{\"source\":\"Post\",\"id\":\"q-2\"}"
                .formatted(a));
    assertThat(pinned.statusCode()).isEqualTo(409);
    assertThat(pinned.body()).contains("\"/article\"", "but in " + b);
  }

  @Test
  void idempotencyKey_repeatedDecision_hasTheSameAnswer() throws Exception {
    String a = group("k-1", 13);
    String b = group("k-2", 14);
    String merge =
        "{%s,\"action\":\"merge-groups\",\"into\":\"%s\",\"from\":\"%s\"}".formatted(WHO, a, b);
    String[] key = {"Idempotency-Key", "merge-1"};
    HttpResponse<String> first = service.postJson("/v1/curation", merge, key);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(service.postJson("/v1/curation", merge, key).body()).isEqualTo(first.body());
    assertThat(service.postJson("/v1/curation", "{}", key).body())
        .contains("/problems/idempotency-key-reused");
  }

  @Test
  void list_hasAsManyAsAreAskedFor() throws Exception {
    String group = group("l-1", 15);
    String pin = "\"action\":\"pin-canonical\",\"article\":{\"source\":\"Post\",\"id\":\"l-1\"}";
    assertThat(curate(pin).statusCode()).isEqualTo(200);
    curate("\"action\":\"unpin\",\"group\":\"" + group + "\"");
    Object list = RunningService.json(service.get("/v1/curation?limit=1").body()).get("curations");
    assertThat((List<?>) list).hasSize(1);
  }

  private static Map<String, Object> view(String group) throws Exception {
    return RunningService.json(service.get("/v1/groups/" + group).body());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> receipt(String group) throws Exception {
    return (Map<String, Object>) view(group).get("receipt");
  }

  private static HttpResponse<String> curate(String members) throws Exception {
    return service.postJson("/v1/curation", "{" + WHO + "," + members + "}");
  }

  private static String group(String id, int report) throws Exception {
    HttpResponse<String> put =
        service.putJson("/v1/articles/Post/" + id, Reports.json(900 + report));
    return (String) RunningService.json(put.body()).get("group");
  }

  private static Map<String, Object> article(String id) throws Exception {
    return RunningService.json(service.get("/v1/articles/Post/" + id).body());
  }

  private static Object groupOf(String id) throws Exception {
    return article(id).get("group");
  }

  private static String story(String id) throws Exception {
    return (String) article(id).get("story");
  }
}
