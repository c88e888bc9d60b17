package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedTextCodecTest {

  private static final Shingler SHINGLER = new Shingler(7);

  private final TextPreparer preparer = new TextPreparer(SHINGLER);

  @Test
  void decode_whatWasEncoded_isTheSameText() {
    assertSame(
        preparer.prepare(
            "UPDATE 2-Norra’s ferry runs aground - Elm Post",
            "NORRA, March 3 (Coastal Wire) - A ferry with 1,459.50 tons of \"fruit\" ran aground"
                + " on Monday. 東京 و العربية.\n\nNobody was hurt in the accident.",
            "Elm Post"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "One two.", "a 1 b 2"})
  void decode_shortText_isTheSameText(String body) {
    assertSame(preparer.prepare("", body, ""));
    assertSame(preparer.prepare(body, "", ""));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decode_randomText_isTheSameText(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 50; round++) {
      StringBuilder body = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        body.append(Integer.toString(random.nextInt(36 * 36 * 36), 36));
        body.append(random.nextInt(12) == 0 ? ".\n" : " ");
      }
      assertSame(preparer.prepare("Round " + round + " of " + seed, body.toString(), "Elm Post"));
    }
  }

  @Test
  void decode_cutShort_isNoticed() {
    byte[] bytes = DerivedTextCodec.encode(preparer.prepare("Ferry", "The ferry is late.", ""));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException().isThrownBy(() -> DerivedTextCodec.decode(cut, SHINGLER));
    }
  }

  private static void assertSame(PreparedText text) {
    PreparedText read = DerivedTextCodec.decode(DerivedTextCodec.encode(text), SHINGLER);
    assertThat(read.title()).isEqualTo(text.title());
    assertThat(read.body()).isEqualTo(text.body());
    assertThat(read.marks()).isEqualTo(text.marks());
    assertThat(read.remainder()).isEqualTo(text.remainder());
    assertThat(read.shingles()).isEqualTo(text.shingles());
    assertThat(read.shortShingles()).isEqualTo(text.shortShingles());
    assertThat(read.numbers()).isEqualTo(text.numbers());
    assertThat(read.edgeSentences().columns()).isDeepEqualTo(text.edgeSentences().columns());
  }
}
