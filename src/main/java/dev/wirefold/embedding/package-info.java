/**
 * Texts as vectors: the port {@code Embedder} and the static table that needs no model at run time.
 *
 * <p>May import {@code text} and the JDK. Open {@code StaticEmbedder} first.
 */
@NullMarked
package dev.wirefold.embedding;

import org.jspecify.annotations.NullMarked;
