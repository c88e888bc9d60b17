package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wirefold.text.WireMarks.Tag;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedTextCodecTest {

  private static final Shingler SHINGLER = new Shingler(7);

  private final TextPreparer preparer = new TextPreparer(SHINGLER);

  @Test
  void decode_whatWasEncoded_isTheSameText() {
    assertSame(
        preparer.prepare(
            "UPDATE 2-Norra’s ferry runs aground - Elm Post",
            "NORRA, March 3 (Coastal Wire) - (Adds comment) A ferry with 1,459.50 tons of \"fruit\""
                + " ran aground. 東京 и العربية.\n\nNobody was hurt.",
            "Elm Post"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "One two.", "a 1 b 2"})
  void decode_shortText_isTheSameText(String body) {
    assertSame(preparer.prepare("", body, ""));
    assertSame(preparer.prepare(body, "", ""));
  }

  @Test
  void decode_textLongerThanIsRead_keepsItsRemainder() {
    PreparedText text = preparer.prepare("Log", "word ".repeat(25_000), "");
    assertThat(text.remainder()).isNotZero();
    assertSame(text);
  }

  @ParameterizedTest
  @EnumSource(Tag.class)
  void decode_anyMarks_areTheSame(Tag tag) {
    PreparedText body = preparer.prepare("", "Ferry late.", "");
    WireMarks marks =
        new WireMarks(tag, 300, "NORRA, März \uD800 3", null, "(Adds 東京)", List.of("BP", "ABC"));
    assertSame(new PreparedText(body.title(), body.body(), marks, -1, SHINGLER));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decode_anyFlippedBit_isNoticed(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = PreparedTextCodec.encode(preparer.prepare("Ferry", "The ferry is late.", ""));
    for (int round = 0; round < 200; round++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatIllegalArgumentException()
          .as("seed %d, round %d", seed, round)
          .isThrownBy(() -> PreparedTextCodec.decode(damaged, SHINGLER));
    }
  }

  @Test
  void decode_cutShort_isNoticed() {
    byte[] bytes = PreparedTextCodec.encode(preparer.prepare("Ferry", "The ferry is late.", ""));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PreparedTextCodec.decode(cut, SHINGLER));
    }
  }

  @Test
  void encode_golden_neverChanges() {
    PreparedText text =
        preparer.prepare(
            "CORRECTED-Ferry late", "NORRA, March 3 (Elm) - The ferry has 2 leaks.", "");
    assertThat(HexFormat.of().formatHex(PreparedTextCodec.encode(text)))
        .isEqualTo(
            "03010300020514e0e53362e7635bc860019e14e0e533268cdc497ce521558ef0121f1a001a000001000e4e"
                + "4f5252412c204d61726368203303456c6db48965b3");
  }

  @Test
  void encode_goldenWithTickers_neverChanges() {
    PreparedText text = preparer.prepare("", "Elm <ELM.L> pays.", "");
    assertThat(HexFormat.of().formatHex(PreparedTextCodec.encode(text)))
        .isEqualTo("030010000002d09696d7fb4af21e1a000103454c4da0244471");
  }

  private static void assertSame(PreparedText text) {
    PreparedText decoded = PreparedTextCodec.decode(PreparedTextCodec.encode(text), SHINGLER);
    assertThat(decoded.title()).isEqualTo(text.title());
    assertThat(decoded.body()).isEqualTo(text.body());
    assertThat(decoded.marks()).isEqualTo(text.marks());
    assertThat(decoded.remainder()).isEqualTo(text.remainder());
    assertThat(decoded.shingles()).isEqualTo(text.shingles());
    assertThat(decoded.shortShingles()).isEqualTo(text.shortShingles());
    assertThat(decoded.numbers()).isEqualTo(text.numbers());
    assertThat(decoded.edgeSentences().size()).isEqualTo(text.edgeSentences().size());
    assertThat(PreparedTextCodec.encode(decoded)).isEqualTo(PreparedTextCodec.encode(text));
  }
}
