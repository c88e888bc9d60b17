package dev.wirefold.app;

import static dev.wirefold.app.SampleService.at;
import static dev.wirefold.app.SampleService.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.digest.StoryDigests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service tells of a story beside its groups. */
@SuppressWarnings("NullAway") // what is missing fails the test
class DigestApiTest {

  private static final String STRIKE =
      "Dock workers in the port of Norra voted on Tuesday to end a strike that had kept 41 ships"
          + " waiting off the coast for nine days. The union said 1,230 of its members accepted an"
          + " offer of 4.5 percent more pay, and its head, Anna Berg, called it a fair one.";

  @TempDir private Path folder;

  @Test
  void largeStory_isReadToItsBound_withTheGroupThatLeads() throws Exception {
    int texts = StoryDigests.MOST_GROUPS + 5;
    try (SampleService service = SampleService.empty(folder)) {
      SplittableRandom random = new SplittableRandom(7);
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < texts; i++) {
        articles.add(article("t" + i, "Text " + i, text(random), "usable"));
      }
      Article last = articles.getLast();
      articles.add(article("copy", last.title(), last.text(), "usable"));
      service.put(articles);
      String story = storyOf(service, "t0");
      for (int i = 1; i < texts; i++) {
        service.post(
            "/v1/curation",
            """
            {"action":"merge-stories","into":"%s","from":"%s","author":"N","reason":"one series"}
            """
                .formatted(story, storyOf(service, "t" + i)));
      }
      service.put(List.of(article("later", "Elsewhere", STRIKE, "usable")));
      Map<String, Object> json = service.json("/v1/stories/" + story + "?limit=100");
      assertThat(json).containsEntry("groupCount", texts);
      List<Map<String, Object>> timeline = list(json.get("digest"), "timeline");
      assertThat(timeline).hasSize(StoryDigests.MOST_GROUPS);
      assertThat(timeline.getLast()).containsEntry("copies", 1);
      assertThat(at(json, "digest", "origins")).isEqualTo(Map.of("least", 1, "most", texts));
      assertThat(service.json("/v1/stories/" + story + "?limit=100&cursor=" + json.get("next")))
          .doesNotContainKey("digest");
    }
  }

  @Test
  void withheldText_isNotTold() throws Exception {
    try (SampleService service = SampleService.empty(folder)) {
      service.put(List.of(article("strike", "Norra dockers end strike", STRIKE, "withheld")));
      Map<String, Object> json = service.json("/v1/stories/" + storyOf(service, "strike"));
      Object digest = json.get("digest");
      assertThat(at(digest, "headline")).isNull();
      assertThat(digest.toString()).doesNotContain("Berg", "strike that", "Norra", "dockers");
      assertThat(list(digest, "timeline").getFirst()).doesNotContainKeys("headline", "published");
    }
  }

  /** What was told once isn't told again when it must not be shown, or isn't so any more. */
  @Test
  void digest_thatWasReadBefore_followsWhatHappens() throws Exception {
    try (SampleService service = SampleService.empty(folder)) {
      service.put(List.of(article("strike", "Norra dockers end strike", STRIKE, "usable")));
      String story = "/v1/stories/" + storyOf(service, "strike");
      Object before = service.json(story).get("digest");
      assertThat(at(before, "headline")).isEqualTo("Norra dockers end strike");
      assertThat(service.json(story)).containsEntry("digest", before);
      service.put(List.of(article("strike", "Norra dockers back at work", STRIKE, "usable")));
      assertThat(at(service.json(story), "digest", "headline"))
          .isEqualTo("Norra dockers back at work");
      service.put(List.of(article("strike", "KILL", "Do not use.", "canceled")));
      assertThat(at(service.json(story), "digest", "headline")).isNull();
    }
  }

  @Test
  void listOfStories_hasNoDigest() throws Exception {
    try (SampleService service = SampleService.empty(folder)) {
      service.put(List.of(article("strike", "Norra dockers end strike", STRIKE, "usable")));
      assertThat(list(service.json("/v1/stories"), "stories").getFirst())
          .doesNotContainKey("digest");
    }
  }

  private static String storyOf(SampleService service, String id) throws Exception {
    return (String) service.json("/v1/articles/Post/" + id).get("story");
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append('w').append(Long.toString(random.nextLong(1L << 40), 36)).append(' ');
    }
    return text.toString();
  }

  private static Article article(String id, String title, String text, String status) {
    return SampleService.article(
        """
        {"source":"Post","id":"%s","title":"%s","text":"%s","status":"%s","published":"2026-03-05T08:00:00Z"}
        """
            .formatted(id, title, text.strip(), status));
  }
}
