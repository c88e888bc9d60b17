/**
 * Tells which texts are versions of one report, how each is linked to the one before, and what
 * changed between them.
 *
 * <p>May import {@code article}, {@code text} and the JDK. Open {@code VersionChain} first.
 */
@NullMarked
package dev.wirefold.chain;

import org.jspecify.annotations.NullMarked;
