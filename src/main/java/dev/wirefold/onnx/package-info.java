/**
 * Runs sentence-embedding models with ONNX Runtime: MiniLM, and those in files of users' own.
 *
 * <p>May import {@code embedding} and ONNX Runtime. Open {@code MiniLmEmbedder} first. Native code
 * runs here: close the embedder before the process ends.
 */
@NullMarked
package dev.wirefold.onnx;

import org.jspecify.annotations.NullMarked;
