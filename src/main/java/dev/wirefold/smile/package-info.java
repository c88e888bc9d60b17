/**
 * Trains what the core serves: the distillation of the static embedding table, and the weights of
 * the duplicates model, with Smile; and average linkage, to compare with.
 *
 * <p>May import {@code embedding}, {@code training}, {@code baseline} and Smile. Open {@code
 * TableDistiller} or {@code SmileLogisticFit} first. Not for serving: Smile's linear algebra needs
 * the system's OpenBLAS.
 */
@NullMarked
package dev.wirefold.smile;

import org.jspecify.annotations.NullMarked;
