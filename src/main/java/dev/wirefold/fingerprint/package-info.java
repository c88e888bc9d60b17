/**
 * Sketches of a text: an exact content hash and a MinHash signature, each with a versioned scheme.
 *
 * <p>May import {@code text} and the JDK. Open {@code MinHasher} first.
 */
@NullMarked
package dev.wirefold.fingerprint;

import org.jspecify.annotations.NullMarked;
