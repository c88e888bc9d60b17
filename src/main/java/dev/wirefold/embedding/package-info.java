/**
 * Texts as vectors: the port {@code Embedder}, and the static table that needs no model at run
 * time.
 *
 * <p>May import the JDK alone. Open {@code StaticEmbedder} first; {@code StaticTable} is the file
 * behind it. Not for training: {@code smile} makes the table, {@code onnx} runs the model that it
 * is made from.
 */
@NullMarked
package dev.wirefold.embedding;

import org.jspecify.annotations.NullMarked;
