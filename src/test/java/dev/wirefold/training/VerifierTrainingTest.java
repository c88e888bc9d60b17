package dev.wirefold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.article.Article;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.evaluate.LabelledPair;
import dev.wirefold.training.OverrulingBounds.Opinion;
import dev.wirefold.training.VerifierTraining.Trained;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VerifierTrainingTest {

  private static final List<Article> ARTICLES = Wire.articles(80);

  /** Gradient descent: slow, and enough for a few hundred rows. */
  private static final LogisticFit FIT = VerifierTrainingTest::descend;

  @Test
  void examples_labelledPairs_areMeasuredAndTied() {
    LabelledPair pair = labelled("a1", "a2", false);
    LabelledPair further = labelled("a2", "a3", false);
    LabelledPair lost = labelled("a1", "nowhere", true);
    PairExamples examples = PairExamples.of(ARTICLES, List.of(pair, further, lost), List.of());
    assertThat(examples.missing()).containsExactly(lost);
    assertThat(examples.examples())
        .hasSize(2)
        .allMatch(each -> each.rule() == Rule.LITTLE_SHARED && !each.planted())
        .extracting(PairExample::component)
        .containsOnly(examples.examples().getFirst().component());
  }

  @Test
  void examples_plantedPair_isOfItsOriginalsComponent() {
    List<PlantedPair> planted = new PairPlanter(ARTICLES, 1).plant(20);
    assertThat(PairExamples.of(ARTICLES, List.of(), planted).examples())
        .extracting(PairExample::component)
        .isEqualTo(planted.stream().map(each -> each.original().id().externalId()).toList());
  }

  @Test
  void train_plantedPairs_tellsThemApartAndRepeats() {
    List<PairExample> examples = examples();
    Trained trained = VerifierTraining.train("m", examples, FIT, 1);
    assertThat(VerifierTraining.train("m", examples, FIT, 1)).isEqualTo(trained);
    assertThat(trained.model().weights())
        .isNotEmpty()
        .allMatch(each -> each.signal().allows(each.weight()), "weights of the expected sign");
    assertThat(trained.model().id()).matches("m-[0-9a-f]{8}");
    VerifierReport report = trained.report();
    assertThat(report.planted()).isEqualTo(300);
    assertThat(report.labelled()).isZero();
    assertThat(report.reliability().pairs()).isEqualTo(report.openPlanted());
    assertThat(report.reliability().logLoss()).isLessThan(0.6);
    assertThat(report.onPlanted().overruled().f1())
        .isGreaterThanOrEqualTo(report.onPlanted().rules().f1());
  }

  /** What a model can't know, the cross-validation must not find. */
  @Test
  void train_labelsDrawnByLot_claimsNothing() {
    SplittableRandom random = new SplittableRandom(5);
    List<PairExample> byLot =
        examples().stream()
            .map(each ->
                new PairExample(
                    each.features(), each.rule(), random.nextBoolean(), each.component(), true))
            .toList();
    Trained trained = VerifierTraining.train("m", byLot, FIT, 1);
    assertThat(trained.report().reliability().logLoss()).isGreaterThan(0.68);
    assertThat(trained.report().onPlanted().overrulings()).isZero();
  }

  @Test
  void train_tooFewOrOfOneKind_isRefused() {
    List<PairExample> examples = examples();
    assertThatThrownBy(() -> VerifierTraining.train("m", examples.subList(0, 20), FIT, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it needs 40");
    List<PairExample> oneKind = examples.stream().filter(PairExample::duplicate).toList();
    assertThatThrownBy(() -> VerifierTraining.train("m", oneKind, FIT, 1))
        .hasMessageContaining("some of them one text and some not");
  }

  @Test
  void bounds_wrongOnceInTwenty_mayOverrule() {
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      opinions.add(opinion(Rule.NUMBERS_CLASH, i >= 2, 2.5));
    }
    OverrulingBounds bounds = OverrulingBounds.of(opinions);
    assertThat(bounds.joinFrom()).isNotNull().isBetween(2.0, 2.5);
    assertThat(bounds.refuseBelow()).isNull();
  }

  @Test
  void bounds_wrongMoreOften_needsToBeSurer() {
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      opinions.add(opinion(Rule.NUMBERS_CLASH, i >= 3, 2.5));
    }
    assertThat(OverrulingBounds.of(opinions).joinFrom()).isNull();
    for (int i = 0; i < 9; i++) {
      opinions.add(opinion(Rule.NUMBERS_CLASH, true, 3.2));
    }
    assertThat(OverrulingBounds.of(opinions).joinFrom()).as("too few are surer").isNull();
    opinions.add(opinion(Rule.NUMBERS_CLASH, true, 3.2));
    assertThat(OverrulingBounds.of(opinions).joinFrom()).isNotNull().isBetween(2.5, 3.2);
  }

  @Test
  void bounds_ruleThatJoins_isOverruledOnlyIfSure() {
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      opinions.add(opinion(Rule.MOST_OF_THE_SHORTER, false, -1.5));
    }
    assertThat(OverrulingBounds.of(opinions).refuseBelow()).isNull();
    for (int i = 0; i < 40; i++) {
      opinions.add(opinion(Rule.MOST_OF_THE_SHORTER, false, -6));
    }
    assertThat(OverrulingBounds.of(opinions).refuseBelow())
        .isNotNull()
        .isLessThan(Math.log(0.01 / 0.99) + 1e-9);
  }

  private static Opinion opinion(Rule rule, boolean duplicate, double odds) {
    PairExample first = EXAMPLES.getFirst();
    return new Opinion(new PairExample(first.features(), rule, duplicate, "c", true), odds);
  }

  private static final List<PairExample> EXAMPLES = examples();

  private static List<PairExample> examples() {
    List<PlantedPair> planted = new PairPlanter(ARTICLES, 1).plant(300);
    return PairExamples.of(ARTICLES, List.of(), planted).examples();
  }

  private static LabelledPair labelled(String a, String b, boolean duplicate) {
    return new LabelledPair(a, b, duplicate, null, null, null, null, List.of());
  }

  private static double[] descend(double[][] rows, boolean[] labels, double penalty) {
    int width = rows[0].length;
    double[] weights = new double[width + 1];
    for (int step = 0; step < 300; step++) {
      double[] slope = new double[width + 1];
      for (int i = 0; i < rows.length; i++) {
        double odds = weights[width];
        for (int j = 0; j < width; j++) {
          odds += rows[i][j] * weights[j];
        }
        double miss = 1 / (1 + Math.exp(-odds)) - (labels[i] ? 1 : 0);
        for (int j = 0; j < width; j++) {
          slope[j] += miss * rows[i][j];
        }
        slope[width] += miss;
      }
      for (int j = 0; j <= width; j++) {
        double pull = j < width ? penalty * weights[j] : 0;
        weights[j] -= (slope[j] + pull) / (rows.length + penalty);
      }
    }
    return weights;
  }
}
