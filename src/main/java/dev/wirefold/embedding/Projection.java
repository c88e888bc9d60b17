package dev.wirefold.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A linear map into fewer dimensions: subtracts a mean, then multiplies by a matrix whose columns
 * are principal axes, the strongest first.
 *
 * <p>File format 1, in the frame of {@link SealedBytes}: the number of dimensions in and out, the
 * mean, then the axes one after another, as 32-bit numbers.
 */
public final class Projection {

  private static final String MAGIC = "WFPROJEC";
  private static final int VERSION = 1;
  private static final String RESOURCE = "minilm-projection-v1.bin";

  private final float[] mean;
  private final float[][] axes;

  /**
   * @param mean what to subtract first
   * @param axes one row for each dimension of the result, each as long as the mean
   */
  public Projection(float[] mean, float[][] axes) {
    this.mean = mean.clone();
    this.axes = new float[axes.length][];
    for (int i = 0; i < axes.length; i++) {
      if (axes[i].length != mean.length) {
        throw new IllegalArgumentException(
            "axis " + i + " must have " + mean.length + " components, has " + axes[i].length);
      }
      this.axes[i] = axes[i].clone();
    }
  }

  /** Returns the number of dimensions that a vector must have. */
  public int dimensionsIn() {
    return mean.length;
  }

  /** Returns the number of dimensions that a projected vector has. */
  public int dimensionsOut() {
    return axes.length;
  }

  /** Returns the projection of one vector, as a new array. */
  public float[] project(float[] vector) {
    float[] projected = new float[axes.length];
    for (int i = 0; i < axes.length; i++) {
      float[] axis = axes[i];
      double sum = 0;
      for (int j = 0; j < mean.length; j++) {
        sum += ((double) vector[j] - mean[j]) * axis[j];
      }
      projected[i] = (float) sum;
    }
    return projected;
  }

  /** Returns the projection from MiniLM's vectors to the bundled table's. */
  public static Projection bundled() {
    try (InputStream in = Projection.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("resource " + RESOURCE + " is missing");
      }
      return read(RESOURCE, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a projection.
   *
   * @param name how an error message calls the file
   * @throws IOException if the file can't be read, is of another kind or version, or is damaged
   */
  public static Projection read(String name, InputStream in) throws IOException {
    ByteBuffer body = SealedBytes.open(name, in.readAllBytes(), MAGIC, VERSION);
    int dimensionsIn = body.getInt();
    int dimensionsOut = body.getInt();
    if (body.remaining() != bodyBytes(dimensionsIn, dimensionsOut) - 2 * Integer.BYTES) {
      throw new IOException(name + " has not the length that its dimensions ask for");
    }
    float[] mean = floats(body, dimensionsIn);
    float[][] axes = new float[dimensionsOut][];
    for (int i = 0; i < dimensionsOut; i++) {
      axes[i] = floats(body, dimensionsIn);
    }
    return new Projection(mean, axes);
  }

  /** Returns the file's bytes. */
  public byte[] toBytes() {
    return SealedBytes.seal(
        MAGIC,
        VERSION,
        bodyBytes(dimensionsIn(), dimensionsOut()),
        body -> {
          body.putInt(dimensionsIn()).putInt(dimensionsOut());
          put(body, mean);
          for (float[] axis : axes) {
            put(body, axis);
          }
        });
  }

  /** Returns the SHA-256 of the file's bytes, in hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(toBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int bodyBytes(int dimensionsIn, int dimensionsOut) {
    return 2 * Integer.BYTES + Float.BYTES * dimensionsIn * (1 + dimensionsOut);
  }

  private static float[] floats(ByteBuffer body, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = body.getFloat();
    }
    return numbers;
  }

  private static void put(ByteBuffer body, float[] numbers) {
    for (float number : numbers) {
      body.putFloat(number);
    }
  }
}
