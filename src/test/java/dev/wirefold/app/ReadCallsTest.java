package dev.wirefold.app;

import static dev.wirefold.app.SampleService.at;
import static dev.wirefold.app.SampleService.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wirefold.article.Article;
import dev.wirefold.article.WireStatus;
import dev.wirefold.canonical.Publishers;
import dev.wirefold.digest.StoryDigest;
import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.Preparer;
import dev.wirefold.engine.StoryResult;
import dev.wirefold.format.JsonLines;
import dev.wirefold.service.BatchDigests;
import dev.wirefold.service.DecidedBatch;
import dev.wirefold.service.GroupDescription;
import dev.wirefold.story.Assigners;
import dev.wirefold.text.Shingler;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the calls that read say of the sample is what the batch command says of it. */
@SuppressWarnings("NullAway") // what is missing fails the test
class ReadCallsTest {

  @TempDir static Path folder;

  private static SampleService service;
  private static DecidedBatch batch;

  @BeforeAll
  static void start() throws Exception {
    service = SampleService.withSample(folder.resolve("data"));
    List<PreparedArticle> prepared = new ArrayList<>();
    Preparer preparer =
        Preparer.ofFeatures(new Shingler(DecidedBatch.SHINGLE_KEY), StaticEmbedder.bundled(), null);
    for (Article article : SampleService.sample()) {
      prepared.add(preparer.prepare(article));
    }
    batch =
        DecidedBatch.of(
            DuplicatesModel.standard(), prepared, Assigners.standard(), (decided, of) -> {});
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  @Test
  void group_saysWhatTheBatchSays() throws Exception {
    for (GroupDescription group : batch.groups()) {
      Map<String, Object> json = service.json("/v1/groups/" + group.id() + "?limit=100");
      assertThat(json)
          .containsEntry("group", group.id())
          .containsEntry("canonical", group.canonical())
          .containsEntry("story", group.story())
          .containsEntry("size", group.size())
          .containsEntry("copies", group.copies())
          .containsEntry("newsrooms", group.newsrooms());
      assertThat(json.get("lead")).isEqualTo(isShown(group.canonical()) ? group.lead() : null);
      assertThat(list(json, "members"))
          .extracting(member -> member.get("id") + " " + member.get("relation"))
          .containsExactlyElementsOf(
              group.members().stream().map(each -> each.id() + " " + each.relation()).toList());
      assertThat(at(json, "receipt", "winner")).isEqualTo(group.receipt().winner());
      assertThat(list(at(json, "receipt"), "candidates"))
          .extracting(candidate -> candidate.get("id"))
          .containsExactlyElementsOf(
              group.receipt().candidates().stream().map(each -> (Object) each.id()).toList());
    }
  }

  @Test
  void explain_rows_haveAllOfBothTexts() throws Exception {
    GroupDescription group = largest();
    GroupDescription.Member a = group.members().get(0);
    GroupDescription.Member b = group.members().get(1);
    Map<String, Object> json = service.json("/v1/explain?a=" + name(a) + "&b=" + name(b));
    StringBuilder left = new StringBuilder();
    for (Map<String, Object> row : list(at(json, "comparison"), "rows")) {
      if (row.containsKey("a")) {
        left.append(text(a), (Integer) at(row, "a", "start"), (Integer) at(row, "a", "end"));
      }
    }
    assertThat(left).hasToString(text(a));
  }

  @Test
  void groupHistory_beginsWithTheArticleThatOpenedIt() throws Exception {
    GroupDescription group = largest();
    List<Map<String, Object>> events =
        list(service.json("/v1/groups/" + group.id() + "/history?limit=100"), "events");

    assertThat(events.getFirst())
        .containsEntry("type", "article.grouped")
        .containsEntry("opened", true)
        .containsEntry("group", group.id());
    assertThat(events.stream().filter(event -> event.get("type").equals("article.grouped")))
        .hasSize(group.size());
  }

  @Test
  void unknownIds_areProblems() throws Exception {
    for (String path :
        List.of(
            "/v1/groups/g-0",
            "/v1/groups/g-0/history",
            "/v1/stories/s-0",
            "/v1/stories/s-0/history",
            "/v1/articles/nobody/nothing/explain",
            "/v1/search?like=nobody/nothing",
            "/v1/explain?a=nobody/nothing&b=nobody/nothing")) {
      HttpResponse<String> response = service.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(response.body()).as(path).contains("/problems/unknown-id");
    }
  }

  @Test
  void stories_areThoseOfTheBatch() throws Exception {
    List<StoryResult> expected = batch.results().stories();
    List<Map<String, Object>> stories = all("/v1/stories?sort=largest&limit=50", "stories");

    assertThat(stories)
        .extracting(story -> story.get("story"))
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(story -> (Object) story.id()).toList());
    assertThat(stories)
        .extracting(story -> (Integer) story.get("articles"))
        .isSortedAccordingTo(Comparator.reverseOrder());
    for (StoryResult story : expected) {
      Map<String, Object> json = service.json("/v1/stories/" + story.id() + "?limit=100");
      assertThat(json)
          .containsEntry("articles", story.articles())
          .containsEntry("copies", story.copies())
          .containsEntry("newsrooms", story.newsrooms());
      String lead = batch.engine().idOf(story.canonical()).externalId();
      assertThat(json.get("lead")).isEqualTo(isShown(lead) ? story.title() : null);
      assertThat(list(json, "groups"))
          .extracting(group -> group.get("group"))
          .containsExactlyElementsOf(story.groups().stream().map(id -> (Object) id).toList());
    }
  }

