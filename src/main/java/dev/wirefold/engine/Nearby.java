package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.duplicate.Verdict;

/**
 * An article that stands near another in the window of now.
 *
 * @param article its number
 * @param id its key
 * @param group the public id of its group
 * @param verdict whether the two are versions of one text, and why or why not
 */
public record Nearby(int article, ArticleId id, String group, Verdict verdict) {}
