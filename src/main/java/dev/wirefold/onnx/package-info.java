/**
 * Runs a sentence-embedding model with ONNX Runtime.
 *
 * <p>May import the core. Open {@code MiniLmEmbedder} first.
 */
@NullMarked
package dev.wirefold.onnx;

import org.jspecify.annotations.NullMarked;
