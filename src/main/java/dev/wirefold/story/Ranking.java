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
  private final JoinModel[] models;
  private final JoinModel main;
  private final double leastLogOdds;
  private int best = NONE;
  private int second = NONE;

  /**
   * @param features of the text against each candidate
   * @param models by which each candidate is judged
   * @param main whose threshold counts
   */
  Ranking(List<Story> candidates, double[][] features, JoinModel[] models, JoinModel main) {
    this.candidates = candidates;
    this.models = models;
    this.features = features;
    this.main = main;
    this.leastLogOdds = main.leastLogOdds();
    this.logOdds = new double[features.length];
    for (int i = 0; i < logOdds.length; i++) {
      logOdds[i] = models[i].logOdds(features[i]);
      if (best == NONE || isBefore(i, best)) {
        second = best;
        best = i;
      } else if (second == NONE || isBefore(i, second)) {
        second = i;
      }
    }
  }

  /** Returns the most likely candidate if it is likely enough, else null. */
  @Nullable Story joined() {
    return best == NONE || logOdds[best] < leastLogOdds ? null : candidates.get(best);
  }

  /** Returns the log-odds of a candidate; positive infinity if it wasn't ranked. */
  double logOddsOf(int story) {
    for (int i = 0; i < logOdds.length; i++) {
      if (candidates.get(i).ref() == story) {
        return logOdds[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  @Nullable Rival best() {
    return rival(best);
  }

  @Nullable Rival second() {
    return rival(second);
  }

  /** Returns the log-odds of the best candidate; negative infinity if there is none. */
  double bestLogOdds() {
    return best == NONE ? Double.NEGATIVE_INFINITY : logOdds[best];
  }

  /** Returns the log-odds of the second best; negative infinity if there is none. */
  double secondLogOdds() {
    return second == NONE ? Double.NEGATIVE_INFINITY : logOdds[second];
  }

  /** Returns the log-odds from which on the text joins. */
  double leastLogOdds() {
    return leastLogOdds;
  }

  /** Returns the probability from which on the text joins. */
  double threshold() {
    return main.threshold();
  }

  /** Returns the places of the candidates in their list, the likeliest first. */
  List<Integer> likeliest() {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < logOdds.length; i++) {
      places.add(i);
    }
    places.sort((i, j) -> isBefore(i, j) ? -1 : isBefore(j, i) ? 1 : 0);
    return places;
  }

  Story candidate(int i) {
    return candidates.get(i);
  }

  /** Returns a copy of the features of the text against a candidate. */
  double[] features(int i) {
    return features[i].clone();
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
    JoinModel model = models[best];
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
