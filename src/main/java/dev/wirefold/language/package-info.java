/**
 * The language of an article that names none: told by its letters alone where they are of one
 * language only, else by a model, and left open where neither is sure.
 *
 * <p>May import the JDK alone. Open {@code LanguageDetector} first; {@code LanguageModel} is the
 * port that an adapter implements. Not for what a language's words look like: search has its own
 * tables.
 */
@NullMarked
package dev.wirefold.language;

import org.jspecify.annotations.NullMarked;
