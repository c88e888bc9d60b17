package dev.wirefold.onnx;

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
public final class MiniLmEmbedder implements NativeEmbedder, TokenVectors {

  /** The model was trained on texts up to this length, {@code [CLS]} and {@code [SEP]} included. */
  public static final int LONGEST_INPUT = 256;

  /** The name of its vectors. */
  public static final String ID = "all-minilm-l6-v2-q";

  private static final String RESOURCE = "/all-minilm-l6-v2-q.onnx";
  private static final int DIMENSIONS = 384;
  private static final int FRAME = 2;

  private final OnnxModel model;
  private final WordPieceTokenizer tokenizer;
  private final int maxTokens;
  private final int first;
  private final int last;

  private MiniLmEmbedder(OnnxModel model, Vocabulary vocabulary, int maxTokens) {
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
    return new MiniLmEmbedder(
        OnnxModel.ofResource(RESOURCE, threads), Vocabulary.uncased(), maxTokens);
  }

  @Override
  public float[] embed(String title, String text) {
    return embed(pieces(title, text));
  }

  /** Returns the ids of the pieces that it reads of an article. */
  public int[] pieces(String title, String text) {
    return tokenizer.encode(title, text, maxTokens);
  }

  /** Returns the vector of what {@link #pieces} gave. */
  public float[] embed(int[] pieces) {
    if (pieces.length == 0) {
      return new float[DIMENSIONS];
    }
    float[] vector = model.vector(framed(pieces));
    Embedding.normalise(vector);
    return vector;
  }

  @Override
  public float[] vectorOf(int tokenId) {
    return model.vector(framed(tokenId));
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public String modelId() {
    return ID;
  }

  @Override
  public void stop() {
    model.stop();
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
