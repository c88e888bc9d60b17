package dev.wirefold.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.format.ParsedLine.Parsed;
import dev.wirefold.format.ParsedLine.Rejected;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleParserTest {

  private static final ArticleParser PARSER = new ArticleParser(FieldMap.PLAIN, 100);

  @Test
  void line_withEveryField_givesAllOfThem() {
    Article article =
        article(
            """
            {"id":"7","title":"Rates held","text":"The bank held.","url":"https://a.example/7",
             "source":"Daily","published":"2025-03-11T10:15:30+03:00","lang":"EN_us","version":2,
             "status":"withheld","kind":"alert","embargoed":1741688130,"credit":"AFP",
             "byline":"By A. B.","slug":"RATES","replaces":6,"derivedFrom":"5"}
            """);
    assertThat(article)
        .isEqualTo(
            new Article(
                new ArticleId("Daily", "7"),
                "Rates held",
                "The bank held.",
                "https://a.example/7",
                Instant.parse("2025-03-11T07:15:30Z"),
                "en-us",
                new WireFields(
                    2,
                    WireStatus.WITHHELD,
                    ArticleKind.ALERT,
                    Instant.parse("2025-03-11T10:15:30Z"),
                    "AFP",
                    "By A. B.",
                    "RATES",
                    "6",
                    "5")));
  }

  @Test
  void line_withTextAlone_isAPlainArticle() {
    assertThat(article("{\"id\":\"a\",\"text\":\"x\"}"))
        .isEqualTo(
            new Article(new ArticleId("", "a"), "", "x", null, null, null, WireFields.PLAIN));
  }

  @Test
  void fields_nullOrEmpty_areAbsent() {
    assertThat(
            article(
                "{\"id\":\"a\",\"text\":\"x\",\"title\":null,\"url\":\"\",\"source\":null,"
                    + "\"published\":null,\"lang\":\" \",\"status\":null,\"version\":null}"))
        .isEqualTo(article("{\"id\":\"a\",\"text\":\"x\"}"));
  }

  @Test
  void fields_unknown_arePassedOverWhole() {
    assertThat(
            article(
                "{\"more\":{\"id\":[1,{\"title\":\"no\"}]},\"html\":\""
                    + "y".repeat(5000)
                    + "\",\"id\":\"a\",\"text\":\"x\",\"n\":1e999}"))
        .isEqualTo(article("{\"id\":\"a\",\"text\":\"x\"}"));
  }

  @Test
  void fields_renamed_areReadUnderTheirNewName() {
    ArticleParser parser = new ArticleParser(FieldMap.of(List.of("title=headline,text=body")), 100);
    assertThat(parser.parse(bytes("{\"id\":1,\"headline\":\"h\",\"body\":\"b\",\"text\":[1]}")))
        .isInstanceOfSatisfying(
            Parsed.class,
            parsed -> {
              assertThat(parsed.article().title()).isEqualTo("h");
              assertThat(parsed.article().text()).isEqualTo("b");
            });
  }

  @ParameterizedTest
  @CsvSource({"17, 17", "-3, -3", "12345678901234567890123, 12345678901234567890123"})
  void id_wholeNumber_isItsDigits(String json, String id) {
    assertThat(article("{\"id\":" + json + ",\"text\":\"x\"}").id().externalId()).isEqualTo(id);
  }

  @Test
  void id_missing_isDerivedFromSourceAndUrl_andMarked() {
    Parsed first = parsed("{\"source\":\"D\",\"url\":\"https://a/1\",\"text\":\"x\"}");
    Parsed changed = parsed("{\"source\":\"D\",\"url\":\"https://a/1\",\"text\":\"y\"}");
    Parsed elsewhere = parsed("{\"source\":\"E\",\"url\":\"https://a/1\",\"text\":\"x\"}");
    assertThat(first.idDerived()).isTrue();
    assertThat(first.article().id().externalId()).matches("u-[0-9a-f]{32}");
    assertThat(changed.article().id()).isEqualTo(first.article().id());
    assertThat(elsewhere.article().id().externalId())
        .isNotEqualTo(first.article().id().externalId());
  }

  @Test
  void id_missingWithoutUrl_isDerivedFromTheContent_theSameInEveryVersion() {
    assertThat(article("{\"source\":\"D\",\"title\":\"t\",\"text\":\"x\"}").id().externalId())
        .isEqualTo("c-cb629b4fbcad3540ff07ca6840c4ef25");
    assertThat(article("{\"title\":\"ab\",\"text\":\"c\"}").id())
        .isNotEqualTo(article("{\"title\":\"a\",\"text\":\"bc\"}").id());
  }

  @Test
  void id_given_isNotMarked() {
    assertThat(parsed("{\"id\":\"a\",\"text\":\"x\"}").idDerived()).isFalse();
  }

  @Test
  void time_withoutZone_isUtcAndMarked() {
    Parsed parsed = parsed("{\"id\":1,\"text\":\"x\",\"published\":\"2025-03-11 10:15\"}");
    assertThat(parsed.zoneAssumed()).isTrue();
    assertThat(parsed.article().published()).isEqualTo("2025-03-11T10:15:00Z");
    assertThat(parsed("{\"id\":1,\"text\":\"x\",\"published\":1741688130}").zoneAssumed())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{'id':1}                                  |           |          | neither title nor text",
        "{'id':1,'text':' ','title':null}          |           |          | neither title nor text",
        "{'id':1.5,'text':'x'}                     | id        | 1.5      | a whole number",
        "{'id':true,'text':'x'}                    | id        | true     | must be a string",
        "{'id':{'a':1},'text':'x'}                 | id        |          | must be a string",
        "{'id':1,'text':['x']}                     | text      |          | not an object or a list",
        "{'id':1,'text':3}                         | text      | 3        | not a number",
        "{'id':1,'text':'x','published':'soon'}    | published | soon     | 2026-03-05",
        "{'id':1,'text':'x','published':1e40}      | published | 1e40     | 2026-03-05",
        "{'id':1,'text':'x','embargoed':'soon'}    | embargoed | soon     | 2026-03-05",
        "{'id':1,'text':'x','status':'dead'}       | status    | dead     | withheld",
        "{'id':1,'text':'x','version':-1}          | version   | -1       | a whole number",
        "{'id':1,'text':'x','version':'two'}       | version   | two      | a whole number",
        "{'id':1,'text':'x','id':2}                | id        |          | given twice",
        "[1]                                       |           |          | not a JSON object",
        "'text'                                    |           | text     | not a JSON object",
        "{'id':1,'text':'x'} {}                    |           |          | more after its JSON",
        "{'id':1,'text':'x'                        |           |          | not JSON at column",
        "{'id':1,'text':'x}                        |           |          | not JSON at column",
        "{'id':1,'text':nul}                       |           |          | not JSON at column",
        "hello                                     |           |          | not JSON at column",
      })
  void line_atFault_namesFieldValueAndRemedy(
      String json, String field, String value, String reason) {
    Rejected rejected = rejected(json.replace('\'', '"'));
    assertThat(rejected.field()).isEqualTo(field == null ? "" : field);
    assertThat(rejected.value()).isEqualTo(value == null ? "" : value);
    assertThat(rejected.reason()).contains(reason);
  }

  @Test
  void kind_ofAnotherVocabulary_isAnOrdinaryReport() {
    assertThat(article("{\"id\":1,\"text\":\"x\",\"kind\":\"poem\"}").wire())
        .isEqualTo(WireFields.PLAIN);
  }

  @Test
  void text_aboveTheLimit_isRejectedByName() {
    assertThat(rejected("{\"id\":1,\"text\":\"" + "x".repeat(101) + "\"}"))
        .hasToString("text has more than 100 characters");
    assertThat(rejected("{\"id\":1,\"text\":\"" + "x".repeat(1_000_000) + "\"}"))
        .hasToString("text has more than 100 characters");
    assertThat(article("{\"id\":1,\"text\":\"" + "x".repeat(100) + "\"}").text()).hasSize(100);
  }

  @Test
  void value_long_isShownShortened() {
    Rejected rejected =
        rejected("{\"id\":1,\"text\":\"x\",\"status\":\"" + "a\\n".repeat(50) + "\"}");
    assertThat(rejected.value()).hasSize(61).startsWith("a a a").endsWith("…");
  }

  @Test
  void nesting_beyondTheLimit_isRejected() {
    assertThat(rejected("{\"a\":" + "[".repeat(100_000)).reason()).contains("beyond a limit");
    assertThat(article("{\"a\":" + "[".repeat(31) + "]".repeat(31) + ",\"id\":1,\"text\":\"x\"}"))
        .isNotNull();
  }

  @Test
  void utf8_malformed_isRejected() {
    byte[] latin1 = "{\"id\":1,\"text\":\"caf\u00e9 noir\"}".getBytes(ISO_8859_1);
    assertThat(PARSER.parse(latin1))
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.reason()).contains("UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ude00\\ud83d"})
  void surrogate_alone_becomesTheReplacementCharacter(String escaped) {
    String replaced = "\ufffd".repeat(escaped.length() / 6);
    assertThat(article("{\"id\":1,\"text\":\"a" + escaped + "b\"}").text())
        .isEqualTo("a" + replaced + "b");
  }

  @Test
  void surrogates_inPairs_stay() {
    assertThat(article("{\"id\":1,\"text\":\"\\ud83d\\ude00 \ud83d\ude00\"}").text())
        .isEqualTo("\ud83d\ude00 \ud83d\ude00");
  }

  @Test
  void overlongLine_isRejectedWithItsLength() {
    assertThat(PARSER.parse(new OverlongLine("a.jsonl", 3, 5000, 4096)))
        .hasToString("line has 5000 bytes; at most 4096 are read");
  }

  @Test
  void limit_belowOne_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArticleParser(FieldMap.PLAIN, 0))
        .withMessageContaining("maxChars");
  }

  private static Article article(String json) {
    return parsed(json).article();
  }

  private static Parsed parsed(String json) {
    ParsedLine parsed = PARSER.parse(bytes(json));
    assertThat(parsed).isInstanceOf(Parsed.class);
    return (Parsed) parsed;
  }

  private static Rejected rejected(String json) {
    ParsedLine parsed = PARSER.parse(bytes(json));
    assertThat(parsed).isInstanceOf(Rejected.class);
    return (Rejected) parsed;
  }

  private static byte[] bytes(String json) {
    return json.getBytes(UTF_8);
  }
}
