package dev.wirefold.smile;

import dev.wirefold.embedding.Projection;
import dev.wirefold.embedding.StaticTable;
import dev.wirefold.embedding.TokenCounts;
import dev.wirefold.embedding.TokenVectors;
import dev.wirefold.embedding.Vocabulary;
import java.util.function.IntConsumer;

/**
 * Distils a sentence model into a {@link StaticTable}: the model's vector of every token alone,
 * projected to its principal axes, where a token counts as often as it stands in text. The weight
 * of a token with the share p of all tokens is a / (a + p) (Arora et al. 2017).
 *
 * <p>One machine makes the same bytes each time; another kind of processor may round otherwise, in
 * the model or in the linear algebra.
 */
public final class TableDistiller {

  /**
   * The share at which a token weighs one half. A smaller value would silence topic words that the
   * reports of one event share; a larger one would let the most common words through.
   */
  public static final double DEFAULT_A = 4e-4;

  private final Vocabulary vocabulary;
  private final TokenCounts counts;
  private final int dimensions;

  /**
   * @param dimensions how many the table's vectors have
   */
  public TableDistiller(Vocabulary vocabulary, TokenCounts counts, int dimensions) {
    this.vocabulary = vocabulary;
    this.counts = counts;
    this.dimensions = dimensions;
  }

  /**
   * Distils a model, which takes half a minute for MiniLM.
   *
   * @param progress told how many tokens are done, after each
   * @throws MissingLibraryException if Smile can't load OpenBLAS
   * @throws IllegalArgumentException if the model has fewer dimensions than asked for
   */
  public Distillation distil(TokenVectors model, IntConsumer progress)
      throws MissingLibraryException {
    if (dimensions < 1 || dimensions > model.dimensions()) {
      throw new IllegalArgumentException(
          "dimensions must be in [1, %d], was %d".formatted(model.dimensions(), dimensions));
    }
    PrincipalAxes.checkLibrary();
    float[][] vectors = new float[vocabulary.size()][];
    double[] shares = new double[vectors.length];
    for (int id = 0; id < vectors.length; id++) {
      vectors[id] = model.vectorOf(id);
      shares[id] = vocabulary.isSpecial(id) ? 0 : counts.probability(id);
      progress.accept(id + 1);
    }
    Projection projection = PrincipalAxes.fit(vectors, shares, dimensions);
    String modelId = "%s-static-%d-v1".formatted(model.modelId(), dimensions);
    return new Distillation(projection, table(modelId, projection, vectors, shares));
  }

  private StaticTable table(
      String modelId, Projection projection, float[][] vectors, double[] shares) {
    float[][] projected = new float[vectors.length][];
    float[] weights = new float[vectors.length];
    for (int id = 0; id < vectors.length; id++) {
      projected[id] = projection.project(vectors[id]);
      weights[id] = shares[id] > 0 ? (float) (DEFAULT_A / (DEFAULT_A + shares[id])) : 0;
    }
    return StaticTable.of(modelId, vocabulary, projection.sha256(), projected, weights);
  }

  /**
   * What a distillation makes.
   *
   * @param projection from the model's dimensions to the table's
   * @param table the projected vectors and the weights
   */
  public record Distillation(Projection projection, StaticTable table) {}
}
