package dev.wirefold.onnx;

import dev.wirefold.embedding.Embedder;

/** An embedder that runs native code, which must not run any more when the process ends. */
public interface NativeEmbedder extends Embedder, AutoCloseable {

  /** Lets calls that run end, and no other begin: for a process that ends. They wait for good. */
  void stop();

  /** Waits until no call runs, and gives back what the model needs; further calls fail. */
  @Override
  void close();
}
