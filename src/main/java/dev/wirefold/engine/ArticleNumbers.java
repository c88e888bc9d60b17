package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.duplicate.DuplicateDetector;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds an article's number by what its provider calls it. */
final class ArticleNumbers {

  private final Map<ArticleId, Integer> latestVersion = new HashMap<>();
  private final Map<ArticleId, Integer> versions = new HashMap<>();

  /**
   * Records the number of an article.
   *
   * @param latest whether it displaces what came before under its key
   */
  void put(ArticleId id, int article, boolean latest) {
    versions.merge(id, 1, Integer::sum);
    if (latest) {
      latestVersion.put(id, article);
    }
  }

  /** Returns how many versions came under a key so far. */
  int versions(ArticleId id) {
    return versions.getOrDefault(id, 0);
  }

  /** Returns the latest version under a key, or {@link DuplicateDetector#NONE}. */
  int find(ArticleId id) {
    return latestVersion.getOrDefault(id, DuplicateDetector.NONE);
  }

  /**
   * Returns the latest article of a source with an external id, or {@link DuplicateDetector#NONE}.
   * Another source's article is never found: nobody replaces or kills what isn't theirs.
   */
  int find(String source, @Nullable String externalId) {
    return externalId == null || externalId.isEmpty()
        ? DuplicateDetector.NONE
        : find(new ArticleId(source, externalId));
  }
}
