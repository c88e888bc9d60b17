package dev.wirefold.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A session of the quantised all-MiniLM-L6-v2: token ids in, one mean-pooled vector out. */
final class MiniLmModel implements AutoCloseable {

  static final int DIMENSIONS = 384;

  /** To load and open takes more stack than a thread of Java has as a rule. */
  private static final long STACK_BYTES = 32L << 20;

  private static final String RESOURCE = "/all-minilm-l6-v2-q.onnx";

  private final OrtEnvironment environment;
  private final OrtSession session;

  private MiniLmModel(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  static MiniLmModel open(int threads) throws IOException {
    byte[] model = bytes();
    FutureTask<MiniLmModel> opening = new FutureTask<>(() -> open(model, threads));
    new Thread(null, opening, "onnx-open", STACK_BYTES).start();
    try {
      return opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while opening " + RESOURCE, e);
    } catch (ExecutionException e) {
      throw refused(e.getCause() == null ? e : e.getCause());
    }
  }

  private static MiniLmModel open(byte[] model, int threads) throws OrtException {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setDeterministicCompute(true);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return new MiniLmModel(environment, environment.createSession(model, options));
    }
  }

  private static IOException refused(Throwable cause) {
    return new IOException(
        "ONNX Runtime can't open " + RESOURCE + ": " + cause.getMessage(), cause);
  }

  /** Returns the mean of the model's vectors of all the given tokens, in 384 dimensions. */
  float[] meanVector(long[] ids) {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = row(ids);
        OnnxTensor mask = row(ones);
        OnnxTensor types = row(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed on " + ids.length + " tokens", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime can't close its session", e);
    }
  }

  private OnnxTensor row(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {numbers});
  }

  private static float[] mean(FloatBuffer hidden, int tokens) {
    double[] sum = new double[DIMENSIONS];
    for (int t = 0; t < tokens; t++) {
      for (int d = 0; d < DIMENSIONS; d++) {
        sum[d] += hidden.get(t * DIMENSIONS + d);
      }
    }
    float[] mean = new float[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      mean[d] = (float) (sum[d] / tokens);
    }
    return mean;
  }

  private static byte[] bytes() throws IOException {
    try (InputStream in = MiniLmModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("the model " + RESOURCE + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }
}
