/**
 * Measures of a clustering against labels: BCubed, pairwise, CEAF-e and ARI from one contingency
 * table, and of labelled pairs.
 *
 * <p>May import the JDK. Open {@code Contingency} first.
 */
@NullMarked
package dev.wirefold.evaluate;

import org.jspecify.annotations.NullMarked;
