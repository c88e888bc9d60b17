package dev.wirefold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JournalSettingsTest {

  static Stream<Arguments> outOfRange() {
    return Stream.of(
        wrong("segmentBytes", () -> new JournalSettings(255, 1, 1, 1, 0, 1)),
        wrong("segmentBytes", () -> new JournalSettings((256 << 20) + 1, 1, 1, 1, 0, 1)),
        wrong("maxPayloadBytes", () -> new JournalSettings(256, 0, 1, 1, 0, 1)),
        wrong("maxPayloadBytes", () -> new JournalSettings(256, (16 << 20) + 1, 1, 1, 0, 1)),
        wrong("queueBytes", () -> new JournalSettings(256, 1, 0, 1, 0, 1)),
        wrong("handoverBytes", () -> new JournalSettings(256, 1, 1, 0, 0, 1)),
        wrong("minFreeBytes", () -> new JournalSettings(256, 1, 1, 1, -1, 1)),
        wrong("maxUsedShare", () -> new JournalSettings(256, 1, 1, 1, 0, 0)),
        wrong("maxUsedShare", () -> new JournalSettings(256, 1, 1, 1, 0, 1.01)),
        wrong("maxUsedShare", () -> new JournalSettings(256, 1, 1, 1, 0, Double.NaN)));
  }

  @ParameterizedTest
  @MethodSource("outOfRange")
  void settings_outOfRange_nameTheValue(String name, Supplier<JournalSettings> settings) {
    assertThatIllegalArgumentException()
        .isThrownBy(settings::get)
        .withMessageStartingWith(name + " must be in ");
  }

  @Test
  void defaults_areTheDocumentedLimits() {
    assertThat(JournalSettings.DEFAULT.minFreeBytes()).isEqualTo(2L << 30);
    assertThat(JournalSettings.DEFAULT.maxUsedShare()).isEqualTo(0.9);
  }

  private static Arguments wrong(String name, Supplier<JournalSettings> settings) {
    return Arguments.of(name, Named.of(name, settings));
  }
}
