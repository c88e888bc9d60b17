package dev.wirefold.baseline;

import dev.wirefold.text.Tokenizer;
import java.util.Arrays;
import java.util.List;

/**
 * Takes one text after the other, in the order in which they appeared, and lets each join the
 * cluster whose centroid is most like it, if the cosine of their TF-IDF vectors is above the
 * threshold; else it opens a cluster. With time, the cosine is multiplied by how near the cluster's
 * newest text is.
 */
final class Leader implements ReferenceSystem {

  private final String name;
  private final boolean withTime;
  private final Arrivals arrivals;
  private final Overlaps overlaps;

  private Leader(String name, boolean withTime, Arrivals arrivals, Overlaps overlaps) {
    this.name = name;
    this.withTime = withTime;
    this.arrivals = arrivals;
    this.overlaps = overlaps;
  }

  static Leader of(List<BaselineText> texts, boolean withTime) {
    Arrivals arrivals = Arrivals.of(texts);
    return new Leader(
        withTime ? "TF-IDF leader × time" : "TF-IDF leader",
        withTime,
        arrivals,
        Overlaps.of(tokens(arrivals.texts())));
  }

  /** Returns the tokens of headline and body. */
  static List<TermCounts> tokens(List<BaselineText> texts) {
    Tokenizer tokenizer = new Tokenizer();
    return texts.stream()
        .map(text -> TextParts.of(text, tokenizer, TextParts::tokens).all())
        .toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double[] thresholds() {
    return ReferenceSystem.steps(0.02, 0.8, 0.02);
  }

  @Override
  public int[] clusters(double threshold) {
    int n = arrivals.texts().size();
    int[] clusterOf = new int[n];
    double[] dots = new double[n];
    double[] squares = new double[n];
    double[] newest = new double[n];
    int clusters = 0;
    for (int text = 0; text < n; text++) {
      Arrays.fill(dots, 0, clusters, 0);
      overlaps.addDots(text, clusterOf, dots);
      double day = arrivals.day(text);
      int best = clusters;
      double most = threshold;
      for (int cluster = 0; cluster < clusters; cluster++) {
        if (dots[cluster] > 0) {
          double likeness = dots[cluster] / Math.sqrt(squares[cluster]);
          likeness *= withTime ? Arrivals.nearness(day, newest[cluster]) : 1;
          if (likeness > most) {
            best = cluster;
            most = likeness;
          }
        }
      }
      boolean opens = best == clusters;
      clusters += opens ? 1 : 0;
      newest[best] = opens ? day : Arrivals.later(day, newest[best]);
      squares[best] += (overlaps.isEmpty(text) ? 0 : 1) + (opens ? 0 : 2 * dots[best]);
      clusterOf[text] = best;
    }
    return arrivals.inInputOrder(clusterOf);
  }
}
