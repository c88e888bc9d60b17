package dev.wirefold.lucene;

import dev.wirefold.article.Article;
import dev.wirefold.engine.Codec;
import dev.wirefold.engine.NewsEvent;

/**
 * How articles and events become bytes in the store.
 *
 * @param articles turns articles into bytes and back, exactly
 * @param events turns events into bytes and back, exactly
 */
public record StoreCodecs(Codec<Article> articles, Codec<NewsEvent> events) {}
