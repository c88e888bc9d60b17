/**
 * Wiring and configuration: the process's entry point. Alone knows all packages.
 *
 * <p>May import everything. Open {@code Wirefold} first.
 */
@NullMarked
package dev.wirefold.app;

import org.jspecify.annotations.NullMarked;
