package dev.wirefold.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The candidates of one text in the order of how likely it belongs to them. */
final class Ranking {

  private static final int NONE = -1;

  private final List<Story> candidates;
  private final double[][] features;
  private final double[] logOdds;
  private final JoinModel model;
  private int best = NONE;
  private int second = NONE;

  Ranking(TextProfile profile, List<Story> candidates, JoinModel model) {
    this.candidates = candidates;
    this.model = model;
    this.features = StoryFeatures.of(profile, candidates);
    this.logOdds = new double[features.length];
    for (int i = 0; i < logOdds.length; i++) {
      logOdds[i] = model.logOdds(features[i]);
      if (best == NONE || isBefore(i, best)) {
        second = best;
        best = i;
      } else if (second == NONE || isBefore(i, second)) {
        second = i;
      }
    }
  }

  /** Returns the most likely candidate if its log-odds are high enough, else null. */
  @Nullable Story bestFrom(double leastLogOdds) {
    return best == NONE || logOdds[best] < leastLogOdds ? null : candidates.get(best);
  }

  /** Returns the log-odds of the best candidate; negative infinity if there is none. */
  double bestLogOdds() {
    return best == NONE ? Double.NEGATIVE_INFINITY : logOdds[best];
  }

  /** Returns the log-odds of a candidate. */
  double logOddsOf(int story) {
    for (int i = 0; i < logOdds.length; i++) {
      if (candidates.get(i).ref() == story) {
        return logOdds[i];
      }
    }
    return Double.NEGATIVE_INFINITY;
  }

  @Nullable Rival best() {
    return rival(best);
  }

  @Nullable Rival second() {
    return rival(second);
  }

  /**
   * Returns what speaks for and against the best candidate, so that the contributions add up to its
   * log-odds; nothing if there is none.
   */
  List<JoinEvidence> evidence() {
    List<JoinEvidence> evidence = new ArrayList<>();
    if (best == NONE) {
      return evidence;
    }
    evidence.add(model.start());
    for (StoryFeature feature : StoryFeature.values()) {
      double value = feature.of(features[best]);
      evidence.add(new JoinEvidence(feature.label(), value, value * model.weight(feature)));
    }
    return evidence;
  }

  /** Of two equally likely stories the older one wins. */
  private boolean isBefore(int i, int j) {
    int order = Double.compare(logOdds[i], logOdds[j]);
    return order > 0 || (order == 0 && candidates.get(i).ref() < candidates.get(j).ref());
  }

  private @Nullable Rival rival(int i) {
    return i == NONE ? null : new Rival(candidates.get(i).ref(), JoinModel.probability(logOdds[i]));
  }
}
