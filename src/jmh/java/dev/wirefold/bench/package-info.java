/**
 * What the JMH benchmarks share: the texts they work on and the program that runs them. Each
 * benchmark stands in the package that it measures. None of this is in the product's jar.
 *
 * <p>May import everything. Open {@code Benchmarks} first.
 */
@NullMarked
package dev.wirefold.bench;

import org.jspecify.annotations.NullMarked;
