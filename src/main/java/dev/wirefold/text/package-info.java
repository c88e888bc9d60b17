/**
 * Turns an article's title and text into features: tokens, shingles, numbers, entities, and the
 * fields that an agency writes into its text (dateline, credit, tags).
 *
 * <p>May import {@code article} and the JDK. Open {@code Tokenizer} first.
 */
@NullMarked
package dev.wirefold.text;

import org.jspecify.annotations.NullMarked;
