/**
 * Decides which texts are versions or copies of one text: candidates from an inverted index of
 * sampled shingles, then exact verification by named rules, then groups through representatives.
 *
 * <p>May import {@code article}, {@code text}, {@code fingerprint}. Open {@code DuplicateDetector}
 * first.
 */
@NullMarked
package dev.wirefold.duplicate;

import org.jspecify.annotations.NullMarked;
