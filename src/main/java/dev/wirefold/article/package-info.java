/**
 * What comes in: an article as one outlet published it, with its identity, source, times and wire
 * status.
 *
 * <p>May import the JDK. Open {@code Article} first.
 */
@NullMarked
package dev.wirefold.article;

import org.jspecify.annotations.NullMarked;
