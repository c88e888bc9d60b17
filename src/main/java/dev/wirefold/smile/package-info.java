/**
 * Trains what the core serves: the distillation of the static embedding table, with Smile.
 *
 * <p>May import {@code embedding} and Smile. Open {@code TableDistiller} first. Not for serving:
 * Smile's linear algebra needs the system's OpenBLAS.
 */
@NullMarked
package dev.wirefold.smile;

import org.jspecify.annotations.NullMarked;
