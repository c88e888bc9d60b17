package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Fingerprint;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The articles that were taken down, by the hashes of their keys; any thread may ask. */
final class GoneArticles {

  private final Set<Long> keys = ConcurrentHashMap.newKeySet();

  void add(ArticleId id) {
    keys.add(Fingerprint.ofKey(id));
  }

  void addAll(Collection<Long> hashes) {
    keys.addAll(hashes);
  }

  boolean has(ArticleId id) {
    return keys.contains(Fingerprint.ofKey(id));
  }
}
