package dev.wirefold.engine;

import org.jspecify.annotations.Nullable;

/**
 * An article that a query found.
 *
 * @param article the article
 * @param score how well it fits, higher is better; for {@code like}, the cosine of the vectors
 * @param passage the passage that fits best, with {@code <em>} around what was found and all else
 *     escaped as HTML; null if there is none
 */
public record ArticleHit(StoredArticle article, double score, @Nullable String passage) {}
