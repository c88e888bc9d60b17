package dev.wirefold.onnx;

import dev.wirefold.embedding.Embedding;
import dev.wirefold.embedding.PieceEncoder;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Embeds a text with a sentence-embedding model in a file: its {@code sentence_embedding}, or the
 * mean of its vectors of all tokens. It reads title and text up to 64 tokens.
 *
 * <p>One machine gives the same bits for the same text; another kind of processor may round
 * otherwise. Safe for use by several threads.
 */
public final class OnnxEmbedder implements NativeEmbedder {

  /** How many tokens are read, with those that stand before and behind. */
  public static final int MOST_TOKENS = 64;

  /** What a store can keep of one vector. */
  private static final int MOST_DIMENSIONS = 4096;

  private final OnnxModel model;
  private final PieceEncoder encoder;
  private final String modelId;
  private final int dimensions;

  private OnnxEmbedder(OnnxModel model, PieceEncoder encoder, String modelId, int dimensions) {
    this.model = model;
    this.encoder = encoder;
    this.modelId = modelId;
    this.dimensions = dimensions;
  }

  /**
   * Loads a model.
   *
   * @param encoder cuts texts into the pieces that the model knows
   * @param modelId the name of the vectors
   * @throws IOException if ONNX Runtime refuses the file, or the model does other than to embed
   */
  public static OnnxEmbedder open(Path file, PieceEncoder encoder, String modelId)
      throws IOException {
    OnnxModel model = OnnxModel.ofFile(file, 1);
    int dimensions = -1;
    try {
      dimensions = model.vector(encoder.encode("A", "b", 2)).length;
      if (dimensions < 2 || dimensions > MOST_DIMENSIONS) {
        throw new IOException(
            "%s gives vectors of %d numbers; 2 to %d are possible"
                .formatted(file, dimensions, MOST_DIMENSIONS));
      }
      return new OnnxEmbedder(model, encoder, modelId, dimensions);
    } catch (IllegalStateException | ClassCastException e) {
      dimensions = -1;
      throw new IOException(file + " can't read two words: " + e.getMessage(), e);
    } finally {
      if (dimensions < 2 || dimensions > MOST_DIMENSIONS) {
        model.close();
      }
    }
  }

  @Override
  public float[] embed(String title, String text) {
    long[] ids = encoder.encode(title, text, MOST_TOKENS - encoder.frame());
    if (ids.length == encoder.frame()) {
      return new float[dimensions];
    }
    float[] vector = model.vector(ids);
    Embedding.normalise(vector);
    return vector;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public String modelId() {
    return modelId;
  }

  @Override
  public void stop() {
    model.stop();
  }

  @Override
  public void close() {
    model.close();
  }
}
