package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleApiTest {

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
  void wait_forAStoreThatHasFailed_isNotSearchableYet_butKept() throws Exception {
    RunningService failing = RunningService.start(temp.resolve("failing"));
    failing.local().store().close();
    HttpResponse<String> response =
        failing.putJson("/v1/articles/Post/w-1?wait=searchable", Reports.json(1));

    assertThat(response.statusCode()).isEqualTo(504);
    assertThat(response.body()).contains("/problems/not-searchable-yet", "position 0");
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThatThrownBy(failing::close).hasStackTraceContaining("the store is closed");
    try (RunningService again = RunningService.start(temp.resolve("failing"))) {
      assertThat(again.get("/v1/articles/Post/w-1").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void put_newArticle_isCreatedAndFoundAtItsPlace() throws Exception {
    HttpResponse<String> put = service.putJson("/v1/articles/Post/new-1", Reports.json(1));

    assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
    assertThat(RunningService.json(put.body()))
        .containsEntry("id", "new-1")
        .containsEntry("source", "Post")
        .containsEntry("version", 0)
        .containsEntry("status", "created")
        .containsEntry("canonical", "new-1")
        .containsEntry("relation", "canonical")
        .containsKeys("group", "story", "evidence", "position", "receivedAt");
    String location = put.headers().firstValue("Location").orElseThrow();
    assertThat(location).isEqualTo("/v1/articles/Post/new-1");
    HttpResponse<String> got = service.get(location);
    assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
    Map<String, Object> json = RunningService.json(got.body());
    assertThat(json).containsEntry("group", RunningService.json(put.body()).get("group"));
    assertThat(json).containsEntry("relation", "canonical");
    assertThat((Map<?, ?>) json.get("article")).extracting("text").isEqualTo(Reports.text(1));
  }

  @Test
  void put_sameAgain_changesNothing() throws Exception {
    HttpResponse<String> first = service.putJson("/v1/articles/Post/same", Reports.json(2));
    HttpResponse<String> again = service.putJson("/v1/articles/Post/same", Reports.json(2));

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(RunningService.json(again.body()))
        .containsEntry("status", "unchanged")
        .containsEntry("position", RunningService.json(first.body()).get("position"))
        .containsEntry("receivedAt", RunningService.json(first.body()).get("receivedAt"))
        .containsEntry("version", 0)
        .containsEntry("group", RunningService.json(first.body()).get("group"));
  }

  @Test
  void put_otherContent_isANewVersion() throws Exception {
    service.putJson("/v1/articles/Post/edited", Reports.json(3));
    String edited = Reports.text(3) + " The council meets again on Friday.";
    HttpResponse<String> put =
        service.putJson(
            "/v1/articles/Post/edited?wait=searchable", Reports.json("", Reports.title(3), edited));

    assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    assertThat(RunningService.json(put.body()))
        .containsEntry("status", "updated")
        .containsEntry("version", 1);
    assertThat(service.get("/v1/articles/Post/edited").body()).contains("again on Friday");
    assertThat(service.get("/v1/articles/Post/edited?version=0").body())
        .doesNotContain("again on Friday");
    assertThat(
            (List<?>)
                RunningService.json(service.get("/v1/articles/Post/edited?versions=true").body())
                    .get("versions"))
        .hasSize(2);
    assertThat(service.get("/v1/articles/Post/edited?version=7").statusCode()).isEqualTo(404);
  }

  @Test
  void put_copyOfAnother_joinsItsGroup() throws Exception {
    HttpResponse<String> first = service.putJson("/v1/articles/Post/c-1", Reports.json(4));
    HttpResponse<String> copy = service.putJson("/v1/articles/Courier/c-2", Reports.json(4));

    assertThat(RunningService.json(copy.body()))
        .containsEntry("group", RunningService.json(first.body()).get("group"))
        .containsEntry("canonical", "c-1")
        .containsEntry("status", "created");
  }

  @Test
  void path_slashesAndNoSource_areEncoded() throws Exception {
    HttpResponse<String> slashed =
        service.putJson("/v1/articles/a%2Fb/x%2Fy%20z%C3%A9", Reports.json(5));
    assertThat(slashed.statusCode()).as(slashed.body()).isEqualTo(201);
    assertThat(RunningService.json(slashed.body()))
        .containsEntry("source", "a/b")
        .containsEntry("id", "x/y zé");
    assertThat(slashed.headers().firstValue("Location"))
        .contains("/v1/articles/a%2Fb/x%2Fy%20z%C3%A9");
    assertThat(service.get("/v1/articles/a%2Fb/x%2Fy%20z%C3%A9").statusCode()).isEqualTo(200);
    HttpResponse<String> none = service.putJson("/v1/articles/-/n", Reports.json(6));
    assertThat(RunningService.json(none.body())).containsEntry("source", "");
  }

  @Test
  void put_otherIdInTheBody_isRefusedWithItsPlace() throws Exception {
    HttpResponse<String> put =
        service.putJson("/v1/articles/Post/one", Reports.line("Post", "two", 7));

    assertThat(put.statusCode()).isEqualTo(422);
    assertThat(put.body()).contains("/problems/bad-article", "\"pointer\":\"/id\"", "two");
    assertThat(service.get("/v1/articles/Post/one").statusCode()).isEqualTo(404);
  }

  @Test
  void put_badArticle_namesTheField() throws Exception {
    HttpResponse<String> put =
        service.putJson("/v1/articles/Post/bad", "{\"title\":\"x\",\"published\":\"soon\"}");

    assertThat(put.statusCode()).isEqualTo(422);
    assertThat(put.body()).contains("\"pointer\":\"/published\"", "soon");
    assertThat(service.putJson("/v1/articles/Post/bad?wait=long", "{}").body())
        .contains("\"parameter\":\"wait\"");
  }

  @Test
  void path_withoutASource_saysHowItIsWritten() throws Exception {
    HttpResponse<String> put = service.putJson("/v1/articles//1", Reports.json(1));
    assertThat(put.statusCode()).isEqualTo(404);
    assertThat(put.body()).contains("An empty source is written -, as in /v1/articles/-/ID.");
  }

  @Test
  void method_thatIsNotPossible_namesTheOthersInOrder() throws Exception {
    HttpResponse<String> refused = service.postJson("/v1/articles/Post/1", "{}");
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().allValues("Allow")).containsExactly("DELETE, GET, HEAD, PUT");
    assertThat(refused.body()).contains("possible are: DELETE, GET, HEAD, PUT.");
  }

  @Test
  void put_severalFaults_areNamedTogether() throws Exception {
    HttpResponse<String> put =
        service.putJson(
            "/v1/articles/Post/bad",
            "{\"title\":5,\"text\":[\"a\"],\"published\":\"soon\",\"lang\":7,\"status\":\"banana\","
                + "\"kind\":\"odd\",\"lang\":\"en\"}");

    assertThat(put.statusCode()).isEqualTo(422);
    assertThat(RunningService.json(put.body()).get("errors"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .extracting(error -> error.get("pointer"))
        .containsExactly("/title", "/text", "/published", "/lang", "/lang", "/status");
  }

  @Test
  void put_bodyThatIsNoJson_isOneProblem_inPlainWords() throws Exception {
    for (String[] bad :
        new String[][] {
          {"", "The body is empty; give one JSON object."},
          {"{bad", "The body is not JSON at column 2: 'b' can't stand there."},
          {"{\"title\":\"x", "it ends too soon."},
          {"{\"title\":bad}", "a word that is no string needs quotes."},
          {"{\"title\":\"a\nb\"}", "must be escaped, as in \\\\n."},
          {"[]", "The body is not a JSON object."},
          {"{} {}", "The body has more after its JSON object"},
        }) {
      HttpResponse<String> put = service.putJson("/v1/articles/Post/bad", bad[0]);
      assertThat(put.statusCode()).as(put.body()).isEqualTo(400);
      assertThat(put.body()).contains("/problems/bad-json", bad[1]);
    }
    byte[] latin = "{\"title\":\"caf\u00e9 noir\"}".getBytes(ISO_8859_1);
    assertThat(service.post("/v1/articles", latin, "Content-Type", "application/json").body())
        .contains("/problems/bad-json", "not UTF-8");
  }

  @Test
  void status_withThePrefixOfItsScheme_isThatStatus() throws Exception {
    String usable =
        Reports.json("\"status\":\"stat:usable\",", Reports.title(64), Reports.text(64));
    assertThat(service.putJson("/v1/articles/Post/scheme", usable).statusCode()).isEqualTo(201);
    HttpResponse<String> killed =
        service.putJson("/v1/articles/Post/scheme", "{\"status\":\"stat:canceled\"}");
    assertThat(killed.body()).contains("\"withdrawn\"");
  }

  @Test
  void post_articleThatNamesItself_hasItsLocation() throws Exception {
    HttpResponse<String> post =
        service.postJson("/v1/articles", Reports.line("Daily Post", "p-1", 8));

    assertThat(post.statusCode()).as(post.body()).isEqualTo(201);
    assertThat(post.headers().firstValue("Location")).contains("/v1/articles/Daily%20Post/p-1");
  }

  @Test
  void idempotencyKey_sameRequest_hasTheSameAnswer_anotherIsRefused() throws Exception {
    String[] key = {"Idempotency-Key", "k-1"};
    HttpResponse<String> first =
        service.postJson("/v1/articles", Reports.line("Post", "i-1", 9), key);
    HttpResponse<String> again =
        service.postJson("/v1/articles", Reports.line("Post", "i-1", 9), key);
    HttpResponse<String> other =
        service.postJson("/v1/articles", Reports.line("Post", "i-2", 10), key);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("/problems/idempotency-key-reused");
    assertThat(service.get("/v1/articles/Post/i-2").statusCode()).isEqualTo(404);
  }

  @Test
  void put_canceledWithoutText_withdraws_andTheTextIsNotShown() throws Exception {
    service.putJson("/v1/articles/Post/w-1", Reports.json(11));
    HttpResponse<String> withdrawal =
        service.putJson("/v1/articles/Post/w-1?wait=searchable", "{\"status\":\"canceled\"}");

    assertThat(withdrawal.statusCode()).as(withdrawal.body()).isEqualTo(200);
    assertThat(RunningService.json(withdrawal.body())).containsEntry("status", "withdrawn");
    HttpResponse<String> got = service.get("/v1/articles/Post/w-1");
    assertThat(RunningService.json(got.body())).containsKey("barred").doesNotContainKey("article");
    assertThat(service.putJson("/v1/articles/Post/none", "{\"status\":\"canceled\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void get_sameState_isNotModified() throws Exception {
    service.putJson("/v1/articles/Post/e-1?wait=searchable", Reports.json(12));
    HttpResponse<String> got = service.get("/v1/articles/Post/e-1");
    String tag = got.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = service.get("/v1/articles/Post/e-1", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(service.get("/v1/articles/Post/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void restart_everythingAcknowledged_isThereInTheSameGroup() throws Exception {
    try (RunningService own = RunningService.start(temp.resolve("restarted"))) {
      HttpResponse<String> put = own.putJson("/v1/articles/Post/r-1", Reports.json(13));
      own.restart();
      HttpResponse<String> got = own.get("/v1/articles/Post/r-1");
      HttpResponse<String> copy = own.putJson("/v1/articles/Courier/r-2", Reports.json(13));

      assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
      Object group = RunningService.json(put.body()).get("group");
      assertThat(RunningService.json(got.body())).containsEntry("group", group);
      assertThat(RunningService.json(copy.body()))
          .containsEntry("group", group)
          .containsEntry("canonical", "r-1");
    }
  }

  @Test
  void get_atOnceAfterAnAnswer_showsWhatWasAnswered() throws Exception {
    for (int i = 0; i < 20; i++) {
      String path = "/v1/articles/Prompt/" + i;
      String put = service.putJson(path, Reports.json(700 + i)).body();
      HttpResponse<String> got = service.get(path);
      assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
      assertThat(service.putJson(path, Reports.json(800 + i)).body()).contains("updated");
      assertThat(service.get(path).body()).contains("\"version\":1", Reports.title(800 + i));
      Matcher group = Pattern.compile("\"group\":\"([^\"]+)\"").matcher(put);
      assertThat(group.find()).isTrue();
      assertThat(service.get("/v1/groups/" + group.group(1)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void delete_leavesTheTextInNoFile_andAReceipt() throws Exception {
    Path folder = temp.resolve("taken-down");
    try (RunningService own = RunningService.start(folder)) {
      String phrase = "xylophonist zugzwang quokka";
      for (int i = 0; i < 20; i++) {
        own.putJson("/v1/articles/Post/other-" + i, Reports.json(20 + i));
      }
      own.putJson(
          "/v1/articles/Post/d-1",
          Reports.json("", "A title", "The " + phrase + " was here. " + Reports.text(14)));
      assertThat(own.get("/v1/articles/Post/d-1").body()).contains(phrase);
      assertThat(filesWith(folder, phrase)).isNotEmpty();

      assertThat(own.delete("/v1/articles/Post/d-1").statusCode()).isEqualTo(400);
      HttpResponse<String> deleted =
          own.delete("/v1/articles/Post/d-1?reason=court%20order%207&author=legal");

      assertThat(deleted.statusCode()).as(deleted.body()).isEqualTo(200);
      assertThat(filesWith(folder, phrase)).isEmpty();
      assertThat(filesWith(folder, "zugzwang")).isEmpty();
      HttpResponse<String> got = own.get("/v1/articles/Post/d-1");
      assertThat(got.statusCode()).as(got.body()).isEqualTo(410);
      assertThat(got.body()).contains("/problems/taken-down", "court order 7", "legal");
      for (String path :
          List.of(
              "/v1/explain?a=Post/d-1&b=Post/other-1",
              "/v1/explain?a=Post/other-1&b=Post/d-1",
              "/v1/articles/Post/d-1/explain",
              "/v1/search?like=Post/d-1")) {
        assertThat(own.get(path).statusCode()).as(path).isEqualTo(410);
        assertThat(own.get(path).body()).contains("/problems/taken-down", "court order 7");
      }
      assertThat(own.delete("/v1/articles/Post/d-1?reason=again").statusCode()).isEqualTo(410);
      assertThat(own.delete("/v1/articles/Post/never?reason=x").statusCode()).isEqualTo(404);
      own.restart();
      assertThat(own.get("/v1/articles/Post/d-1").statusCode()).isEqualTo(410);
      assertThat(own.get("/v1/articles/Post/other-3").statusCode()).isEqualTo(200);
      HttpResponse<String> again = own.putJson("/v1/articles/Post/d-1", Reports.json(1));
      assertThat(again.statusCode()).as(again.body()).isEqualTo(410);
      assertThat(again.body()).contains("/problems/taken-down", "is not taken in again");
    }
    assertThat(filesWith(folder, "zugzwang")).isEmpty();
  }

  @Test
  void running_fileAndFigures_sayHowItIsDoing() throws Exception {
    assertThat(Files.readString(temp.resolve("data").resolve("wirefold.running")))
        .contains("url=http://127.0.0.1:" + service.port(), "pid=");
    assertThat(service.get("/ready").statusCode()).isEqualTo(200);
    assertThat(service.get("/metrics").body())
        .contains("wirefold_articles_total", "wirefold_log_end", "wirefold_pairs_verified_total");
  }

  @Test
  void metrics_firstScrapeAndTheNextOnesAfterWork_haveTheFigures() throws Exception {
    Path folder = temp.resolve("measured");
    try (RunningService own = RunningService.start(folder)) {
      own.putJson("/v1/articles/Post/m-1?wait=searchable", Reports.json(60));
      own.restart();
      assertThat(own.get("/metrics").body())
          .contains("wirefold_articles_total 1.0", "wirefold_kept_articles 1.0");
    }
  }

  @Test
  void put_valueThatIsNotUnderstood_isTakenWithAWarning() throws Exception {
    HttpResponse<String> put =
        service.putJson(
            "/v1/articles/Post/odd-1",
            Reports.json(
                "\"kind\":\"Advisory!\",\"version\":\"x\",\"url\":7,",
                Reports.title(61),
                Reports.text(61)));

    assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
    assertThat(put.body())
        .contains(
            "\"field\":\"kind\",\"value\":\"Advisory!\",\"takenAs\":\"text\",\"fix\":\"must be text",
            "\"field\":\"version\",\"value\":\"x\",\"takenAs\":\"0\"",
            "\"field\":\"url\",\"value\":\"7\",\"fix\"");
    assertThat(service.putJson("/v1/articles/Post/odd-2", Reports.json(62)).body())
        .doesNotContain("warnings");
  }

  @Test
  void put_statusThatIsNotUnderstood_isRefused_soThatNothingIsShownByMistake() throws Exception {
    for (String status : List.of("\"withold\"", "5", "[]")) {
      HttpResponse<String> put =
          service.putJson(
              "/v1/articles/Post/withheld",
              Reports.json(
                  "\"status\":%s,".formatted(status), Reports.title(63), Reports.text(63)));

      assertThat(put.statusCode()).as(put.body()).isEqualTo(422);
      assertThat(put.body())
          .contains("/problems/bad-article", "\"pointer\":\"/status\"", "must be ");
    }
    assertThat(service.get("/v1/articles/Post/withheld").statusCode()).isEqualTo(404);
  }

  @Test
  void parameters_thatAreUnknownOrWrong_areNamed() throws Exception {
    for (String[] wrong :
        new String[][] {
          {"/v1/articles/Post/x?wiat=searchable", "wiat", "is not known"},
          {"/v1/articles/Post/x?version=abc", "version", "0 to 2147483647"},
          {"/v1/articles/Post/x?version=99999999999", "version", "0 to 2147483647"},
          {"/v1/articles/Post/x?versions=yes", "versions", "must be true or false"},
          {"/v1/events?after=abc", "after", "0 or more"},
          {"/v1/events?after=-1", "after", "0 or more"},
          {"/v1/curation?after=abc", "after", "0 or more"},
          {"/v1/curation?limit=0", "limit", "1 to 100"},
          {"/v1/search?qq=a", "qq", "did you mean q?"},
          {"/v1/search?q=a&q=b", "q", "given twice"},
          {"/v1/search?q=%ff", "query", "UTF-8"},
          {"/v1/stories?q=", "q", "is empty"},
          {"/v1/stories?minGroups=99999999999999", "minGroups", "1 to 2147483647"},
        }) {
      HttpResponse<String> response = service.get(wrong[0]);
      assertThat(response.statusCode()).as(wrong[0]).isEqualTo(400);
      assertThat(response.body())
          .contains(
              "/problems/bad-parameter", "\"parameter\":\"%s\"".formatted(wrong[1]), wrong[2]);
    }
    HttpResponse<String> put =
        service.putJson("/v1/articles/Post/x?wiat=searchable", Reports.json(1));
    assertThat(put.statusCode()).isEqualTo(400);
    assertThat(put.body()).contains("did you mean wait?");
  }

  @Test
  void put_forms_areUtf8AndWithoutControlCharacters() throws Exception {
    HttpResponse<String> latin =
        service.send(
            service
                .request(
                    "/v1/articles/Post/latin", "Content-Type", "application/json; charset=latin1")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(Reports.json(64)))
                .build());
    assertThat(latin.statusCode()).isEqualTo(415);
    assertThat(latin.body()).contains("charset=latin1", "takes application/json, in UTF-8");
    HttpResponse<String> control = service.putJson("/v1/articles/Post/a%0Ab", Reports.json(64));
    assertThat(control.statusCode()).isEqualTo(422);
    assertThat(control.body()).contains("\"pointer\":\"/id\"", "control character");
    assertThat(service.putJson("/v1/articles/Post/empty", "{}").body())
        .contains("neither title nor text", "under these names")
        .doesNotContain("map");
  }

  @Test
  void get_versionThatIsNotThere_saysWhichAre() throws Exception {
    service.putJson("/v1/articles/Post/one-version", Reports.json(65));

    assertThat(service.get("/v1/articles/Post/one-version?version=5").body())
        .contains("/problems/unknown-id", "has no version 5; it has 0.");
  }

  private static List<Path> filesWith(Path folder, String phrase) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> has(file, phrase)).toList();
    }
  }

  private static boolean has(Path file, String phrase) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(phrase);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
