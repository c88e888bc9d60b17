package dev.wirefold.training;

import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.duplicate.PairSignal;
import dev.wirefold.duplicate.VerifierModel;
import dev.wirefold.duplicate.VerifierModel.Weight;
import dev.wirefold.evaluate.Score;
import dev.wirefold.training.OverrulingBounds.Opinion;
import dev.wirefold.training.Reliability.Prediction;
import dev.wirefold.training.VerifierReport.Decisions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link VerifierModel}: logistic regressions on the pairs that measurements decide, with
 * what is labelled counting as much as what is planted; the penalty chosen by cross-validation over
 * components; the log-odds calibrated on pairs that a fit hadn't seen (Platt 1999); and the bounds
 * from which on the model overrules a rule.
 */
public final class VerifierTraining {

  private static final int FOLDS = 10;
  private static final double[] PENALTIES = {0.1, 1, 10, 100};
  private static final double CALIBRATION_PENALTY = 0.01;

  /** As many labelled pairs, of both kinds, can be calibrated on. */
  private static final int FEWEST_LABELLED = 40;

  private final LogisticFit fit;
  private final long seed;
  private final List<PairExample> all;
  private final List<PairExample> open;
  private final boolean byLabels;
  private final Folds folds;
  private final int copies;

  private VerifierTraining(List<PairExample> examples, LogisticFit fit, long seed) {
    this.fit = fit;
    this.seed = seed;
    this.all = examples;
    this.open =
        examples.stream().filter(each -> VerifierModel.isOpen(each.rule(), each.isLong())).toList();
    List<PairExample> labelled = open.stream().filter(each -> !each.planted()).toList();
    this.byLabels = labelled.size() >= FEWEST_LABELLED && hasBothKinds(labelled);
    this.copies = Math.max(1, (open.size() - labelled.size()) / Math.max(1, labelled.size()));
    List<String> components = examples.stream().map(PairExample::component).toList();
    this.folds = new Folds(components, FOLDS, seed);
  }

  /** A model, and how it did. */
  public record Trained(VerifierModel model, VerifierReport report) {}

  /**
   * Trains on examples.
   *
   * @param id names the model
   * @param seed of the folds
   * @throws IllegalArgumentException if too few examples, or those of one kind alone, are open
   */
  public static Trained train(String id, List<PairExample> examples, LogisticFit fit, long seed) {
    VerifierTraining training = new VerifierTraining(examples, fit, seed);
    training.check();
    return training.train(id);
  }

  private void check() {
    if (open.size() < FEWEST_LABELLED || !hasBothKinds(open)) {
      throw new IllegalArgumentException(
          "%d of %d pairs are left to the model, and it needs %d, some of them one text and some not"
              .formatted(open.size(), all.size(), FEWEST_LABELLED));
    }
  }

  private Trained train(String id) {
    double[] best = {};
    double penalty = 0;
    double leastLoss = Double.POSITIVE_INFINITY;
    for (double tried : PENALTIES) {
      double[] odds = unseenOdds(tried);
      double loss = Reliability.of(predictions(odds, calibration(odds))).logLoss();
      if (loss < leastLoss) {
        leastLoss = loss;
        penalty = tried;
        best = odds;
      }
    }
    double[] calibration = calibration(best);
    List<Opinion> opinions = opinions(best, calibration);
    OverrulingBounds bounds = OverrulingBounds.of(opinions);
    VerifierModel model = model(id, penalty, calibration, bounds);
    return new Trained(model, report(penalty, predictions(best, calibration), opinions, bounds));
  }

  private VerifierModel model(
      String id, double penalty, double[] calibration, OverrulingBounds bounds) {
    double[] fitted = fit(open, penalty);
    PairSignal[] signals = PairSignal.values();
    List<Weight> weights = new ArrayList<>(signals.length);
    for (int i = 0; i < signals.length; i++) {
      weights.add(new Weight(signals[i], rounded(calibration[0] * fitted[i])));
    }
    double intercept = calibration[0] * fitted[signals.length] + calibration[1];
    return new VerifierModel(
        id,
        weights,
        rounded(intercept),
        roundedOrNull(bounds.refuseBelow()),
        roundedOrNull(bounds.joinFrom()));
  }

  /** Returns for each open example the log-odds by a fit that saw nothing of its component. */
  private double[] unseenOdds(double penalty) {
    double[] odds = new double[open.size()];
    for (int fold = 0; fold < folds.count(); fold++) {
      int left = fold;
      Predicate<PairExample> isLeftOut = each -> folds.of(each.component()) == left;
      List<PairExample> seen = open.stream().filter(isLeftOut.negate()).toList();
      double[] weights = fit(seen, penalty);
      for (int i = 0; i < open.size(); i++) {
        if (isLeftOut.test(open.get(i))) {
          odds[i] = logOdds(row(open.get(i).features()), weights);
        }
      }
    }
    return odds;
  }

