package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

  private final Tokenizer tokenizer = new Tokenizer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.46 bln|1,459,193,000",
        "1.46 billion|1,460,000,000",
        "1,459,193,000|1,460,000,000",
        "5 mln|5,000,000",
        "$5m|5 million dollars",
        "2.5 million|2,496 thousand",
        "14.5 pct|14.46 percent",
        "1,46 Milliarden|1459 Millionen",
        "1,46 млрд|1 459 193 000",
        "1.46 مليار|1459 مليون",
        "2,333.1|2,333.12",
        "12,300|12,345",
        "$1.5b|1.46 billion dollars",
        "$50k|50,000",
        "25 crore|250 million"
      })
  void agree_oneFigureRounded_do(String left, String right) {
    assertThat(agree(left, right)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.46 bln|1,449,193,000",
        "1.46 bln|1.46 mln",
        "1.46 bln|1.47 bln",
        "5 mln|5.3 mln",
        "12|31",
        "12|12.4",
        "1987|1987.2",
        "1990|1987",
        "2020|2016",
        "1230|1234",
        "15 pct|15.25 pct",
        "9.25 pct|9.5 pct",
        "14.5 pct|14.46",
        "14.5 mln|14.46 pct",
        "0930|930",
        "10,000|10,345",
        "1.2|1.23"
      })
  void agree_otherFigures_dont(String left, String right) {
    assertThat(agree(left, right)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agree_anyFigureAndItsRounding_do(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      int fine = random.nextInt(1_000_000, 60_000_000);
      int decimals = random.nextInt(1, 4);
      String rough = String.format(Locale.ROOT, "%." + decimals + "f million", fine / 1e6);
      boolean tie =
          fine % (int) StrictMath.pow(10, 6 - decimals) * 2
              == (int) StrictMath.pow(10, 6 - decimals);
      int digits = rough.replaceAll("[^0-9]|^0+", "").replaceAll("0+$", "").length();
      if (tie || digits < 2) {
        continue; // the formatter may round either way; one digit says too little
      }
      String where = "seed %d: %s, %d".formatted(seed, rough, fine);
      assertThat(agree(rough, String.valueOf(fine))).as(where).isTrue();
      assertThat(agree(String.valueOf(fine), rough)).as(where).isTrue();
    }
  }

  private boolean agree(String left, String right) {
    return Figure.agree(figure(left), figure(right));
  }

  private long figure(String text) {
    return Figure.at(tokenizer.tokenize(text).hashes(), 0);
  }
}
