package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.WireMarks.Tag;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPreparerTest {

  private static final String SENTENCE = "The harbour of Norra was closed for 12 days in March. ";

  private final TextPreparer preparer = new TextPreparer(new Shingler(0));

  @Test
  void prepare_emptyTitle_hasABody() {
    PreparedText text = preparer.prepare("", SENTENCE, "");
    assertThat(text.title().size()).isZero();
    assertThat(text.body().size()).isEqualTo(11);
  }

  @Test
  void prepare_emptyBody_isAShortItem() {
    PreparedText text = preparer.prepare("Harbour of Norra closed", "", "");
    assertThat(text.body().size()).isZero();
    assertThat(text.isShort()).isTrue();
    assertThat(text.shingles()).isEmpty();
    assertThat(text.shortShingles()).hasSize(2);
    assertThat(text.edgeSentences().size()).isZero();
  }

  @Test
  void prepare_nothingAtAll_isEmpty() {
    PreparedText text = preparer.prepare("", "", "");
    assertThat(text.title().size() + text.body().size()).isZero();
    assertThat(text.numbers()).isEmpty();
    assertThat(text.marks()).isEqualTo(WireMarks.NONE);
  }

  @Test
  void prepare_wireText_liftsItsMarks() {
    PreparedText text =
        preparer.prepare(
            "UPDATE 2-Harbour closed - Norra Post",
            "(Adds detail)\nNORRA, March 3 (Coastal Wire) - " + SENTENCE,
            "Norra Post");
    assertThat(text.marks())
        .isEqualTo(
            new WireMarks(
                Tag.UPDATE, 2, "NORRA, March 3", "Coastal Wire", "Adds detail", List.of()));
    assertThat(text.title()).isEqualTo(new Tokenizer().tokenize("Harbour closed"));
    assertThat(text.body().hashes()).isEqualTo(new Tokenizer().tokenize(SENTENCE).hashes());
  }

  @Test
  void prepare_sixtyTokens_isNoShortItem() {
    PreparedText below = preparer.prepare("", "word ".repeat(59), "");
    PreparedText at = preparer.prepare("", "word ".repeat(60), "");
    assertThat(below.isShort()).isTrue();
    assertThat(below.shortShingles()).isNotEmpty();
    assertThat(at.isShort()).isFalse();
    assertThat(at.shortShingles()).isEmpty();
  }

  @Test
  void prepare_numbersOfTitleAndBody_areDistinctAndSorted() {
    PreparedText text =
        preparer.prepare("Rates at 4.50 pct", "From 5 to 4.5 pct, five banks, 5", "");
    assertThat(text.numbers())
        .isSorted()
        .containsExactlyInAnyOrder(Tokenizer.hashOf("4.5"), Tokenizer.hashOf("5"));
  }

  @Test
  void prepare_manyNumbers_areAllKept() {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 100; i++) {
      body.append(i).append(" ferries, ");
    }
    assertThat(preparer.prepare("", body.toString(), "").numbers()).hasSize(100);
  }

  @Test
  void prepare_textBeyondTheLimit_countsForTheExactHashOnly() {
    String filling = SENTENCE.repeat(2_000).substring(0, 99_999) + " ";
    PreparedText left = preparer.prepare("Harbour", filling + "The mayor resigned today.", "");
    PreparedText right = preparer.prepare("Harbour", filling + "The mayor stayed on.", "");
    PreparedText cut = preparer.prepare("Harbour", filling, "");
    assertThat(left.body()).isEqualTo(right.body()).isEqualTo(cut.body());
    assertThat(left.shingles()).isEqualTo(right.shingles());
    assertThat(left.remainder()).isNotEqualTo(right.remainder());
    assertThat(cut.remainder()).isZero();
    assertThat(preparer.prepare("Harbour", filling + "the MAYOR resigned today", "").remainder())
        .isEqualTo(left.remainder());
  }

  @Test
  void prepare_surrogatePairAtTheCut_isNotSplit() {
    String pair = "\uD83D\uDEA2";
    String ideograph = "\uD840\uDC0B";
    String filling = "x".repeat(99_998) + " ";
    assertThat(preparer.prepare("", filling + pair, "").body().size()).isEqualTo(1);
    PreparedText split = preparer.prepare("", filling + ideograph + "y", "");
    assertThat(split.body().size()).isEqualTo(1);
    PreparedText whole = preparer.prepare("", filling.substring(1) + ideograph + "y", "");
    assertThat(whole.body().size()).isEqualTo(2);
  }

  @Test
  void prepare_sameArguments_giveTheSameFeaturesWhateverCameBefore() {
    TextPreparer used = new TextPreparer(new Shingler(0));
    used.prepare("\"Never closed", SENTENCE.repeat(300), "Courier");
    PreparedText again = used.prepare("Harbour", SENTENCE, "");
    PreparedText fresh = preparer.prepare("Harbour", SENTENCE, "");
    assertThat(again.body()).isEqualTo(fresh.body());
    assertThat(again.shingles()).isEqualTo(fresh.shingles());
    assertThat(again.shortShingles()).isEqualTo(fresh.shortShingles());
    assertThat(again.numbers()).isEqualTo(fresh.numbers());
  }

  @Test
  void prepare_goldenTokensAndShingles_neverChange() {
    PreparedText text = preparer.prepare("", "Norra’s café sold 1,459.50 tons; 東京 и العربية", "");
    assertThat(hex(text.body().hashes()))
        .isEqualTo("d5e4c32494294330c84e144660d2b7d16e9e7f9e0730d3846175781755667a6036d3455b");
    assertThat(hex(text.shortShingles()))
        .isEqualTo("a0888dadccbcfb69efb1b377fca4b9ed06ebc2050cc2c0a03ddc1919");
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      body.append("Ferry ").append(i).append(" left the harbour late. ");
    }
    assertThat(hex(preparer.prepare("", body.toString(), "").shingles()))
        .isEqualTo(
            "0cabbce31aedfe042ddb6de42e84c0e04fc655cb5b62e2725c71c02c5fb566fc783213ed7d4049027d81d621");
  }

  private static String hex(int[] values) {
    StringBuilder hex = new StringBuilder();
    for (int value : values) {
      hex.append(HexFormat.of().toHexDigits(value));
    }
    return hex.toString();
  }

  /** The marks stay: what is left out is only that they don't count as text. */
  @Test
  void prepare_withoutLifting_comparesAllOfTheText() {
    String text = "OSLO, March 12 (MPA) - Rain fell.\n\n(Reporting by Anna Berg)";
    PreparedText whole =
        new TextPreparer(new Shingler(0), false).prepare("UPDATE 2-Rain", text, "");
    assertThat(whole.marks()).isEqualTo(preparer.prepare("UPDATE 2-Rain", text, "").marks());
    assertThat(whole.title().size()).isEqualTo(3);
    assertThat(whole.body().size()).isEqualTo(10);
  }
}
