package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.kafka.DeadLetter.Code;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // what is missing fails the test
class DeadLetterTest {

  private static final ConsumerRecord<byte[], byte[]> RECORD =
      Records.of(
          3, 17, "elm/a", "no json".getBytes(UTF_8), "trace", "7", "wirefold.error.code", "x");

  @Test
  void letter_hasTheRecordUntouched_andSaysWhatIsWrongAndWhere() {
    ProducerRecord<byte[], byte[]> letter = letter(Code.BAD_VALUE, 1 << 20);
    assertThat(letter.key()).isEqualTo(RECORD.key());
    assertThat(letter.value()).isEqualTo(RECORD.value());
    assertThat(letter.headers())
        .extracting(DeadLetterTest::shown)
        .containsExactly(
            "trace=7",
            "wirefold.error.topic=in",
            "wirefold.error.partition=3",
            "wirefold.error.offset=17",
            "wirefold.error.time=2026-03-05T10:00:00Z",
            "wirefold.error.code=bad-value",
            "wirefold.error.reason=because");
  }

  @Test
  void letter_thatItsTopicCantTake_isSentWithoutTheValue() {
    ProducerRecord<byte[], byte[]> letter = letter(longRecord(), Code.TOO_LONG, 5000);
    assertThat(letter.value()).isNull();
    assertThat(letter.headers())
        .extracting(DeadLetterTest::shown)
        .contains("trace=7", "wirefold.error.omitted-bytes=2000");
  }

  @Test
  void letter_whoseHeadersOrKeyItsTopicCantTake_isSentWithoutThem() {
    ConsumerRecord<byte[], byte[]> headed =
        Records.of(0, 0, "elm/a", new byte[1], "trace", "7".repeat(2000));
    assertThat(letter(headed, Code.BAD_VALUE, 5000).headers())
        .allMatch(header -> header.key().startsWith(DeadLetter.PREFIX))
        .extracting(DeadLetterTest::shown)
        .contains("wirefold.error.omitted-bytes=1");
    ConsumerRecord<byte[], byte[]> keyed = Records.of(0, 0, "k".repeat(2000), null);
    assertThat(letter(keyed, Code.BAD_KEY, 5000).key()).isNull();
  }

  @Test
  void reason_isShortened() {
    ProducerRecord<byte[], byte[]> letter =
        new DeadLetter(RECORD, Code.BAD_VALUE, "x".repeat(100_000)).to("dlq", 1 << 20);
    assertThat(letter.headers().lastHeader("wirefold.error.reason").value()).hasSizeLessThan(4_000);
  }

  @Test
  void letter_ofWhatWasTakenDown_hasNothingOfItsContent() {
    ProducerRecord<byte[], byte[]> letter = letter(Code.TAKEN_DOWN, 1 << 20);
    assertThat(letter.key()).isEqualTo(RECORD.key());
    assertThat(letter.value()).isNull();
    assertThat(letter.headers())
        .allMatch(header -> header.key().startsWith(DeadLetter.PREFIX))
        .extracting(DeadLetterTest::shown)
        .contains("wirefold.error.code=taken-down", "wirefold.error.omitted-bytes=7");
  }

  private static ConsumerRecord<byte[], byte[]> longRecord() {
    return Records.of(0, 0, "elm/a", new byte[2000], "trace", "7");
  }

  private static ProducerRecord<byte[], byte[]> letter(Code code, long mostBytes) {
    return letter(RECORD, code, mostBytes);
  }

  private static ProducerRecord<byte[], byte[]> letter(
      ConsumerRecord<byte[], byte[]> of, Code code, long mostBytes) {
    return new DeadLetter(of, code, "because").to("dlq", mostBytes);
  }

  private static String shown(Header header) {
    return header.key() + "=" + new String(header.value(), UTF_8);
  }
}