  /** Labelled pairs are repeated until they are about as many as the planted. */
  private double[] fit(List<PairExample> examples, double penalty) {
    List<double[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (PairExample each : examples) {
      double[] row = row(each.features());
      int times = each.planted() ? 1 : copies;
      for (int i = 0; i < times; i++) {
        rows.add(row);
        labels.add(each.duplicate());
      }
    }
    return fit.fit(rows.toArray(double[][]::new), toArray(labels), penalty);
  }

  /** Returns factor and summand that make log-odds of probabilities that hold. */
  private double[] calibration(double[] odds) {
    List<double[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (int i = 0; i < odds.length; i++) {
      if (isJudge(open.get(i))) {
        rows.add(new double[] {odds[i]});
        labels.add(open.get(i).duplicate());
      }
    }
    return fit.fit(rows.toArray(double[][]::new), toArray(labels), CALIBRATION_PENALTY);
  }

  private List<Prediction> predictions(double[] odds, double[] calibration) {
    return opinions(odds, calibration).stream()
        .filter(each -> isJudge(each.example()))
        .map(each ->
            new Prediction(1 / (1 + StrictMath.exp(-each.logOdds())), each.example().duplicate()))
        .toList();
  }

  private List<Opinion> opinions(double[] odds, double[] calibration) {
    List<Opinion> opinions = new ArrayList<>(odds.length);
    for (int i = 0; i < odds.length; i++) {
      opinions.add(new Opinion(open.get(i), calibration[0] * odds[i] + calibration[1]));
    }
    return opinions;
  }

  private VerifierReport report(
      double penalty,
      List<Prediction> predictions,
      List<Opinion> opinions,
      OverrulingBounds bounds) {
    Set<PairExample> overruled = new HashSet<>();
    opinions.stream()
        .filter(each -> each.isOverruled(bounds))
        .forEach(each -> overruled.add(each.example()));
    List<PairExample> labelled = all.stream().filter(each -> !each.planted()).toList();
    int openLabelled = (int) open.stream().filter(each -> !each.planted()).count();
    return new VerifierReport(
        labelled.size(),
        (int) labelled.stream().filter(PairExample::duplicate).count(),
        all.size() - labelled.size(),
        openLabelled,
        open.size() - openLabelled,
        folds.components(),
        folds.count(),
        seed,
        penalty,
        Reliability.of(predictions),
        decisions(labelled, overruled),
        decisions(all.stream().filter(PairExample::planted).toList(), overruled));
  }

  private static Decisions decisions(List<PairExample> pairs, Set<PairExample> overruled) {
    return new Decisions(
        score(pairs, _ -> false),
        score(pairs, overruled::contains),
        (int) pairs.stream().filter(overruled::contains).count());
  }

  /** Where enough is labelled, that alone judges. */
  private boolean isJudge(PairExample example) {
    return !byLabels || !example.planted();
  }

  private static Score score(List<PairExample> judged, Predicate<PairExample> isOverruled) {
    long both = 0;
    long joined = 0;
    long duplicates = 0;
    for (PairExample each : judged) {
      boolean joins = each.rule().joins() != isOverruled.test(each);
      both += joins && each.duplicate() ? 1 : 0;
      joined += joins ? 1 : 0;
      duplicates += each.duplicate() ? 1 : 0;
    }
    return new Score(share(both, joined), share(both, duplicates));
  }

  private static double share(long some, long all) {
    return all == 0 ? 1 : (double) some / all;
  }

  private static double[] row(PairFeatures pair) {
    return Arrays.stream(PairSignal.values()).mapToDouble(each -> each.of(pair)).toArray();
  }

  private static double logOdds(double[] row, double[] weights) {
    double sum = weights[row.length];
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * weights[i];
    }
    return sum;
  }

  private static boolean hasBothKinds(List<PairExample> examples) {
    return examples.stream().map(PairExample::duplicate).distinct().count() == 2;
  }

  private static boolean[] toArray(List<Boolean> labels) {
    boolean[] array = new boolean[labels.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = labels.get(i);
    }
    return array;
  }

  private static @Nullable Double roundedOrNull(@Nullable Double value) {
    return value == null ? null : rounded(value);
  }

  /** Four digits are more than the data tells, and can be read. */
  private static double rounded(double value) {
    return StrictMath.rint(value * 1e4) / 1e4;
  }
}
