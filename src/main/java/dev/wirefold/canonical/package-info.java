/**
 * Elects the version of a group to show, and writes the receipt that lets anyone recompute the
 * choice.
 *
 * <p>May import the JDK. Open {@code CanonicalElection} first.
 */
@NullMarked
package dev.wirefold.canonical;

import org.jspecify.annotations.NullMarked;
