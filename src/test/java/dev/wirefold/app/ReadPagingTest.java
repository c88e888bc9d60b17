package dev.wirefold.app;

import static dev.wirefold.app.SampleService.at;
import static dev.wirefold.app.SampleService.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.CurationAction;
import dev.wirefold.engine.LogCommand;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are paged through while articles arrive, and what becomes of what is merged. */
@SuppressWarnings("NullAway") // what is missing fails the test
class ReadPagingTest {

  private static final long SEED = 41;
  private static final String TIME = "2026-03-05T10:00:00Z";

  @TempDir Path folder;

  private SampleService service;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private int articles;

  @BeforeEach
  void start() throws Exception {
    service = SampleService.empty(folder.resolve("data"));
  }

  @AfterEach
  void stop() throws Exception {
    service.close();
  }

  @Test
  void stories_whileArticlesArrive_neitherSkippedNorRepeated() throws Exception {
    service.put(texts(23));
    List<Object> expected = ids(service.json("/v1/stories?limit=100"), "stories", "story");

    assertThat(pages("/v1/stories?limit=5", "stories", "story"))
        .as("seed %d", SEED)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void search_whileArticlesArrive_neitherSkippedNorRepeated() throws Exception {
    service.put(texts(23));
    List<Object> expected = ids(service.json("/v1/search?q=common&limit=100"), "hits", "id");

    assertThat(expected).hasSize(23);
    assertThat(pages("/v1/search?q=common&limit=5", "hits", "id"))
        .as("seed %d", SEED)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void members_whileCopiesArrive_neitherSkippedNorRepeated() throws Exception {
    String text = text();
    service.put(copies(text, 12));
    String group = at(list(service.json("/v1/search?q=common"), "hits"), 0, "group").toString();
    List<Object> expected =
        ids(service.json("/v1/groups/" + group + "?limit=100"), "members", "id");
    List<Object> seen = new ArrayList<>();
    Map<String, Object> page = service.json("/v1/groups/" + group + "?limit=5");
    seen.addAll(ids(page, "members", "id"));
    while (page.get("next") != null) {
      service.put(copies(text, 1));
      page = service.json("/v1/groups/" + group + "?limit=5&cursor=" + page.get("next"));
      seen.addAll(ids(page, "members", "id"));
    }

    assertThat(expected).hasSize(12);
    assertThat(seen).containsExactlyElementsOf(expected);
  }

  @Test
  void cursor_ofAListThatIsKeptNoLonger_isGone() throws Exception {
    service.put(texts(3));
    Object next = service.json("/v1/stories?limit=1").get("next");
    service.put(List.of(article(text(), "2026-03-05T10:04:00Z")));
    HttpResponse<String> soon = service.get("/v1/stories?limit=1&cursor=" + next);
    service.put(List.of(article(text(), "2026-03-05T10:10:00Z")));
    HttpResponse<String> late = service.get("/v1/stories?limit=1&cursor=" + next);

    assertThat(soon.statusCode()).isEqualTo(200);
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(late.body()).contains("/problems/cursor-expired");
  }

  @Test
  void cursor_ofAnotherList_isRefused() throws Exception {
    service.put(texts(3));
    Object next = service.json("/v1/stories?limit=1").get("next");
    HttpResponse<String> response = service.get("/v1/stories?limit=1&sort=largest&cursor=" + next);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("\"parameter\":\"cursor\"");
  }

  @Test
  void mergedGroup_saysWhere_andRedirectsWhereAsked() throws Exception {
    service.put(texts(2));
    List<Object> groups = List.of(groupOf("a0"), groupOf("a1"));
    service.apply(
        new LogCommand.Curate(new CurationAction.MergeGroups(0, 1), "editor", "one text"));
    Map<String, Object> merged = service.json("/v1/groups/" + groups.get(1));
    HttpResponse<String> redirected = service.get("/v1/groups/" + groups.get(1) + "?redirect=true");

    assertThat(merged).containsEntry("mergedInto", groups.get(0)).containsEntry("size", 0);
    assertThat(redirected.statusCode()).isEqualTo(308);
    assertThat(redirected.headers().firstValue("Location")).contains("/v1/groups/" + groups.get(0));
    assertThat(service.json("/v1/groups/" + groups.get(0))).containsEntry("size", 2);
  }

  @Test
  void mergedStory_saysWhere_andRedirectsWhereAsked() throws Exception {
    service.put(texts(2));
    List<Object> stories = List.of(storyOf("a0"), storyOf("a1"));
    service.apply(
        new LogCommand.Curate(new CurationAction.MergeStories(0, 1), "editor", "one event"));
    String path = "/v1/stories/" + stories.get(1);
    HttpResponse<String> redirected = service.get(path + "?redirect=true");

    assertThat(stories).doesNotHaveDuplicates();
    assertThat(service.json(path))
        .containsEntry("mergedInto", stories.get(0))
        .containsEntry("groupCount", 0);
    assertThat(redirected.statusCode()).isEqualTo(308);
    assertThat(redirected.headers().firstValue("Location"))
        .contains("/v1/stories/" + stories.get(0));
    assertThat(service.json("/v1/stories/" + stories.get(0))).containsEntry("groupCount", 2);
    assertThat(service.get("/v1/stories/" + stories.get(0) + "?redirect=true").statusCode())
        .isEqualTo(200);
    assertThat(ids(service.json("/v1/stories"), "stories", "story"))
        .containsExactly(stories.get(0));
  }

  @Test
  void lead_ofAnArticleWithoutAHeadline_isItsFirstWords() throws Exception {
    String text = text();
    service.put(
        List.of(
            SampleService.article(
                "{\"id\":\"flash\",\"source\":\"Wire\",\"text\":\"%s\"}".formatted(text))));
    Map<String, Object> story = list(service.json("/v1/stories"), "stories").getFirst();
    Map<String, Object> group =
        list(service.json("/v1/stories/" + story.get("story")), "groups").getFirst();

    assertThat(story).containsEntry("canonical", "flash");
    assertThat(story.get("lead").toString())
        .hasSizeLessThanOrEqualTo(81)
        .endsWith("…")
        .satisfies(lead -> assertThat(text).startsWith(lead.substring(0, lead.length() - 1) + " "));
    assertThat(group).containsEntry("lead", story.get("lead"));
    assertThat(service.json("/v1/groups/" + group.get("group")))
        .containsEntry("lead", story.get("lead"));
  }

  @Test
  void withdrawnArticle_isNamedWithoutItsText() throws Exception {
    service.put(texts(1));
    Map<String, Object> hit = list(service.json("/v1/search?q=common"), "hits").getFirst();
    service.apply(
        new LogCommand.WithdrawArticle(
            new ArticleId("Outlet", hit.get("id").toString()), "editor", "wrong"));
    Map<String, Object> after = service.json("/v1/search?q=common");
    Map<String, Object> group = service.json("/v1/groups/" + hit.get("group"));

    assertThat(hit).containsKeys("title", "passage").doesNotContainKey("barred");
    assertThat(list(after, "hits")).isEmpty();
    assertThat(group).doesNotContainKey("lead");
    assertThat(list(group, "members").getFirst())
        .containsKey("barred")
        .doesNotContainKeys("title", "published");
  }

  /** Reads a list to its end, with arrivals before each page but the first. */
  private List<Object> pages(String path, String name, String id) throws Exception {
    Map<String, Object> page = service.json(path);
    List<Object> seen = new ArrayList<>(ids(page, name, id));
    while (page.get("next") != null) {
      service.put(texts(2));
      page = service.json(path + "&cursor=" + page.get("next"));
      seen.addAll(ids(page, name, id));
    }
    return seen;
  }

  private Object groupOf(String id) throws Exception {
    return at(service.json("/v1/articles/Outlet/" + id + "/explain"), "group");
  }

  private Object storyOf(String id) throws Exception {
    return at(service.json("/v1/articles/Outlet/" + id + "/explain"), "story");
  }

  private static List<Object> ids(Map<String, Object> json, String name, String id) {
    List<Object> ids = new ArrayList<>();
    list(json, name).forEach(item -> ids.add(item.get(id)));
    return ids;
  }

  private List<Article> texts(int count) {
    List<Article> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(article(text()));
    }
    return made;
  }

  private List<Article> copies(String text, int count) {
    List<Article> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(article(text));
    }
    return made;
  }

  private Article article(String text) {
    return article(text, TIME);
  }

  private Article article(String text, String time) {
    return SampleService.article(
        "{\"id\":\"a%d\",\"source\":\"Outlet\",\"lang\":\"en\",\"published\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}"
            .formatted(articles++, time, text.substring(0, 40), text));
  }

  private String text() {
    StringBuilder text = new StringBuilder("common");
    for (int i = 0; i < 60; i++) {
      text.append(' ');
      for (int letter = 0; letter < 6; letter++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }
}
