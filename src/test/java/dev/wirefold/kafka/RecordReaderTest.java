package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.CurationAction;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.format.ArticleJsonCodec;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.JsonArticles;
import dev.wirefold.format.JsonCommands;
import dev.wirefold.format.LogCommandCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // what is missing fails the test
class RecordReaderTest {

  private static final ArticleId ID = new ArticleId("elm", "a-1");
  private static final String ARTICLE =
      "{\"title\":\"Ferry late\",\"text\":\"Fog, says the line.\"}";

  private final LogCommandCodec codec = new LogCommandCodec(new ArticleJsonCodec());
  private final RecordReader reader =
      new RecordReader(
          new JsonCommands(
              new JsonArticles(new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS))),
          codec,
          1000);

  @Test
  void article_getsTheKeysName() {
    LogCommand command = reader.read(Records.of("elm/a-1", ARTICLE)).command();
    assertThat(command).isInstanceOf(LogCommand.PutArticle.class);
    assertThat(((LogCommand.PutArticle) command).article().id()).isEqualTo(ID);
  }

  @Test
  void document_isReadByItsContentType_andGetsTheKeysName() {
    String ninjs = "{\"uri\":\"urn:x:1\",\"copyrightholder\":\"Elm\",\"headline\":\"Ferry late\"}";
    String nitf = "<nitf><head><title>Ferry late</title></head></nitf>";
    for (String[] each :
        new String[][] {{"application/ninjs+json", ninjs}, {"text/xml; charset=utf-8", nitf}}) {
      ConsumerRecord<byte[], byte[]> from =
          Records.of(0, 0, "elm/a-1", each[1].getBytes(UTF_8), "content-type", each[0]);
      LogCommand.PutArticle put = (LogCommand.PutArticle) reader.read(from).command();
      assertThat(put.article().id()).isEqualTo(ID);
      assertThat(put.article().title()).isEqualTo("Ferry late");
    }
  }

  @Test
  void canceledItem_withdraws() {
    String ninjs = "{\"uri\":\"urn:x:1\",\"pubstatus\":\"canceled\"}";
    ConsumerRecord<byte[], byte[]> from =
        Records.of(
            0, 0, "elm/a-1", ninjs.getBytes(UTF_8), "content-type", "application/ninjs+json");
    assertThat(reader.read(from).command())
        .isEqualTo(new LogCommand.WithdrawArticle(ID, "", "canceled by its provider"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/rss+xml | <rss><item><title>A</title></item><item><title>B</title></item></rss>"
            + " | has more than one article",
        "application/rss+xml | <rss></rss> | has no article",
        "application/vnd.iptc.g2.newsmessage+xml | <packageItem/> | has no article: its item 1 is a",
        "application/nitf+xml | <!DOCTYPE nitf [<!ENTITY x 'y'>]><nitf/> | declares entities",
        "text/xml | <nitf | is not XML",
        "application/nitf+xml | <nitf/> | has neither title nor text"
      })
  void documentOfNoOrManyArticles_isADeadLetter(String type, String document, String reason) {
    ConsumerRecord<byte[], byte[]> from =
        Records.of(0, 0, "elm/a-1", document.getBytes(UTF_8), "content-type", type);
    assertThat(reader.read(from).letter().reason()).contains(reason);
  }

  @Test
  void contentTypeThatIsNoDocuments_isReadAsJson() {
    for (String type : new String[] {"application/json", "text/plain", "application/x-ndjson"}) {
      ConsumerRecord<byte[], byte[]> from =
          Records.of(0, 0, "elm/a-1", ARTICLE.getBytes(UTF_8), "content-type", type);
      assertThat(reader.read(from).command()).isInstanceOf(LogCommand.PutArticle.class);
    }
  }

  @Test
  void canceled_withdraws() {
    assertThat(reader.read(Records.of("elm/a-1", "{\"status\":\"canceled\"}")).command())
        .isEqualTo(new LogCommand.WithdrawArticle(ID, "", "canceled by its provider"));
  }

  @Test
  void noValue_deletes_forTheReasonInTheHeaders() {
    assertThat(reader.read(Records.of(0, 0, "elm/a-1", null)).command())
        .isEqualTo(new LogCommand.DeleteArticle(ID, "", "a record without a value"));
    ConsumerRecord<byte[], byte[]> said =
        Records.of(
            0, 0, "elm/a-1", null, "wirefold-author", "Åsa", "wirefold-reason", "court order");
    assertThat(reader.read(said).command())
        .isEqualTo(new LogCommand.DeleteArticle(ID, "Åsa", "court order"));
  }

  @Test
  void command_isReadAsTheLogHasIt() {
    LogCommand command = new LogCommand.Curate(new CurationAction.Unpin(3), "Åsa", "wrong");
    ConsumerRecord<byte[], byte[]> from =
        Records.of(0, 0, "curation", codec.encode(command), "content-type", RecordReader.COMMAND);
    assertThat(reader.read(from).command()).isEqualTo(command);
  }

  @Test
  void redactedCommand_isADeadLetter() {
    byte[] value = codec.encode(new LogCommand.RedactedArticle(ID, true));
    assertThat(
            reader
                .read(Records.of(0, 0, "elm/a-1", value, "content-type", RecordReader.COMMAND))
                .letter()
                .code())
        .isEqualTo(DeadLetter.Code.BAD_VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          elm      | {"title":"x"}                          | BAD_KEY   | the key must be source/id in UTF-8, each of at most 2048 characters and without control characters
          elm/a-1  | {"title":"x","text":"y","id":"a-2"}    | BAD_KEY   | id "a-2" is not that of the key, a-1; leave it out
          elm/a-1  | {"title":"x","text":"y","source":"ash"}| BAD_KEY   | source "ash" is not that of the key, elm; leave it out
          elm/a-1  | no json                                | BAD_VALUE | the value
          elm/a-1  | {}                                     | BAD_VALUE | the value
          """)
  void badRecord_isADeadLetter_thatSaysWhy(
      String key, String value, DeadLetter.Code code, String reason) {
    DeadLetter letter = reader.read(Records.of(key, value)).letter();
    assertThat(letter.code()).isEqualTo(code);
    assertThat(letter.reason()).startsWith(reason);
  }

  @Test
  void command_thatNothingCanBeMadeOf_isADeadLetter() {
    byte[] value = "\u0001C{\"action\":\"unpin\",\"article\":99999999999}".getBytes(UTF_8);
    DeadLetter letter =
        reader
            .read(Records.of(0, 0, "curation", value, "content-type", RecordReader.COMMAND))
            .letter();
    assertThat(letter.code()).isEqualTo(DeadLetter.Code.BAD_VALUE);
    assertThat(letter.reason()).startsWith("the value can't be read: ");
  }

  @Test
  void badKey_ofATombstone_isADeadLetter() {
    for (String key : new String[] {"elm/a\u0000b", "elm/" + "x".repeat(3_000)}) {
      assertThat(reader.read(Records.of(0, 0, key, null)).letter().code())
          .isEqualTo(DeadLetter.Code.BAD_KEY);
    }
  }

  @Test
  void article_thatSaysItsNameWithSpaces_isThatOfItsKey() {
    String value = "{\"source\":\" elm\",\"id\":\"a-1\",\"title\":\"Ferry late\"}";
    assertThat(reader.read(Records.of(" elm/a-1", value)).letter()).isNull();
  }

  @Test
  void longValue_isADeadLetter() {
    DeadLetter letter = reader.read(Records.of("elm/a-1", "x".repeat(1001))).letter();
    assertThat(letter.code()).isEqualTo(DeadLetter.Code.TOO_LONG);
    assertThat(letter.reason()).isEqualTo("the value has 1001 bytes; at most 1000 are read");
  }

  @Test
  void letter_hasTheRecordUntouched_andWhereItCameFrom() {
    ConsumerRecord<byte[], byte[]> from =
        Records.of(3, 17, "elm/a-1", "no json".getBytes(UTF_8), "trace", "t-1");
    var letter = reader.read(from).letter().to("dead", 1 << 20);
    assertThat(letter.topic()).isEqualTo("dead");
    assertThat(letter.key()).isEqualTo(from.key());
    assertThat(letter.value()).isEqualTo(from.value());
    assertThat(letter.headers())
        .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
        .startsWith(
            "trace=t-1",
            "wirefold.error.topic=in",
            "wirefold.error.partition=3",
            "wirefold.error.offset=17",
            "wirefold.error.time=2026-03-05T10:00:00Z",
            "wirefold.error.code=bad-value");
  }

  @Test
  void letter_thatIsTooLongForItsTopic_leavesTheValueWhereItIs() {
    ConsumerRecord<byte[], byte[]> from = Records.of("elm/a-1", "x".repeat(1001));
    var letter = reader.read(from).letter().to("dead", 5000);
    assertThat(letter.value()).isNull();
    assertThat(letter.headers().lastHeader("wirefold.error.omitted-bytes").value())
        .asString()
        .isEqualTo("1001");
  }
}
