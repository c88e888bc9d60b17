package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wirefold.text.Tokenizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BackgroundSharesTest {

  private static final String HEAD = "# wirefold background df 1\n# documents 1000\n";

  @Test
  void bundled_commonAndRareWords_haveTheirShares() {
    BackgroundShares shares = BackgroundShares.bundled();
    assertThat(shares.share(Tokenizer.hashOf("said"))).isGreaterThan(0.1);
    assertThat(shares.share(Tokenizer.hashOf("tinted"))).isLessThan(0.01).isPositive();
    assertThat(shares.share(Tokenizer.hashOf("qqzxv"))).isZero();
  }

  @Test
  void read_spellingsOfOneWord_countByTheMostFrequent() throws IOException {
    BackgroundShares shares = read(HEAD + "café\t500\ncafe\t100\n# remark\n");
    assertThat(shares.share(Tokenizer.hashOf("cafe"))).isEqualTo(0.5f);
  }

  @Test
  void read_otherFormat_isRefused() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read("word\t5\n"))
        .withMessageContaining("t.gz must begin with");
  }

  @Test
  void read_countThatIsNoNumber_isRefused() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(HEAD + "word\tmany\n"))
        .withMessageContaining("\"many\"");
  }

  private static BackgroundShares read(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return BackgroundShares.read("t.gz", new ByteArrayInputStream(bytes.toByteArray()));
  }
}
