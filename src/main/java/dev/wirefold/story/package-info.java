/**
 * Decides which groups report one event: features of a text against a story, a join model, and the
 * online assignment.
 *
 * <p>May import {@code article}, {@code text}, {@code embedding}. Open {@code StoryAssigner} first.
 */
@NullMarked
package dev.wirefold.story;

import org.jspecify.annotations.NullMarked;
