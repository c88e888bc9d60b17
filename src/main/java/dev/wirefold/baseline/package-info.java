/**
 * Reference systems that gather articles by event, to measure Wirefold against: leaders over TF-IDF
 * vectors, the linear models of Miranda et al. 2018, and average linkage.
 *
 * <p>May import {@code text} and {@code embedding}; what builds the tree of average linkage comes
 * through {@code AverageLinkage}. Open {@code ReferenceSystem} first. Not for serving: a system
 * sees the whole set before it begins, and its threshold may be chosen by the labels.
 */
@NullMarked
package dev.wirefold.baseline;

import org.jspecify.annotations.NullMarked;
