package dev.wirefold.training;

import dev.wirefold.duplicate.ModelOpinion;
import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.duplicate.PairSignal;
import dev.wirefold.duplicate.VerifierModel;
import dev.wirefold.duplicate.VerifierModel.Weight;
import dev.wirefold.evaluate.Score;
import dev.wirefold.training.OverrulingBounds.Opinion;
import dev.wirefold.training.Reliability.Prediction;
import dev.wirefold.training.VerifierReport.Decisions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link VerifierModel}: logistic regressions on the pairs that measurements decide, with
 * what is labelled counting as much as what is planted. Signals whose weight would contradict their
 * name are left out one by one; the penalty is chosen by cross-validation over components; the
 * log-odds are calibrated on pairs that a fit hadn't seen (Platt 1999), and so are the bounds from
 * which on the model overrules a rule. How it does is told by training all of that anew without a
 * fold of the components, for each fold (nested cross-validation, Varma and Simon 2006).
 */
public final class VerifierTraining {

  private static final List<PairSignal> SIGNALS = List.of(PairSignal.values());
  private static final int FOLDS = 10;
  private static final int INNER_FOLDS = 5;
  private static final double[] PENALTIES = {0.1, 1, 10, 100};
  private static final double CALIBRATION_PENALTY = 0.01;

  /** As many labelled pairs, of both kinds, can be calibrated on. */
  private static final int FEWEST_LABELLED = 40;

  private final LogisticFit fit;
  private final List<PairExample> open;
  private final boolean byLabels;
  private final Folds folds;
  private final int copies;

  private VerifierTraining(List<PairExample> examples, LogisticFit fit, int folds, long seed) {
    this.fit = fit;
    this.open = open(examples);
    List<PairExample> labelled = open.stream().filter(each -> !each.planted()).toList();
    this.byLabels = isJudgedByLabels(open);
    this.copies = Math.max(1, (open.size() - labelled.size()) / Math.max(1, labelled.size()));
    this.folds = new Folds(components(examples), folds, seed);
  }

  /** A model, and how it did. */
  public record Trained(VerifierModel model, VerifierReport report) {}

  /** A model, and the penalty that it was fitted with. */
  private record Fitted(VerifierModel model, double penalty) {}

