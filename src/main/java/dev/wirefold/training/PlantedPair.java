package dev.wirefold.training;

import dev.wirefold.article.Article;

/**
 * A text and another that was made of it, so that whether they are versions of one is known.
 *
 * @param original an article as it came in
 * @param altered what was made of it
 * @param alteration how
 */
public record PlantedPair(Article original, Article altered, Alteration alteration) {}
