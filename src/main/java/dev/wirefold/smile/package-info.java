/**
 * Trains what the core serves: the distillation of the static embedding table, with Smile.
 *
 * <p>May import the core. Open {@code TableDistiller} first.
 */
@NullMarked
package dev.wirefold.smile;

import org.jspecify.annotations.NullMarked;
