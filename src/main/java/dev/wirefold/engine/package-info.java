/**
 * The state machine: log records in, decisions out, deterministically, on one thread.
 *
 * <p>May import the other core packages. Open {@code Engine} first.
 */
@NullMarked
package dev.wirefold.engine;

import org.jspecify.annotations.NullMarked;