  @Test
  void digests_areThoseOfTheBatch() throws Exception {
    List<String> bodies = SampleService.sample().stream().map(Article::text).toList();
    int[] indices = new int[bodies.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[batch.number(i)] = i;
    }
    BatchDigests digests =
        new BatchDigests(batch, article -> bodies.get(indices[article]), Publishers.NONE);
    int adding = 0;
    for (StoryResult story : batch.results().stories()) {
      Map<String, Object> json = service.json("/v1/stories/" + story.id());
      Path file = folder.resolve("digest.jsonl");
      try (JsonLines lines = JsonLines.toFile(file)) {
        StoryDigest digest = digests.of(story);
        lines.object(fields -> DigestLines.write(fields, digest));
        lines.commit();
      }
      String line = Files.readString(file);
      assertThat(RunningService.json(line).get("digest")).as(line).isEqualTo(json.get("digest"));
      adding += line.contains("\"adds\"") ? 1 : 0;
    }
    assertThat(adding).isGreaterThan(10);
  }

  @Test
  void stories_filtered_areThoseThatFit() throws Exception {
    List<StoryResult> expected =
        batch.results().stories().stream()
            .filter(story -> story.newsrooms() >= 3 && story.groups().size() >= 2)
            .toList();

    assertThat(all("/v1/stories?minNewsrooms=3&minGroups=2", "stories"))
        .extracting(story -> story.get("story"))
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(story -> (Object) story.id()).toList());
  }

  @Test
  void storyHistory_beginsWithItsOpening() throws Exception {
    String id = batch.results().stories().getFirst().id();

    assertThat(list(service.json("/v1/stories/" + id + "/history"), "events"))
        .extracting(event -> event.get("type"))
        .contains("story.opened");
  }

  @Test
  void search_collapsed_showsEachGroupOnce() throws Exception {
    List<Map<String, Object>> plain = all("/v1/search?q=quake&limit=100", "hits");
    List<Map<String, Object>> collapsed =
        all("/v1/search?q=quake&collapse=group&limit=100", "hits");
    Set<Object> groups = new HashSet<>();
    plain.forEach(hit -> groups.add(hit.get("group")));

    assertThat(plain.size()).isGreaterThan(groups.size());
    assertThat(collapsed)
        .extracting(hit -> hit.get("group"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(groups);
    assertThat(plain.getFirst().get("passage").toString()).contains("<em>");
  }

  @Test
  void searchLike_findsTheCopiesFirst() throws Exception {
    GroupDescription group = largest();
    GroupDescription.Member member = group.members().getFirst();
    Map<String, Object> json =
        service.json("/v1/search?limit=5&like=" + encoded(member.source() + "/" + member.id()));

    assertThat(list(json, "hits")).hasSize(5);
    assertThat(list(json, "hits").getFirst()).containsEntry("group", group.id());
    assertThat(list(json, "hits")).extracting(hit -> hit.get("id")).doesNotContain(member.id());
  }

  @Test
  void explain_figuresAreThoseOfTheBatch() throws Exception {
    GroupDescription group = largest();
    int compared = 0;
    for (GroupDescription.Member b : group.members().subList(1, group.size())) {
      GroupDescription.Member a = group.members().getFirst();
      Map<String, Object> json = service.json("/v1/explain?a=" + name(a) + "&b=" + name(b));
      Verdict verdict = batch.engine().compare(number(a), number(b));
      assertThat(at(json, "comparison", "rule")).isEqualTo(verdict.rule().wireName());
      assertFigures(at(json, "comparison", "figures"), verdict.features());
      assertThat(at(json, "b", "decision", "rule"))
          .isEqualTo(batch.engine().placement(number(b)).rule().wireName());
      assertThat(at(json, "b", "relation")).isEqualTo(b.relation());
      assertThat(at(json, "b", "group")).isEqualTo(group.id());
      compared++;
    }
    assertThat(compared).isPositive();
  }

  @Test
  void explain_passages_standInBothTexts() throws Exception {
    GroupDescription group = largest();
    GroupDescription.Member a = group.members().get(0);
    GroupDescription.Member b = group.members().get(1);
    Map<String, Object> json = service.json("/v1/explain?a=" + name(a) + "&b=" + name(b));
    Map<String, Object> passage = list(at(json, "comparison"), "passages").getFirst();
    String left =
        text(a).substring((Integer) at(passage, "a", "start"), (Integer) at(passage, "a", "end"));
    String right =
        text(b).substring((Integer) at(passage, "b", "start"), (Integer) at(passage, "b", "end"));

    assertThat(words(left)).isEqualTo(words(right));
  }

  @Test
  void explainArticle_listsWhatStandsNear() throws Exception {
    GroupDescription group = largest();
    GroupDescription.Member member = group.members().getLast();
    Map<String, Object> json =
        service.json(
            "/v1/articles/%s/%s/explain".formatted(path(member.source()), path(member.id())));

    assertThat(at(json, "group")).isEqualTo(group.id());
    assertThat(list(json, "near")).hasSizeBetween(1, 64);
    assertThat(list(json, "near")).extracting(near -> near.get("id")).doesNotContain(member.id());
    assertThat(list(json, "near"))
        .filteredOn(near -> near.get("duplicate").equals(true))
        .extracting(near -> near.get("group"))
        .contains(group.id());
  }

  @Test
  void whatif_samePolicy_changesNothing() throws Exception {
    Map<String, Object> json = whatif("{\"policy\": {}}");

    assertThat(json).containsEntry("complete", true);
    assertThat(json).containsEntry("articles", batch.engine().articles());
    assertThat(json).containsEntry("groupsBefore", batch.groups().size());
    assertThat(json).containsEntry("groupsAfter", batch.groups().size());
    assertThat(at(json, "merged", "pairs")).isEqualTo(0);
    assertThat(at(json, "split", "pairs")).isEqualTo(0);
  }

  @Test
  void whatif_looser_merges() throws Exception {
    Map<String, Object> json =
        whatif(
            """
            {"policy": {"mostCovered": 0.2, "halfCovered": 0.1, "cosine": 0.1,
                        "numbersAgreement": 0, "numbersFound": 0, "namesClash": 1,
                        "headlineFound": 0, "span": "14d"}}
            """);

    assertThat((Integer) at(json, "groupsAfter")).isLessThan((Integer) at(json, "groupsBefore"));
    assertThat((Integer) at(json, "merged", "pairs")).isPositive();
    assertThat(list(at(json, "merged"), "examples")).hasSizeBetween(1, 20);
  }

  @Test
  void whatif_stricter_splits() throws Exception {
    Map<String, Object> json =
        whatif("{\"policy\": {\"mostCovered\": 0.99, \"halfCovered\": 0.98}}");

    assertThat((Integer) at(json, "groupsAfter")).isGreaterThan((Integer) at(json, "groupsBefore"));
    assertThat(list(at(json, "split"), "examples").getFirst().keySet())
        .containsExactlyInAnyOrder("a", "b", "currentRule", "otherRule");
  }

  @Test
  void whatif_badFigures_areNamed() throws Exception {
    HttpResponse<String> response =
        service.post(
            "/v1/whatif",
            "{\"policy\": {\"cosine\": 2, \"mostCovred\": 0.5, \"span\": \"soon\"},"
                + " \"articles\": 0, \"artciles\": 5}");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(list(RunningService.json(response.body()), "errors"))
        .extracting(error -> error.get("pointer"))
        .containsExactlyInAnyOrder(
            "/policy/cosine", "/policy/mostCovred", "/policy/span", "/articles", "/artciles");
  }

  @Test
  void get_withItsTag_answers304() throws Exception {
    GroupDescription group = largest();
    for (String path :
        List.of(
            "/v1/groups/" + group.id(),
            "/v1/groups/" + group.id() + "/history",
            "/v1/stories",
            "/v1/stories/" + group.story(),
            "/v1/stories/" + group.story() + "/history",
            "/v1/search?q=quake&limit=1",
            "/v1/explain?a="
                + name(group.members().get(0))
                + "&b="
                + name(group.members().get(1)))) {
      HttpResponse<String> first = service.get(path);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> second = service.get(path, "If-None-Match", tag);
      assertThat(tag).as(path).startsWith("W/\"");
      assertThat(first.headers().firstValue("Cache-Control")).as(path).contains("no-cache");
      assertThat(second.statusCode()).as(path).isEqualTo(304);
      assertThat(second.body()).as(path).isEmpty();
    }
  }

  @Test
  void badParameters_areNamed() throws Exception {
    for (String path :
        List.of(
            "/v1/stories?limit=0",
            "/v1/stories?sort=oldest",
            "/v1/stories?since=soon",
            "/v1/stories?cursor=x",
            "/v1/search",
            "/v1/search?q=a&like=b/c",
            "/v1/search?q=a&collapse=all",
            "/v1/explain?a=nothing&b=x/y")) {
      HttpResponse<String> response = service.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(400);
      assertThat(response.body()).as(path).contains("/problems/bad-parameter", "parameter\"");
    }
  }

  private static boolean isShown(String id) throws Exception {
    return SampleService.sample().stream()
        .filter(article -> article.id().externalId().equals(id))
        .allMatch(article -> article.wire().status() == WireStatus.USABLE);
  }

  private static Map<String, Object> whatif(String json) throws Exception {
    HttpResponse<String> response = service.post("/v1/whatif", json);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return RunningService.json(response.body());
  }

  private static List<Map<String, Object>> all(String path, String name) throws Exception {
    List<Map<String, Object>> all = new ArrayList<>();
    Map<String, Object> page = service.json(path);
    all.addAll(list(page, name));
    while (page.get("next") != null) {
      page = service.json(path + "&cursor=" + page.get("next"));
      all.addAll(list(page, name));
    }
    return all;
  }

  private static void assertFigures(Object json, PairFeatures pair) {
    assertFigure(json, "coveredA", pair.leftCovered());
    assertFigure(json, "coveredB", pair.rightCovered());
    assertFigure(json, "containment", pair.containment());
    assertFigure(json, "jaccard", pair.jaccard());
    assertFigure(json, "cosine", pair.cosine());
    assertFigure(json, "titleCosine", pair.titleCosine());
    assertFigure(json, "titleFound", pair.titleFound());
    assertFigure(json, "ledeCovered", pair.ledeCovered());
    assertFigure(json, "longerLedeCovered", pair.longerLedeCovered());
    assertFigure(json, "namesClash", pair.namesClash());
    assertFigure(json, "namesChanged", pair.namesChanged());
    assertFigure(json, "quoteShare", pair.quoteShare());
    assertFigure(json, "block", pair.block());
    assertFigure(json, "numbersShared", pair.numbersShared());
    assertFigure(json, "numbersClash", pair.numbersClash());
    assertFigure(json, "numbersChanged", pair.numbersChanged());
  }

  private static void assertFigure(Object json, String name, double expected) {
    assertThat(((Number) at(json, name)).doubleValue())
        .as(name)
        .isCloseTo(expected, within(0.000_051));
  }

  private static GroupDescription largest() {
    return batch.groups().stream()
        .max(Comparator.comparingInt(GroupDescription::size))
        .orElseThrow();
  }

  private static int number(GroupDescription.Member member) {
    for (int i = 0; i < batch.engine().articles(); i++) {
      if (batch.engine().idOf(i).externalId().equals(member.id())
          && batch.engine().idOf(i).source().equals(member.source())) {
        return i;
      }
    }
    throw new AssertionError(member);
  }

  private static String text(GroupDescription.Member member) throws Exception {
    return SampleService.sample().stream()
        .filter(article ->
            article.id().externalId().equals(member.id())
                && article.id().source().equals(member.source()))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }

  private static String name(GroupDescription.Member member) {
    return encoded(member.source() + "/" + member.id());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String path(String text) {
    return encoded(text).replace("+", "%20");
  }
}
