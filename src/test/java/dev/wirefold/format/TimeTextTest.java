package dev.wirefold.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-11T10:15:30Z            | 2025-03-11T10:15:30Z",
        "2025-03-11t10:15:30z            | 2025-03-11T10:15:30Z",
        "2025-03-11T10:15Z               | 2025-03-11T10:15:00Z",
        "2025-03-11 10:15:30+03:00       | 2025-03-11T07:15:30Z",
        "2025-03-11T10:15:30 +0300       | 2025-03-11T07:15:30Z",
        "2025-03-11T10:15:30-05          | 2025-03-11T15:15:30Z",
        "2025-03-11T10:15:30.5Z          | 2025-03-11T10:15:30.500Z",
        "2025-03-11T10:15:30,123456789Z  | 2025-03-11T10:15:30.123456789Z",
        "2025-03-11T10:15:30.1234567891Z | 2025-03-11T10:15:30.123456789Z",
        "2025-03-11T10:15:30+01:00[Europe/Paris] | 2025-03-11T09:15:30Z",
        "2025-03-11 10:15:30 UTC         | 2025-03-11T10:15:30Z",
        "20250311T101530Z                | 2025-03-11T10:15:30Z",
        "2016-12-31T23:59:60Z            | 2017-01-01T00:00:00Z",
        "2025-03-11T24:00:00Z            | 2025-03-12T00:00:00Z",
        "Tue, 11 Mar 2025 10:15:30 GMT   | 2025-03-11T10:15:30Z",
        "Tue, 11 Mar 2025 10:15:30 +0300 | 2025-03-11T07:15:30Z",
        "11 March 2025 10:15 EST         | 2025-03-11T15:15:00Z",
        "1 Mar 2025 10:15:30 GMT         | 2025-03-01T10:15:30Z",
        "Tuesday, 11-Mar-2025 10:15:30 GMT | 2025-03-11T10:15:30Z",
        "1741688130                      | 2025-03-11T10:15:30Z",
        "1741688130123                   | 2025-03-11T10:15:30.123Z",
      })
  void time_withZone_isThatInstant(String text, Instant instant) {
    assertThat(TimeText.parse(text)).isEqualTo(new ParsedTime(instant, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-11, 2025-03-11T00:00:00Z",
    "20250311, 2025-03-11T00:00:00Z",
    "2025-03-11T10:15, 2025-03-11T10:15:00Z",
    "2025-03-11 10:15:30, 2025-03-11T10:15:30Z",
    "1987-02-26T16:06:36.68, 1987-02-26T16:06:36.680Z",
    "'Tue, 11 Mar 2025', 2025-03-11T00:00:00Z",
  })
  void time_withoutZone_isUtcAndMarked(String text, Instant instant) {
    assertThat(TimeText.parse(text)).isEqualTo(new ParsedTime(instant, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "03/04/2025",
        "2025-02-30",
        "2025-13-01",
        "2025-3-1",
        "2025-03-11T",
        "2025-03-11T25:00Z",
        "2025-03-11T10:60Z",
        "2025-03-11T10:15:61Z",
        "2025-03-11T10:15:30.Z",
        "2025-03-11T10:15:30XYZ",
        "2025-03-11T10:15:30+99:00",
        "2025-03-11T24:00:01Z",
        "31 Feb 2025 10:15 GMT",
        "11 Foo 2025",
        "-",
        "12",
        "٢٠٢٥-٠٣-١١",
      })
  void time_unreadable_isNone(String text) {
    assertThat(TimeText.parse(text)).isNull();
  }

  @Test
  void epoch_isSecondsOrMillisecondsBySize() {
    assertThat(TimeText.ofEpoch(1741688130.25))
        .isEqualTo(new ParsedTime(Instant.parse("2025-03-11T10:15:30.250Z"), false));
    assertThat(TimeText.ofEpoch(1741688130123d))
        .isEqualTo(new ParsedTime(Instant.parse("2025-03-11T10:15:30.123Z"), false));
    assertThat(TimeText.ofEpoch(-1e9))
        .isEqualTo(new ParsedTime(Instant.parse("1938-04-24T22:13:20Z"), false));
    assertThat(TimeText.ofEpoch(1e18)).isNull();
    assertThat(TimeText.ofEpoch(Double.NaN)).isNull();
    assertThat(TimeText.ofEpoch(Double.POSITIVE_INFINITY)).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void time_writtenByTheJdk_isReadBack(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2000; i++) {
      OffsetDateTime time =
          Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L), random.nextInt(1_000_000_000))
              .atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(-18, 19) * 3600));
      assertThat(TimeText.parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)))
          .as("seed %d: %s", seed, time)
          .isEqualTo(new ParsedTime(time.toInstant(), false));
      ZonedDateTime whole = time.withNano(0).toZonedDateTime();
      assertThat(TimeText.parse(DateTimeFormatter.RFC_1123_DATE_TIME.format(whole)))
          .as("seed %d: %s", seed, whole)
          .isEqualTo(new ParsedTime(whole.toInstant(), false));
    }
  }
}
