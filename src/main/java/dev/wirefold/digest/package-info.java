/**
 * What people are told of a story at a glance: a headline, names and terms, first and latest
 * report, how many origins it may have, and what each text added.
 *
 * <p>Computed from texts when somebody asks; nothing of it is stored, and no decision depends on
 * it. May import {@code article} and {@code text}. Open {@code StoryDigests} first.
 */
@NullMarked
package dev.wirefold.digest;

import org.jspecify.annotations.NullMarked;
