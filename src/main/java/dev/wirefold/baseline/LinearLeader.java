package dev.wirefold.baseline;

import dev.wirefold.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes one text after the other, in the order in which they appeared, and lets published linear
 * models pick the cluster of its language that it joins: see {@link PublishedModels}. With the
 * released setting they also decide whether it joins; else the ranker's sum must be above a
 * threshold.
 */
final class LinearLeader implements ReferenceSystem {

  private static final int COSINES = 9;

  private final boolean released;
  private final Arrivals arrivals;
  private final List<Overlaps> overlaps;

  private LinearLeader(boolean released, Arrivals arrivals, List<Overlaps> overlaps) {
    this.released = released;
    this.arrivals = arrivals;
    this.overlaps = overlaps;
  }

  static LinearLeader of(List<BaselineText> texts, boolean released) {
    Arrivals arrivals = Arrivals.of(texts);
    Tokenizer tokenizer = new Tokenizer();
    Map<String, LightStemmer> stemmers = new HashMap<>();
    List<TextParts> tokens = new ArrayList<>();
    List<TextParts> lemmas = new ArrayList<>();
    List<TextParts> entities = new ArrayList<>();
    for (BaselineText text : arrivals.texts()) {
      LightStemmer stemmer = stemmers.computeIfAbsent(text.primaryLanguage(), LightStemmer::new);
      tokens.add(TextParts.of(text, tokenizer, TextParts::tokens));
      lemmas.add(TextParts.of(text, tokenizer, stemmer::stems));
      entities.add(TextParts.of(text, tokenizer, TextParts::names));
    }
    List<Overlaps> overlaps = new ArrayList<>();
    for (List<TextParts> kind : List.of(tokens, lemmas, entities)) {
      overlaps.add(Overlaps.of(kind.stream().map(TextParts::title).toList()));
      overlaps.add(Overlaps.of(kind.stream().map(TextParts::body).toList()));
      overlaps.add(Overlaps.of(kind.stream().map(TextParts::all).toList()));
    }
    return new LinearLeader(released, arrivals, overlaps);
  }

  @Override
  public String name() {
    return "Miranda et al. 2018, " + (released ? "as released" : "their ranker");
  }

  @Override
  public double[] thresholds() {
    return released ? new double[0] : ReferenceSystem.steps(1, 14, 0.25);
  }

  @Override
  public int[] clusters(double threshold) {
    int n = arrivals.texts().size();
    int[] clusterOf = new int[n];
    double[][] dots = new double[COSINES][n];
    List<Cluster> clusters = new ArrayList<>();
    for (int text = 0; text < n; text++) {
      for (int i = 0; i < COSINES; i++) {
        Arrays.fill(dots[i], 0, clusters.size(), 0);
        overlaps.get(i).addDots(text, clusterOf, dots[i]);
      }
      String language = arrivals.texts().get(text).primaryLanguage();
      int best = best(text, language, clusters, dots, threshold);
      if (best == clusters.size()) {
        clusters.add(new Cluster(language));
      }
      clusters.get(best).add(text, best, dots);
      clusterOf[text] = best;
    }
    return arrivals.inInputOrder(clusterOf);
  }

  /** Returns the number of the cluster that a text joins, or that of a new one. */
  private int best(
      int text, String language, List<Cluster> clusters, double[][] dots, double threshold) {
    PublishedModels models = PublishedModels.of(language);
    double[] features = new double[LinearWeights.FEATURES];
    double[] bestFeatures = new double[LinearWeights.FEATURES];
    int best = clusters.size();
    double most = released ? models.threshold() : threshold;
    for (int number = 0; number < clusters.size(); number++) {
      Cluster cluster = clusters.get(number);
      if (cluster.language.equals(language)) {
        cluster.measure(text, number, dots, features);
        double sum = models.ranker().sum(features);
        if (sum > most) {
          most = sum;
          best = number;
          System.arraycopy(features, 0, bestFeatures, 0, features.length);
        }
      }
    }
    LinearWeights joiner = models.joiner();
    boolean refused = released && joiner != null && !(joiner.sum(bestFeatures) > 0);
    return refused ? clusters.size() : best;
  }

  /** The sums that centroids and times of a cluster are computed from. */
  private final class Cluster {

    private static final double RELEVANT_DEVIATIONS = 1.28;
    private static final int MOST_COUNTED = 100;

    private final String language;
    private final double[] squares = new double[COSINES];
    private int size;
    private int dated;
    private double newest = Double.NaN;
    private double oldest = Double.NaN;
    private double mean;
    private double squaredDeviations;

    Cluster(String language) {
      this.language = language;
    }

    void add(int text, int number, double[][] dots) {
      for (int i = 0; i < COSINES; i++) {
        double own = overlaps.get(i).isEmpty(text) ? 0 : 1;
        squares[i] += size == 0 ? own : own + 2 * dots[i][number];
      }
      size++;
      double day = arrivals.day(text);
      newest = Arrivals.later(day, newest);
      oldest = Arrivals.earlier(day, oldest);
      if (!Double.isNaN(day)) {
        dated++;
        double before = day - mean;
        mean += before / dated;
        squaredDeviations += before * (day - mean);
      }
    }

    void measure(int text, int number, double[][] dots, double[] features) {
      for (int i = 0; i < COSINES; i++) {
        features[i] = dots[i][number] > 0 ? dots[i][number] / Math.sqrt(squares[i]) : 0;
      }
      double day = arrivals.day(text);
      features[9] = Arrivals.nearness(day, newest);
      features[10] = Arrivals.nearness(day, oldest);
      features[11] = Arrivals.nearness(day, relevant());
      features[12] = 1.0 / Math.min(size, MOST_COUNTED);
    }

    private double relevant() {
      return dated == 0
          ? Double.NaN
          : mean + RELEVANT_DEVIATIONS * Math.sqrt(squaredDeviations / dated);
    }
  }
}
