/**
 * The engine's scratch place as a file that is gone with the process: what a large batch puts aside
 * so that it needs not stay in memory.
 *
 * <p>May import the JDK and the core's {@code engine}. Open {@code ScratchFile} first. Not for
 * anything that is to be there after a restart: that is the {@code journal}'s and {@code lucene}'s.
 */
@NullMarked
package dev.wirefold.scratch;

import org.jspecify.annotations.NullMarked;
