package dev.wirefold.onnx;

import dev.wirefold.embedding.Embedder;
import dev.wirefold.embedding.Embedding;
import dev.wirefold.embedding.TokenVectors;
import dev.wirefold.embedding.Vocabulary;
import dev.wirefold.embedding.WordPieceTokenizer;
import java.io.IOException;

/**
 * Embeds a text with the sentence model all-MiniLM-L6-v2 (quantised), in 384 dimensions: the mean
 * of the model's vectors of all tokens. About a thousand times the cost of the static table.
 *
 * <p>One machine gives the same bits for the same text; another kind of processor may round
 * otherwise. Safe for use by several threads. Close it when no call runs.
 */
public final class MiniLmEmbedder implements Embedder, TokenVectors, AutoCloseable {

  /** The model was trained on texts up to this length, {@code [CLS]} and {@code [SEP]} included. */
  public static final int LONGEST_INPUT = 256;

  private static final int FRAME = 2;

  private final MiniLmModel model;
  private final WordPieceTokenizer tokenizer;
  private final int maxTokens;
  private final int first;
  private final int last;

  private MiniLmEmbedder(MiniLmModel model, Vocabulary vocabulary, int maxTokens) {
    this.model = model;
    this.tokenizer = new WordPieceTokenizer(vocabulary);
    this.maxTokens = maxTokens;
    this.first = vocabulary.idOf("[CLS]");
    this.last = vocabulary.idOf("[SEP]");
  }

  /**
   * Loads the model.
   *
   * @param maxTokens how many tokens of title and text together are read at most, in [1, 254]
   * @param threads how many threads one call may use, at least 1
   * @throws IOException if the model is not on the class path or ONNX Runtime refuses it
   */
  public static MiniLmEmbedder open(int maxTokens, int threads) throws IOException {
    if (maxTokens < 1 || maxTokens > LONGEST_INPUT - FRAME) {
      throw new IllegalArgumentException("maxTokens must be in [1, 254], was " + maxTokens);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was " + threads);
    }
    return new MiniLmEmbedder(MiniLmModel.open(threads), Vocabulary.uncased(), maxTokens);
  }

  @Override
  public float[] embed(String title, String text) {
    int[] ids = tokenizer.encode(title, text, maxTokens);
    if (ids.length == 0) {
      return new float[MiniLmModel.DIMENSIONS];
    }
    float[] vector = model.meanVector(framed(ids));
    Embedding.normalise(vector);
    return vector;
  }

  @Override
  public float[] vectorOf(int tokenId) {
    return model.meanVector(framed(tokenId));
  }

  @Override
  public int dimensions() {
    return MiniLmModel.DIMENSIONS;
  }

  @Override
  public String modelId() {
    return "all-minilm-l6-v2-q";
  }

  @Override
  public void close() {
    model.close();
  }

  private long[] framed(int... ids) {
    long[] framed = new long[ids.length + FRAME];
    framed[0] = first;
    for (int i = 0; i < ids.length; i++) {
      framed[i + 1] = ids[i];
    }
    framed[ids.length + 1] = last;
    return framed;
  }
}
