package dev.wirefold.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * An article with the label of the cluster that it belongs to.
 *
 * @param label the gold cluster; null if nobody judged the article
 * @param kind how the article was made, in a corpus with planted duplicates; null elsewhere
 * @param original the id of the article that it was made from; null if it is one itself
 */
public record GoldArticle(
    String id, @Nullable String label, @Nullable String kind, @Nullable String original) {}
