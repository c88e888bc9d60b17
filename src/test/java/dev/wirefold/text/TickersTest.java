package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TickersTest {

  private final TextPreparer preparer = new TextPreparer(new Shingler(0));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norra Oil <BP.L> fell|BP",
        "Norra Oil <XYZ> fell|XYZ",
        "Norra Oil (AAPL.O) fell|AAPL",
        "Norra Oil (NYSE: ABC) fell|ABC",
        "Norra Oil (Nasdaq:ABCD) fell|ABCD",
        "Norra Oil (NYSE: BRK.B) fell|BRK",
        "Norra Oil $TSLA fell|TSLA"
      })
  void prepare_ticker_isNoWordOfTheText(String body, String ticker) {
    PreparedText text = preparer.prepare("", body, "");
    assertThat(text.marks().tickers()).containsExactly(ticker);
    assertThat(text.body().hashes())
        .isEqualTo(preparer.prepare("", "Norra Oil fell", "").body().hashes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norra (AP) said",
        "the (U.S.) fleet",
        "the (U.S) fleet",
        "he paid $US 5 million",
        "he paid $A5 million",
        "a <small> sign",
        "<Norra Bank Corp> said",
        "an (NATO) plan",
        "if a <B then",
        "the (see: ABCDEFGH) file",
        "($",
        "<",
        "(NYSE: "
      })
  void prepare_otherBracket_isText(String body) {
    assertThat(preparer.prepare("", body, "").marks().tickers()).isEmpty();
  }

  @Test
  void prepare_headlineAndBody_giveEachTickerOnce() {
    PreparedText text =
        preparer.prepare("NORRA <NRR> BUYS SELBY <SLB>", "Norra Oil (NRR.L) said so.", "");
    assertThat(text.marks().tickers()).containsExactly("NRR", "SLB");
    assertThat(text.title().size()).isEqualTo(3);
  }

  @Test
  void prepare_tickerFarDown_saysNotWhomItIsAbout() {
    PreparedText text = preparer.prepare("", "word ".repeat(40) + "as at Norra <NRR>", "");
    assertThat(text.marks().tickers()).isEmpty();
    assertThat(text.body().size()).isEqualTo(43);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void prepare_tickersAnywhere_leaveTheSameTokens(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] tickers = {"<BP.L>", "(NYSE: ABC)", "(AAPL.O)", "$TSLA", "<XYZ>"};
    for (int round = 0; round < 100; round++) {
      StringBuilder plain = new StringBuilder();
      StringBuilder marked = new StringBuilder();
      for (int i = 0; i < 50; i++) {
        String word = "word" + random.nextInt(30) + " ";
        plain.append(word);
        marked.append(word);
        if (random.nextInt(5) == 0) {
          marked.append(tickers[random.nextInt(tickers.length)]).append(' ');
        }
      }
      assertThat(preparer.prepare("", marked.toString(), "").body())
          .as("seed %d: %s", seed, marked)
          .isEqualTo(preparer.prepare("", plain.toString(), "").body());
    }
  }
}
