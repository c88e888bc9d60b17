package dev.wirefold.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One vector and one weight for each token of a vocabulary, distilled from a sentence model. A
 * vector's components are bytes that a factor of its own scales; the error of a component is at
 * most half that factor, 1/254 of the vector's largest component.
 *
 * <p>File format 1, in the frame of {@link SealedBytes}: dimensions, vocabulary size, SHA-256 of
 * the vocabulary, SHA-256 of the projection, model id (length in bytes, UTF-8); then for all tokens
 * the factors, for all tokens the weights (32-bit numbers), for all tokens the components (bytes).
 */
public final class StaticTable {

  private static final String MAGIC = "WFSTATIC";
  private static final int VERSION = 1;
  private static final String RESOURCE = "static-table-v1.bin";
  private static final int SHA256_BYTES = 32;
  private static final int LARGEST = 127;

  private final String modelId;
  private final String vocabularySha256;
  private final String projectionSha256;
  private final int dimensions;
  private final float[] factors;
  private final float[] weights;
  private final byte[] components;

  private StaticTable(
      String modelId,
      String vocabularySha256,
      String projectionSha256,
      float[] factors,
      float[] weights,
      byte[] components) {
    this.modelId = modelId;
    this.vocabularySha256 = vocabularySha256;
    this.projectionSha256 = projectionSha256;
    this.dimensions = components.length / factors.length;
    this.factors = factors;
    this.weights = weights;
    this.components = components;
  }

  /**
   * Quantises vectors into a table.
   *
   * @param modelId the name for the vectors that the table will give
   * @param projectionSha256 which projection the vectors went through
   * @param vectors by token id, all of equal length
   * @param weights by token id, each at least 0; 0 for a token that says nothing
   */
  public static StaticTable of(
      String modelId,
      Vocabulary vocabulary,
      String projectionSha256,
      float[][] vectors,
      float[] weights) {
    if (vectors.length != vocabulary.size() || weights.length != vocabulary.size()) {
      throw new IllegalArgumentException(
          "there must be %d vectors and weights, were %d and %d"
              .formatted(vocabulary.size(), vectors.length, weights.length));
    }
    int dimensions = vectors[0].length;
    float[] factors = new float[vectors.length];
    byte[] components = new byte[vectors.length * dimensions];
    for (int id = 0; id < vectors.length; id++) {
      factors[id] = largest(vectors[id]) / LARGEST;
      for (int d = 0; d < dimensions && factors[id] > 0; d++) {
        components[id * dimensions + d] = (byte) Math.round(vectors[id][d] / factors[id]);
      }
    }
    return new StaticTable(
        modelId, vocabulary.sha256(), projectionSha256, factors, weights.clone(), components);
  }

  /** Returns the table that comes with Wirefold. */
  public static StaticTable bundled() {
    try (InputStream in = StaticTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("resource " + RESOURCE + " is missing");
      }
      return read(RESOURCE, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @param name how an error message calls the file
   * @throws IOException if the file can't be read, is of another kind or version, or is damaged
   */
  public static StaticTable read(String name, InputStream in) throws IOException {
    ByteBuffer body = SealedBytes.open(name, in.readAllBytes(), MAGIC, VERSION);
    try {
      int dimensions = body.getInt();
      int tokens = body.getInt();
      String vocabularySha256 = hex(body);
      String projectionSha256 = hex(body);
      byte[] modelId = new byte[body.getShort()];
      body.get(modelId);
      if (dimensions < 1
          || tokens < 1
          || body.remaining() != (2L * Float.BYTES + dimensions) * tokens) {
        throw new IOException(
            "%s has not the length of %d tokens with %d dimensions"
                .formatted(name, tokens, dimensions));
      }
      float[] factors = floats(body, tokens);
      float[] weights = floats(body, tokens);
      byte[] components = new byte[tokens * dimensions];
      body.get(components);
      return new StaticTable(
          new String(modelId, StandardCharsets.UTF_8),
          vocabularySha256,
          projectionSha256,
          factors,
          weights,
          components);
    } catch (BufferUnderflowException e) {
      throw new IOException(name + " ends before its header does", e);
    }
  }

  /** Returns the file's bytes. */
  public byte[] toBytes() {
    byte[] id = modelId.getBytes(StandardCharsets.UTF_8);
    int headerBytes = 2 * Integer.BYTES + 2 * SHA256_BYTES + Short.BYTES + id.length;
    return SealedBytes.seal(
        MAGIC,
        VERSION,
        headerBytes + 2 * Float.BYTES * tokens() + components.length,
        body -> {
          body.putInt(dimensions).putInt(tokens());
          body.put(HexFormat.of().parseHex(vocabularySha256));
          body.put(HexFormat.of().parseHex(projectionSha256));
          body.putShort((short) id.length).put(id);
          put(body, factors);
          put(body, weights);
          body.put(components);
        });
  }

  /** Adds a token's vector, times its weight and a factor, to a sum of as many dimensions. */
  void addTo(float[] sum, int tokenId, float times) {
    float factor = times * weights[tokenId] * factors[tokenId];
    int offset = tokenId * dimensions;
    for (int d = 0; d < dimensions; d++) {
      sum[d] += factor * components[offset + d];
    }
  }

  /** Returns the vector of a token, as a new array, without its weight. */
  public float[] vector(int tokenId) {
    float[] vector = new float[dimensions];
    for (int d = 0; d < dimensions; d++) {
      vector[d] = factors[tokenId] * components[tokenId * dimensions + d];
    }
    return vector;
  }

  /** Returns the weight of a token, at least 0. */
  public float weight(int tokenId) {
    return weights[tokenId];
  }

  /** Returns the number of tokens. */
  public int tokens() {
    return factors.length;
  }

  /** Returns the number of components of a vector. */
  public int dimensions() {
    return dimensions;
  }

  /** Returns the name of the vectors that this table gives. */
  public String modelId() {
    return modelId;
  }

  /** Returns the SHA-256 of the vocabulary whose ids the table is for, in hexadecimal. */
  public String vocabularySha256() {
    return vocabularySha256;
  }

  /** Returns the SHA-256 of the projection that the vectors went through, in hexadecimal. */
  public String projectionSha256() {
    return projectionSha256;
  }

  private static float largest(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    return largest;
  }

  private static String hex(ByteBuffer body) {
    byte[] bytes = new byte[SHA256_BYTES];
    body.get(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static float[] floats(ByteBuffer body, int count) {
    float[] numbers = new float[count];
    body.asFloatBuffer().get(numbers);
    body.position(body.position() + count * Float.BYTES);
    return numbers;
  }

  private static void put(ByteBuffer body, float[] numbers) {
    for (float number : numbers) {
      body.putFloat(number);
    }
  }
}
