package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.duplicate.Overlap.Kind;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlapTest {

  private static final String RATE = "The bank of Norra raised its key rate to %s percent at noon.";

  private final TextPreparer preparer = new TextPreparer(new Shingler(0));

  @Test
  void clashes_figureInTheSamePlace_namesBothPlaces() {
    Overlap overlap = overlap(RATE.formatted("4.5"), RATE.formatted("4.75"));
    assertThat(overlap.clashes())
        .containsExactly(
            new Overlap.ClashingFact(Kind.NUMBER, true, 9, new Overlap.Run(9, 10)),
            new Overlap.ClashingFact(Kind.NUMBER, false, 9, new Overlap.Run(9, 10)));
  }

  @Test
  void clashes_figureRounded_isNone() {
    String sale = "The bank of Norra sold bonds for %s dollars at noon on Friday.";
    assertThat(overlap(sale.formatted("1.46 bln"), sale.formatted("1,459,193,000")).clashes())
        .isEmpty();
  }

  @Test
  void clashes_nameInTheSamePlace_isAName() {
    Overlap overlap =
        overlap(
            "The board of Norra Lines will pay the same dividend again.",
            "The board of Selby Lines will pay the same dividend again.");
    assertThat(overlap.clashes()).extracting(Overlap.ClashingFact::kind).containsOnly(Kind.NAME);
  }

  @Test
  void clashes_factsOfAPassageThatOneTextLacks_areNone() {
    String report = "The harbour will stay closed until the storm has passed the coast";
    String more = " and in 1987 a storm took 14 ships and 230 lives in 3 hours here";
    assertThat(overlap(report + more, report).clashes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void clashes_anyPair_areAsManyAsTheMeasuresCount(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PairComparer comparer = new PairComparer(new DocumentFrequencies());
    for (int round = 0; round < 30; round++) {
      PreparedText left = prepared(random, seed);
      PreparedText right = prepared(random, seed);
      comparer.load(new ComparedText(left, 0, 0));
      PairFeatures pair = comparer.compare(new ComparedText(right, 0, 0));
      List<Overlap.ClashingFact> clashes = Overlap.of(text(left), text(right)).clashes();
      int ofLeft = numbers(clashes, true);
      int ofRight = numbers(clashes, false);
      assertThat(Math.max(ofLeft, ofRight))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(pair.numbersChanged());
      assertThat(Math.min(ofLeft, ofRight))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(pair.numbersClash());
    }
  }

  @Test
  void passages_ofMaskedWords_areLeftOut() {
    PreparedText text = preparer.prepare("", RATE.formatted("4.5"), "");
    Overlap.Text masked =
        new Overlap.Text(text.body(), text.title(), new int[] {0, text.body().size()});
    Overlap overlap = Overlap.of(masked, text(text));
    assertThat(overlap.passages(5)).isEmpty();
    assertThat(overlap.clashes()).isEmpty();
  }

  private static int numbers(List<Overlap.ClashingFact> clashes, boolean isLeft) {
    return (int)
        clashes.stream()
            .filter(each -> each.isLeft() == isLeft && each.kind() == Kind.NUMBER)
            .count();
  }

  /** Sentences of a few forms, with other figures and names each time. */
  private PreparedText prepared(SplittableRandom random, long seed) {
    StringBuilder body = new StringBuilder();
    for (String sentence : new Prose(seed).sentences(6)) {
      body.append(random.nextInt(3) == 0 ? "" : sentence)
          .append(" Profit was ")
          .append(random.nextInt(4))
          .append(" million against ")
          .append(random.nextInt(90))
          .append(" million at Name")
          .append(random.nextInt(3))
          .append(" Lines this year. ");
    }
    return preparer.prepare("", body.toString(), "");
  }

  private Overlap overlap(String left, String right) {
    return Overlap.of(text(preparer.prepare("", left, "")), text(preparer.prepare("", right, "")));
  }

  private static Overlap.Text text(PreparedText text) {
    return new Overlap.Text(text.body(), text.title(), new int[0]);
  }
}
