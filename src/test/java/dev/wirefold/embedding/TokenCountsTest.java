package dev.wirefold.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCountsTest {

  private static final String HEAD = "# wirefold token counts 1\n# from nowhere\n";

  @Test
  void probability_isTheSmoothedShare() throws IOException {
    TokenCounts counts = read(HEAD + "a\t7\n##b\t1\n");
    assertThat(counts.probability(1)).isEqualTo(7.5 / 9.5, within(1e-12));
    assertThat(counts.probability(0)).isEqualTo(0.5 / 9.5, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a 7", "zebra\t7", "a\t-1", "a\tmany", "a\t"})
  void read_badLine_isRefusedWithItsNumber(String line) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(HEAD + line + "\n"))
        .withMessageContaining("counts.gz line 3");
  }

  @Test
  void read_withoutItsFirstLine_isRefused() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read("a\t7\n"))
        .withMessageContaining("must begin with");
  }

  @Test
  void general_knowsCommonFromRare() {
    Vocabulary uncased = Vocabulary.uncased();
    TokenCounts general = TokenCounts.general(uncased);
    assertThat(general.probability(uncased.idOf("the"))).isBetween(0.04, 0.09);
    assertThat(general.probability(uncased.idOf("."))).isBetween(0.002, 0.06);
    assertThat(general.probability(uncased.idOf("volcano"))).isBetween(1e-7, 1e-4);
  }

  private static TokenCounts read(String lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return TokenCounts.read(
        "counts.gz", new ByteArrayInputStream(bytes.toByteArray()), StaticTableTest.TINY);
  }
}