  /**
   * Trains on examples.
   *
   * @param name what the model's id begins with; eight digits of the hash of its numbers follow
   * @param seed of the folds
   * @throws IllegalArgumentException if too few examples, or those of one kind alone, are open
   */
  public static Trained train(String name, List<PairExample> examples, LogisticFit fit, long seed) {
    check(examples);
    Fitted fitted = new VerifierTraining(examples, fit, FOLDS, seed).fitted(name);
    Folds folds = new Folds(components(examples), FOLDS, seed);
    List<Opinion> unseen = new ArrayList<>();
    Set<PairExample> overruled = new HashSet<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Predicate<PairExample> isLeftOut = each -> folds.of(each.component()) == left;
      List<PairExample> seen = examples.stream().filter(isLeftOut.negate()).toList();
      VerifierModel model = new VerifierTraining(seen, fit, INNER_FOLDS, seed).fitted(name).model();
      for (PairExample each : open(examples).stream().filter(isLeftOut).toList()) {
        double odds = model.logOdds(each.features());
        unseen.add(new Opinion(each, odds));
        if (model.overrules(each.rule(), odds)) {
          overruled.add(each);
        }
      }
    }
    return new Trained(
        fitted.model(), report(examples, folds, seed, fitted.penalty(), unseen, overruled));
  }

  private static void check(List<PairExample> examples) {
    List<PairExample> open = open(examples);
    if (open.size() < FEWEST_LABELLED || !hasBothKinds(open)) {
      throw new IllegalArgumentException(
          "%d of %d pairs are left to the model, and it needs %d, some of them one text and some not"
              .formatted(open.size(), examples.size(), FEWEST_LABELLED));
    }
  }

  private Fitted fitted(String name) {
    Regression best = regression(PENALTIES[0]);
    for (int i = 1; i < PENALTIES.length; i++) {
      Regression next = regression(PENALTIES[i]);
      if (loss(next.unseenOdds) < loss(best.unseenOdds)) {
        best = next;
      }
    }
    return new Fitted(model(name, best), best.penalty);
  }

  /** A fit with one penalty: what it weighs, and the log-odds of each open pair unseen. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Regression(double penalty, List<PairSignal> signals, double[] unseenOdds) {}

  private Regression regression(double penalty) {
    List<PairSignal> signals = signals(penalty);
    return new Regression(penalty, signals, unseenOdds(penalty, signals));
  }

  /** Returns the log loss, with labelled pairs counting as in the fit. */
  private double loss(double[] odds) {
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < odds.length; i++) {
      PairExample each = open.get(i);
      Prediction prediction = new Prediction(ModelOpinion.probability(odds[i]), each.duplicate());
      predictions.addAll(Collections.nCopies(each.planted() ? 1 : copies, prediction));
    }
    return Reliability.of(predictions).logLoss();
  }

  private VerifierModel model(String name, Regression regression) {
    List<PairSignal> signals = regression.signals;
    double[] calibration = calibration(regression.unseenOdds);
    OverrulingBounds bounds = OverrulingBounds.of(opinions(regression.unseenOdds, calibration));
    double[] fitted = fit(open, regression.penalty, signals);
    List<Weight> weights = new ArrayList<>(signals.size());
    for (int i = 0; i < signals.size(); i++) {
      weights.add(new Weight(signals.get(i), rounded(calibration[0] * fitted[i])));
    }
    double intercept = calibration[0] * fitted[signals.size()] + calibration[1];
    return new VerifierModel(
            name,
            weights,
            rounded(intercept),
            roundedOrNull(bounds.refuseBelow()),
            roundedOrNull(bounds.joinFrom()))
        .withHash();
  }

  /** Returns the signals that no other makes needless or turns around. */
  private List<PairSignal> signals(double penalty) {
    SignedFit signed = new SignedFit(fit, (column, weight) -> SIGNALS.get(column).allows(weight));
    double[] weights = fit(signed::fit, open, penalty, SIGNALS);
    List<PairSignal> chosen = new ArrayList<>();
    for (int i = 0; i < SIGNALS.size(); i++) {
      if (weights[i] != 0) {
        chosen.add(SIGNALS.get(i));
      }
    }
    return List.copyOf(chosen);
  }

  /** Returns for each open example the log-odds by a fit that saw nothing of its component. */
  private double[] unseenOdds(double penalty, List<PairSignal> signals) {
    double[] odds = new double[open.size()];
    for (int fold = 0; fold < folds.count(); fold++) {
      int left = fold;
      Predicate<PairExample> isLeftOut = each -> folds.of(each.component()) == left;
      List<PairExample> seen = open.stream().filter(isLeftOut.negate()).toList();
      double[] weights = fit(seen, penalty, signals);
      for (int i = 0; i < open.size(); i++) {
        if (isLeftOut.test(open.get(i))) {
          odds[i] = logOdds(row(open.get(i).features(), signals), weights);
        }
      }
    }
    return odds;
  }

  private double[] fit(List<PairExample> examples, double penalty, List<PairSignal> columns) {
    return fit(fit, examples, penalty, columns);
  }

  /** Labelled pairs are repeated until they are about as many as the planted. */
  private double[] fit(
      LogisticFit how, List<PairExample> examples, double penalty, List<PairSignal> columns) {
    List<double[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (PairExample each : examples) {
      double[] row = row(each.features(), columns);
      int times = each.planted() ? 1 : copies;
      for (int i = 0; i < times; i++) {
        rows.add(row);
        labels.add(each.duplicate());
      }
    }
    return how.fit(rows.toArray(double[][]::new), toArray(labels), penalty);
  }

  /** Returns factor and summand that make log-odds of probabilities that hold. */
  private double[] calibration(double[] odds) {
    List<double[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (int i = 0; i < odds.length; i++) {
      if (isJudge(open.get(i), byLabels)) {
        rows.add(new double[] {odds[i]});
        labels.add(open.get(i).duplicate());
      }
    }
    return fit.fit(rows.toArray(double[][]::new), toArray(labels), CALIBRATION_PENALTY);
  }

  private List<Opinion> opinions(double[] odds, double[] calibration) {
    List<Opinion> opinions = new ArrayList<>(odds.length);
    for (int i = 0; i < odds.length; i++) {
      opinions.add(new Opinion(open.get(i), calibration[0] * odds[i] + calibration[1]));
    }
    return opinions;
  }

  private static List<Prediction> predictions(List<Opinion> opinions) {
    boolean byLabels = isJudgedByLabels(opinions.stream().map(Opinion::example).toList());
    return opinions.stream()
        .filter(each -> isJudge(each.example(), byLabels))
        .map(each ->
            new Prediction(ModelOpinion.probability(each.logOdds()), each.example().duplicate()))
        .toList();
  }

  private static VerifierReport report(
      List<PairExample> all,
      Folds folds,
      long seed,
      double penalty,
      List<Opinion> unseen,
      Set<PairExample> overruled) {
    List<PairExample> labelled = all.stream().filter(each -> !each.planted()).toList();
    int openLabelled = (int) unseen.stream().filter(each -> !each.example().planted()).count();
    return new VerifierReport(
        labelled.size(),
        (int) labelled.stream().filter(PairExample::duplicate).count(),
        all.size() - labelled.size(),
        openLabelled,
        unseen.size() - openLabelled,
        folds.components(),
        folds.count(),
        seed,
        penalty,
        Reliability.of(predictions(unseen)),
        decisions(labelled, overruled),
        decisions(all.stream().filter(PairExample::planted).toList(), overruled));
  }

  private static Decisions decisions(List<PairExample> pairs, Set<PairExample> overruled) {
    return new Decisions(
        score(pairs, _ -> false),
        score(pairs, overruled::contains),
        (int) pairs.stream().filter(overruled::contains).count());
  }

  private static List<PairExample> open(List<PairExample> examples) {
    return examples.stream()
        .filter(each -> VerifierModel.isOpen(each.rule(), each.isLong()))
        .toList();
  }

  private static List<String> components(List<PairExample> examples) {
    return examples.stream().map(PairExample::component).toList();
  }

  /** Where enough is labelled, that alone judges. */
  private static boolean isJudgedByLabels(List<PairExample> open) {
    List<PairExample> labelled = open.stream().filter(each -> !each.planted()).toList();
    return labelled.size() >= FEWEST_LABELLED && hasBothKinds(labelled);
  }

  private static boolean isJudge(PairExample example, boolean byLabels) {
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

  private static double[] row(PairFeatures pair, List<PairSignal> columns) {
    return columns.stream().mapToDouble(each -> each.of(pair)).toArray();
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
