package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of versions, and of copies that a correction or kill has not reached. */
class PageVersionsTest {

  private static final String QUARRY =
      "The quarry at Hollin Edge will shut for 14 weeks from May, its manager told the parish"
          + " meeting on Monday. Lorries have worn the lane down to the stones, and the school bus"
          + " goes another way. A notice hangs in the village hall.";
  private static final String TITLE = "Quarry at Hollin Edge to shut for %s weeks";

  @TempDir private static Path temp;
  private static RunningService service;

  @BeforeAll
  static void start() throws Exception {
    service = RunningService.start(temp.resolve("data"));
    put("wire/q-1", TITLE.formatted(14), QUARRY, at(9));
    put("oak/q-2", TITLE.formatted(14), QUARRY, "");
    put("ash/q-3", TITLE.formatted(14), QUARRY, "");
    put("wire/q-1", "CORRECTED-" + TITLE.formatted(11), QUARRY.replace("14", "11"), at(12));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String at(int hour) {
    return ",\"published\":\"2026-03-09T%02d:00:00Z\"".formatted(hour);
  }

  private static void put(String path, String title, String text, String more) throws Exception {
    HttpResponse<String> answer =
        service.putJson(
            "/v1/articles/" + path + "?wait=searchable",
            "{\"title\":\"%s\",\"text\":\"%s\"%s}".formatted(title, text, more));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  private static String page(String path) throws Exception {
    HttpResponse<String> answer = service.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String groupOf(String article) throws Exception {
    String json = service.get("/v1/articles/" + article).body();
    return page("/groups/" + RunningService.json(json).get("group"));
  }

  private static List<String> paths(String page, String beginning) {
    return Pattern.compile("href=\"(" + Pattern.quote(beginning) + "[^\"]*)\"")
        .matcher(page)
        .results()
        .map(result -> result.group(1).replace("&amp;", "&"))
        .toList();
  }

  private static String section(String page, String id) {
    Matcher section =
        Pattern.compile("<section aria-labelledby=\"" + id + "\">.*?</section>", Pattern.DOTALL)
            .matcher(page);
    assertThat(section.find()).as("section %s in %s", id, page).isTrue();
    return section.group();
  }

  @Test
  void group_withCopiesThatWereNotCorrected_flagsThePassage_andWhatItShouldSay() throws Exception {
    String flags = section(groupOf("oak/q-2"), "stale");

    assertThat(flags)
        .contains("<b dir=\"auto\">oak</b> still says what <b dir=\"auto\">wire</b> put right")
        .contains("<b dir=\"auto\">ash</b> still says")
        .containsPattern("<span class=\"stale\">[^<]*14 weeks")
        .containsPattern("Should say</dt><dd[^>]*>[^<]*11 weeks")
        .containsPattern("since <time datetime=\"\\d{4}-");
    assertThat(flags).contains("<a href=\"#versions\">The correction, below</a>");
    assertThat(page(paths(flags, "/pair").getFirst()))
        .contains("class=\"stale\"", "put right or withdrawn since", "CORRECTED-");
  }

  @Test
  void group_ofAReportWithVersions_showsWhatEachChanged_andLeadsToTheWords() throws Exception {
    String versions = section(groupOf("wire/q-1"), "versions");

    assertThat(versions)
        .contains("relation correction", "against version 1", "same id", "Compare A with B")
        .containsPattern("14</span> <span aria-label=\"became\">→</span> <span[^>]*>11");
    assertThat(page(paths(versions, "/pair").getFirst())).contains("<del>14", "<ins>11");
  }

  @Test
  void story_withCopiesThatWereNotCorrected_saysHowMany() throws Exception {
    String group = groupOf("oak/q-2");

    assertThat(page(paths(group, "/stories/").getFirst())).contains("2 not corrected");
    assertThat(section(group, "history"))
        .contains("the text of oak still says what was put right by wire");
  }

  @Test
  void kill_flagsTheCopy_andShowsNothingOfWhatWasKilled() throws Exception {
    String text =
        "Eels have come back to the weir at Lower Sallow after forty years, the angling club says."
            + " It counted 300 of them in one night by lamplight. A ladder of brushes was laid for"
            + " them last spring, and the mill owner paid for it.";
    put("wire/w-1", "Eels are back at Lower Sallow", text + " Its keeper is Tamsin Orrell.", "");
    put("elm/w-2", "Eels are back at Lower Sallow", text, "");
    put("wire/w-1", "", "", ",\"status\":\"canceled\"");
    String page = groupOf("elm/w-2");

    assertThat(section(page, "stale"))
        .contains("<b dir=\"auto\">wire</b> had said and was withdrawn")
        .contains("nothing: it was withdrawn");
    assertThat(page).doesNotContain("Orrell");
    assertThat(groupOf("wire/w-1")).contains("ot to be shown").doesNotContain("Orrell");
  }
}
