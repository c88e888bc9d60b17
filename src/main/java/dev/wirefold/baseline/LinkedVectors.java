package dev.wirefold.baseline;

import dev.wirefold.embedding.Embedder;
import dev.wirefold.embedding.Embedding;
import java.util.Arrays;
import java.util.List;

/**
 * Average linkage over the cosines of all pairs of a set, cut where the average cosine falls below
 * the threshold. It sees the whole set at once, and takes time and memory in the square of it.
 */
final class LinkedVectors implements ReferenceSystem {

  private final String name;
  private final int texts;
  private final Dendrogram tree;

  private LinkedVectors(String name, int texts, Dendrogram tree) {
    this.name = name;
    this.texts = texts;
    this.tree = tree;
  }

  /** Links by the TF-IDF vectors of headline and body. */
  static LinkedVectors ofTerms(List<BaselineText> texts, AverageLinkage linkage) {
    Overlaps overlaps = Overlaps.of(Leader.tokens(texts));
    int[] self = new int[texts.size()];
    Arrays.setAll(self, i -> i);
    float[][] distances = new float[texts.size()][];
    for (int i = 0; i < distances.length; i++) {
      double[] dots = new double[i];
      overlaps.addDots(i, self, dots);
      distances[i] = new float[i];
      for (int j = 0; j < i; j++) {
        distances[i][j] = (float) (1 - dots[j]);
      }
    }
    return of("TF-IDF, average linkage", distances, linkage);
  }

  /** Links by the vectors of an embedder. */
  static LinkedVectors ofEmbeddings(
      String name, List<BaselineText> texts, Embedder embedder, AverageLinkage linkage) {
    float[][] vectors = new float[texts.size()][];
    float[][] distances = new float[texts.size()][];
    for (int i = 0; i < distances.length; i++) {
      vectors[i] = embedder.embed(texts.get(i).title(), texts.get(i).text());
      distances[i] = new float[i];
      for (int j = 0; j < i; j++) {
        distances[i][j] = 1 - Embedding.dot(vectors[i], vectors[j]);
      }
    }
    return of(name, distances, linkage);
  }

  private static LinkedVectors of(String name, float[][] distances, AverageLinkage linkage) {
    Dendrogram tree =
        distances.length < 2
            ? new Dendrogram(new int[0][], new double[0])
            : linkage.link(distances);
    return new LinkedVectors(name, distances.length, tree);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double[] thresholds() {
    return ReferenceSystem.steps(0.02, 0.98, 0.02);
  }

  @Override
  public int[] clusters(double threshold) {
    return texts == 0 ? new int[0] : tree.cut(1 - threshold);
  }
}
