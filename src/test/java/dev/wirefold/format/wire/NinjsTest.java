package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentFormat;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjsTest {

  @Test
  void version14_everyFieldIsMapped() throws IOException {
    assertThat(Wire.article("ninjs-1.4.json"))
        .isEqualTo(
            new Article(
                new ArticleId("Meridian Press", "urn:newsml:mpa.example:20260310:ferry"),
                "Ferry resumes between Ostra and Lunde",
                """
                The ferry between Ostra and Lunde runs again.

                First boat at six
                Last boat at ten

                Fares stay & passes count.\
                """,
                null,
                Instant.parse("2026-03-10T08:30:00Z"),
                "en-gb",
                new WireFields(
                    3,
                    WireStatus.USABLE,
                    ArticleKind.ALERT,
                    Instant.parse("2026-03-10T12:00:00Z"),
                    "Meridian Press Agency",
                    "By Ada Quist",
                    "FERRY-OSTRA",
                    "urn:newsml:mpa.example:20260309:ferry",
                    null)));
  }

  @Test
  void version10_plainTextAndCanceled() throws IOException {
    Article article = Wire.article("ninjs-1.0.json");
    assertThat(article.id()).isEqualTo(new ArticleId("", "http://desk.example/items/41"));
    assertThat(article.text())
        .isEqualTo("The toll on the river bridge rises in May.\n\nThe council voted on Monday.");
    assertThat(article.wire().status()).isEqualTo(WireStatus.CANCELED);
    assertThat(article.wire().version()).isZero();
  }

  @Test
  void version20_mainHeadlinePlainBodyAndItemId() throws IOException {
    assertThat(Wire.article("ninjs-2.0.json"))
        .isEqualTo(
            new Article(
                new ArticleId("Elm News", "elm-77"),
                "Snow closes the pass",
                "Snow closed the pass.\nThe road may open at noon.",
                null,
                Instant.parse("2026-03-11T10:00:00Z"),
                "en",
                new WireFields(
                    1,
                    WireStatus.WITHHELD,
                    ArticleKind.FACTBOX,
                    Instant.parse("2026-03-11T15:00:00Z"),
                    "Pass Radio",
                    "Bo Lind",
                    null,
                    null,
                    null)));
  }

  @Test
  void version31_camelCaseNamesAndMarkup() throws IOException {
    assertThat(Wire.article("ninjs-3.1.json"))
        .isEqualTo(
            new Article(
                new ArticleId("Elm News", "urn:newsml:elm.example:78"),
                "Pass opens again",
                "Road\n\nPloughs cleared the road.\nCars may pass.",
                null,
                Instant.parse("2026-03-12T08:00:00Z"),
                "pt-br",
                new WireFields(
                    2,
                    WireStatus.USABLE,
                    ArticleKind.TEXT,
                    Instant.parse("2026-03-12T12:00:00Z"),
                    null,
                    "Bo Lind",
                    "PASS-SNOW",
                    null,
                    null)));
  }

  @Test
  void agencysAnswer_isUnwrapped_withItsOwnIdAndSignals() throws IOException {
    Article article = Wire.article("ninjs-agency.json");
    assertThat(article.id().externalId()).isEqualTo("9f1");
    assertThat(article.wire().version()).isEqualTo(2);
    assertThat(article.wire().kind()).isEqualTo(ArticleKind.ADVISORY);
    assertThat(article.wire().status()).isEqualTo(WireStatus.WITHHELD);
    assertThat(article.text()).isEqualTo("What the desk covers on Tuesday.");
  }

  @Test
  void list_eachItemByItself_withItsNumber() throws IOException {
    assertThat(Wire.read(Wire.resource("ninjs-list.json")))
        .map(Wire.Read::toString)
        .containsExactly(
            "1 good",
            "2 left out: picture",
            "3 bad: published \"yesterday\" is not a time; write it like 2026-03-05,"
                + " 2026-03-05T10:15:00Z, Thu, 5 Mar 2026 10:15:00 GMT or as seconds since 1970",
            "4 good: [version \"two\" must be a whole number, 0 to 2147483647]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "embargoed | 2026-03-10T12:00:00Z | USABLE",
        "usable | '' | WITHHELD",
        "embargoed | '' | WITHHELD",
        "usable | 2026-03-10T12:00:00Z | USABLE"
      })
  void embargo_withoutATime_isWithheld(String status, String until, WireStatus expected)
      throws IOException {
    String item =
        """
        {"uri":"u","pubstatus":"%s","embargoed":"%s","headline":"A","body_text":"B"}
        """
            .formatted(status, until);
    Article article = Wire.article(item.getBytes(UTF_8));
    assertThat(article.wire().status()).isEqualTo(expected);
    assertThat(article.wire().embargoedUntil() == null).isEqualTo(until.isEmpty());
  }

  @Test
  void replacing_isTheItemBefore_derivedFromToo() throws IOException {
    String item =
        """
        {"uri":"u","pubstatus":"usable","headline":"A","replacing":["u","t"],"derivedFrom":[{"uri":"s"}]}
        """;
    WireFields wire = Wire.article(item.getBytes(UTF_8)).wire();
    assertThat(wire.replaces()).isEqualTo("t");
    assertThat(wire.derivedFrom()).isEqualTo("s");
  }

  @Test
  void lines_badOne_isAtFaultAlone() throws IOException {
    String lines =
        """
        {"uri":"a","pubstatus":"usable","headline":"A"}
        {"uri":"b","pubstatus":

        [1]
        {"uri":"c","pubstatus":"usable","headline":"C"}
        """;
    assertThat(Wire.text(lines))
        .map(Wire.Read::toString)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("1 good"),
            second -> assertThat(second).startsWith("2 fault: is not JSON at line 1"),
            third ->
                assertThat(third)
                    .isEqualTo("4 fault: is not one object; give an item of ninjs a line"),
            fourth -> assertThat(fourth).isEqualTo("5 good"));
  }

  @Test
  void list_cutOff_saysWhere() throws IOException {
    String list = "[{\"uri\":\"a\",\"pubstatus\":\"usable\",\"headline\":\"A\"},\n{\"uri\":";
    assertThat(Wire.text(list))
        .map(Wire.Read::toString)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("1 good"),
            second -> assertThat(second).startsWith("2 broken: is not JSON at line 2"));
  }

  @Test
  void nestedTooDeep_isRefused() throws IOException {
    String deep = "{\"uri\":\"a\",\"altids\":" + "[".repeat(100_000);
    assertThat(Wire.text(deep).toString()).contains("more than 64 levels deep");
  }

  @Test
  void itemTooLarge_isRefused_withTheLimit() throws IOException {
    String large = "[{\"uri\":\"a\",\"body_text\":\"" + "x".repeat(Wire.MOST_BYTES * 2) + "\"}]";
    assertThat(Wire.text(large).toString()).contains("has more than 1048576 bytes");
  }

  @Test
  void wrongBytes_areNamed() throws IOException {
    byte[] bytes =
        "[{\"uri\":\"a\",\"headline\":\"caf\u00e9\"}]"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(Wire.read(DocumentFormat.NINJS, new Document(Wire.in(bytes))).toString())
        .contains("is not UTF-8");
  }

  @Test
  void bytesInAnOrderThatNobodyUses_areNamed() throws IOException {
    for (byte[] head :
        new byte[][] {{0, 0, '{', 0}, {0, '{', 0, 0}, {'{', '}', '\n', 0, '{', 0, 0}}) {
      assertThat(Wire.read(DocumentFormat.NINJS, new Document(Wire.in(head))).toString())
          .containsAnyOf("is not UTF-8", "is not JSON", "no item");
    }
  }
}
