package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.format.PairReader;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page, as it comes over HTTP: what it shows, what it hides, and what its forms do. */
@SuppressWarnings("NullAway") // what is missing fails the test
class PageTest {

  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

  @TempDir Path folder;

  private SampleService service;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeEach
  void start() throws Exception {
    service = SampleService.withSample(folder.resolve("data"));
  }

  @AfterEach
  void stop() throws Exception {
    browser.close();
    service.close();
  }

  @Test
  void front_listsStories_withNewsroomsAndCopiesApart() throws Exception {
    String page = get("/?sort=largest").body();

    assertThat(page)
        .contains("Turkey quake kills 19", "newsrooms", "copies", "Meridian Press Agency")
        .contains("<svg class=\"strip\"");
  }

  @Test
  void front_filters_leaveOutWhatDoesNotFit() throws Exception {
    assertThat(get("/?q=ferry").body()).contains("ferry").doesNotContain("Turkey quake");
    assertThat(get("/?lang=de").body()).contains("Wetter im Norden").doesNotContain("Turkey quake");
    assertThat(get("/?newsrooms=9").body()).contains("Turkey quake").doesNotContain("Wetter im");
    assertThat(get("/?q=nothingatall").body()).contains("No story fits");
  }

  @Test
  void front_pages_goOnWhereTheOneBeforeEnded() throws Exception {
    String first = get("/").body();
    Matcher next = Pattern.compile("href=\"(/\\?view=[^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();
    String second = get(next.group(1).replace("&amp;", "&")).body();

    assertThat(stories(second)).isNotEmpty().doesNotContainAnyElementsOf(stories(first));
  }

  @Test
  void fresh_countsWhatChangedSince() throws Exception {
    assertThat(get("/fresh?seen=0").body()).contains("stories – show");
    assertThat(get("/fresh?seen=99999999999999").body().strip()).isEmpty();
  }

  @Test
  void story_asOfAnEarlierTime_hasOnlyWhatHadComeInByThen() throws Exception {
    String path = quake();
    String now = get(path).body();
    String then = get(path + "?at=2026-03-09T06:00").body();

    assertThat(now).contains("Quake hits northwest Iran", "Who had it when", "carries whose text");
    assertThat(then)
        .contains("As of", "ALERT-Quake of magnitude 6.1")
        .doesNotContain("Quake hits northwest Iran");
  }

  @Test
  void withdrawnArticle_isShownNowhere() throws Exception {
    String path = quake();
    String told = "Turkish quake levels mud-brick villages";
    assertThat(get(path).body()).contains(told);
    assertThat(get("/?q=mud-brick").body()).contains("Turkey quake");

    ArticleId id = id(told);
    var _ = service.apply(new LogCommand.WithdrawArticle(id, "desk", "wrong"));

    for (String page :
        List.of("/", "/?q=mud-brick", path, "/map?days=7", "/review", group(path, 3))) {
      assertThat(get(page).body()).as(page).doesNotContain(told);
    }
  }

  @Test
  void form_ofAnotherSite_isRefused() throws Exception {
    String page = get("/review").body();
    String fields = "form=" + form(page) + "&author=A&reason=b&a=1&b=2&answer=skip";

    assertThat(post("/review", fields, "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(post("/review", fields.replaceFirst("form=[^&]+", "form=a.b")).statusCode())
        .isEqualTo(403);
    HttpClient stranger = HttpClient.newHttpClient();
    assertThat(
            stranger
                .send(posted("/review", fields), HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(403);
    assertThat(get("/decisions").body()).contains("Nobody has decided anything yet");
  }

  @Test
  void review_answers_areDecisions_exportedAndTakenBack() throws Exception {
    String first = get("/review").body();
    assertThat(post("/review", answer(first, "different")).statusCode()).isEqualTo(303);
    String second = get("/review").body();
    assertThat(pair(second)).isNotEqualTo(pair(first));
    assertThat(post("/review", answer(second, "same")).statusCode()).isEqualTo(303);

    String pairs = get("/decisions/pairs.jsonl").body();
    assertThat(pairs.lines()).hasSize(2);
    assertThat(pairs).contains("\"dup\":false", "\"dup\":true");
    Path file = Files.writeString(folder.resolve("pairs.jsonl"), pairs);
    assertThat(PairReader.read(file.toString(), InputStream.nullInputStream())).hasSize(2);
    assertThat(get("/decisions").body()).contains("Ada &amp; Bo");

    assertThat(post("/review", answer(get("/review").body(), "undo")).statusCode()).isEqualTo(303);
    assertThat(pair(get("/review").body())).isEqualTo(pair(second));
    assertThat(get("/decisions/pairs.jsonl").body().lines()).hasSize(1);
  }

  @Test
  void merge_ofStories_isInTheHistoryAndTheList_andCanBeTakenBack() throws Exception {
    String path = quake();
    String other = stories(get("/?q=ferry&sort=largest").body()).getFirst();
    String page = get(path).body();
    String merge =
        "form=%s&author=Ada&reason=%s&back=%s&into=%s&from=%s"
            .formatted(
                form(page),
                encoded("one <b>event</b>"),
                encoded(path),
                path.substring(9),
                other.substring(9));
    HttpResponse<String> done = post("/decide/merge-stories", merge);

    assertThat(done.headers().firstValue("Location")).hasValue(path);
    assertThat(get(path).body()).contains("merge-stories", "one &lt;b&gt;event&lt;/b&gt;");
    assertThat(get(other).body()).contains("was merged into");
    String decisions = get("/decisions").body();
    Matcher id = Pattern.compile("name=\"curation\" value=\"([^\"]+)\"").matcher(decisions);
    assertThat(id.find()).isTrue();
    String undo =
        "form=%s&author=Ada&reason=no&back=/decisions&curation=%s"
            .formatted(form(decisions), id.group(1));
    assertThat(post("/decide/undo", undo).statusCode()).isEqualTo(303);
    assertThat(get(other).body()).doesNotContain("was merged into");
  }

  @Test
  void tryIt_comparesAndKeepsNothing() throws Exception {
    String page = get("/try").body();
    String text =
        "A ferry with 84 people aboard ran aground off Skerryvore on Tuesday, the port said.";
    String fields =
        "form=%s&titleA=&titleB=&textA=%s&textB=%s"
            .formatted(form(page), encoded(text), encoded(text.replace("84", "48")));

    assertThat(post("/try", fields).body()).contains("class=\"verdict", "48", "84");
    assertThat(get("/?q=Skerryvore").body()).contains("No story fits");
  }

  @Test
  void pages_haveNothingInline_andTheirHeadersSaySo() throws Exception {
    String path = quake();
    for (String page :
        List.of("/", path, group(path, 1), "/review", "/decisions", "/try", "/status", "/map")) {
      HttpResponse<String> response = get(page);
      assertThat(response.statusCode()).as(page).isEqualTo(200);
      assertThat(response.body())
          .as(page)
          .doesNotContain("<style", " style=", " onclick=", "javascript:")
          .doesNotContainPattern("<script(?! src=)");
      assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
    assertThat(get("/stories/s-0").statusCode()).isEqualTo(404);
    assertThat(get("/stories/s-0").body()).contains("There is no story s-0");
  }

  private static ArticleId id(String title) throws Exception {
    return SampleService.sample().stream()
        .filter(article -> article.title().startsWith(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private String quake() throws Exception {
    return stories(get("/?sort=largest&q=Bingol").body()).getFirst();
  }

  private String group(String story, int index) throws Exception {
    Matcher groups = Pattern.compile("href=\"(/groups/[^\"]+)\"").matcher(get(story).body());
    String found = "/";
    for (int i = 0; i <= index && groups.find(); i++) {
      found = groups.group(1);
    }
    return found;
  }

  private static List<String> stories(String page) {
    return Pattern.compile("href=\"(/stories/[^\"?]+)\"")
        .matcher(page)
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  private static String answer(String page, String answer) {
    return "form=%s&author=%s&reason=&%s&answer=%s"
        .formatted(form(page), encoded("Ada & Bo"), pair(page), answer);
  }

  private static String pair(String page) {
    Matcher a = Pattern.compile("name=\"a\" value=\"(\\d+)\"").matcher(page);
    Matcher b = Pattern.compile("name=\"b\" value=\"(\\d+)\"").matcher(page);
    return a.find() && b.find() ? "a=%s&b=%s".formatted(a.group(1), b.group(1)) : "";
  }

  private static String form(String page) {
    Matcher form = FORM.matcher(page);
    assertThat(form.find()).as("a form in " + page).isTrue();
    return encoded(form.group(1));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String fields, String... headers)
      throws Exception {
    return browser.send(posted(path, fields, headers), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest posted(String path, String fields, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields));
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }

  private URI uri(String path) {
    return service.running().uri(path);
  }
}
