package dev.wirefold.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A session of a sentence-embedding model: token ids in, one vector out, which is the model's
 * output {@code sentence_embedding} if it has one, else the mean of its first output over the
 * tokens. Any number of calls run at a time.
 */
final class OnnxModel implements AutoCloseable {

  /** To load and open takes more stack than a thread of Java has as a rule. */
  private static final long STACK_BYTES = 32L << 20;

  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final Set<String> INPUTS = Set.of(IDS, MASK, TYPES);
  private static final List<String> OUTPUTS =
      List.of("sentence_embedding", "last_hidden_state", "token_embeddings");

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String output;
  private final ReentrantReadWriteLock runs = new ReentrantReadWriteLock();
  private boolean closed;

  private OnnxModel(OrtEnvironment environment, OrtSession session, String output) {
    this.environment = environment;
    this.session = session;
    this.output = output;
  }

  /** Opens a session of a model. */
  private interface Opening {
    OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }

  /**
   * Opens a model on the class path.
   *
   * @param threads how many threads one call may use
   */
  static OnnxModel ofResource(String resource, int threads) throws IOException {
    byte[] model;
    try (InputStream in = OnnxModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the model " + resource + " is not on the class path");
      }
      model = in.readAllBytes();
    }
    return open(
        resource, threads, (environment, options) -> environment.createSession(model, options));
  }

  /** Opens a model in a file; what it keeps in files beside it is found. */
  static OnnxModel ofFile(Path file, int threads) throws IOException {
    return open(
        file.toString(),
        threads,
        (environment, options) -> environment.createSession(file.toString(), options));
  }

  private static OnnxModel open(String name, int threads, Opening opening) throws IOException {
    FutureTask<OnnxModel> task = new FutureTask<>(() -> open(threads, opening));
    new Thread(null, task, "onnx-open", STACK_BYTES).start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while opening " + name, e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException("ONNX Runtime can't open " + name + ": " + cause.getMessage(), cause);
    }
  }

  private static OnnxModel open(int threads, Opening opening) throws OrtException {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setDeterministicCompute(true);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session = opening.open(environment, options);
      return new OnnxModel(environment, session, output(session));
    }
  }

  private static String output(OrtSession session) throws OrtException {
    Set<String> inputs = session.getInputNames();
    if (!inputs.contains(IDS) || !INPUTS.containsAll(inputs)) {
      session.close();
      throw new IllegalArgumentException(
          "it asks for the inputs %s, and a sentence-embedding model takes input_ids,"
                  .formatted(inputs)
              + " attention_mask and token_type_ids, or some of them");
    }
    Set<String> outputs = session.getOutputNames();
    return OUTPUTS.stream().filter(outputs::contains).findFirst().orElse(first(outputs));
  }

  private static String first(Set<String> outputs) {
    return outputs.iterator().next();
  }

  /**
   * Returns the vector of a text, of any length.
   *
   * @param ids of its tokens, at least one
   */
  float[] vector(long[] ids) {
    runs.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model is closed");
      }
      return run(ids);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "ONNX Runtime failed on " + ids.length + " tokens: " + e.getMessage(), e);
    } finally {
      runs.readLock().unlock();
    }
  }

  private float[] run(long[] ids) throws OrtException {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = row(ids);
        OnnxTensor mask = row(ones);
        OnnxTensor types = row(new long[ids.length])) {
      Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
      inputs.put(IDS, input);
      inputs.put(MASK, mask);
      inputs.put(TYPES, types);
      inputs.keySet().retainAll(session.getInputNames());
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        OnnxTensor tensor = (OnnxTensor) result.get(0);
        long[] shape = tensor.getInfo().getShape();
        int rows = shape.length == 3 ? (int) shape[1] : 1;
        return mean(tensor.getFloatBuffer(), rows, (int) shape[shape.length - 1]);
      }
    }
  }

  /** Lets calls that run end, and no other begin: for a process that ends. They wait for good. */
  @SuppressWarnings("LockNotBeforeTry") // never given back
  void stop() {
    runs.writeLock().lock();
  }

  /** Waits until no call runs, and gives back what the model needs. */
  @Override
  public void close() {
    runs.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime can't close its session", e);
    } finally {
      runs.writeLock().unlock();
    }
  }

  private OnnxTensor row(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {numbers});
  }

  private static float[] mean(FloatBuffer values, int rows, int dimensions) {
    double[] sum = new double[dimensions];
    for (int t = 0; t < rows; t++) {
      for (int d = 0; d < dimensions; d++) {
        sum[d] += values.get(t * dimensions + d);
      }
    }
    float[] mean = new float[dimensions];
    for (int d = 0; d < dimensions; d++) {
      mean[d] = (float) (sum[d] / rows);
    }
    return mean;
  }
}
