package dev.wirefold.app;

import static dev.wirefold.app.SampleService.at;
import static dev.wirefold.app.SampleService.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a service says what groups are to each other that are not one. */
@SuppressWarnings("NullAway") // what is missing fails the test
class RelatedApiTest {

  private static final String STRIKE =
      "Dock workers in the port of Norra voted on Tuesday to end a strike that had kept 41 ships"
          + " waiting off the coast for nine days. The union said 1,230 of its members accepted an"
          + " offer of 4.5 percent more pay, with a second rise of 2 percent to follow in January."
          + " The port authority said cranes would start moving again at six in the morning, and"
          + " that perishable cargo would be unloaded first. Shippers put the cost of the walkout"
          + " at 86 million crowns, most of it for fruit that had to be thrown away.";

  private static final String OTHER_NEWS =
      "A strong earthquake shook the hills north of Elm early on Friday, cracking walls in dozens of"
          + " villages and cutting power to the valley. Rescue teams on foot reached the hamlet of"
          + " Varn before noon and found most people camping in the churchyard. The seismological"
          + " office put the magnitude at 5.9 and said the shock came from a shallow fault. A"
          + " hospital in Elm treated 17 people for cuts and broken bones, and sent two of them to"
          + " the capital by helicopter. Engineers closed the dam road as a precaution while divers"
          + " looked for leaks. Trains were halted on the northern line, and the government said it"
          + " would pay for tents and blankets. ";

  @TempDir private Path folder;

  @Test
  void roundUp_containsTheReport_alsoAfterARestart() throws Exception {
    String before;
    try (SampleService service = SampleService.empty(folder)) {
      service.put(
          List.of(
              article("strike", "Norra dockers end strike", STRIKE),
              article("wrap", "News of the day", OTHER_NEWS + STRIKE)));
      before = service.get("/v1/articles/Post/wrap").body();
      assertRelated(service);
    }
    try (SampleService service = SampleService.empty(folder)) {
      service.local().awaitReady();
      assertRelated(service);
      assertThat(service.get("/v1/articles/Post/wrap").body()).isEqualTo(before);
    }
  }

  @Test
  void groupWithoutTies_saysNothing() throws Exception {
    try (SampleService service = SampleService.empty(folder)) {
      service.put(List.of(article("strike", "Norra dockers end strike", STRIKE)));
      assertThat(group(service, "strike")).doesNotContainKey("related");
    }
  }

  private static void assertRelated(SampleService service) throws Exception {
    String strike = groupId(service, "strike");
    Map<String, Object> expected = Map.of("group", strike, "relation", "contains");
    assertThat(list(group(service, "wrap"), "related")).containsExactly(expected);
    Map<String, Object> article = service.json("/v1/articles/Post/wrap");
    assertThat(list(at(article, "evidence"), "related")).containsExactly(expected);
    assertThat(list(service.json("/v1/articles/Post/wrap/explain"), "related"))
        .containsExactly(expected);
  }

  private static Map<String, Object> group(SampleService service, String id) throws Exception {
    return service.json("/v1/groups/" + groupId(service, id));
  }

  private static String groupId(SampleService service, String id) throws Exception {
    return (String) at(service.json("/v1/articles/Post/" + id), "group");
  }

  private static Article article(String id, String title, String text) {
    return SampleService.article(
        "{\"id\":\"%s\",\"source\":\"Post\",\"published\":\"2026-03-11T10:00:00Z\",\"title\":\"%s\",\"text\":\"%s\"}"
            .formatted(id, title, text));
  }
}
