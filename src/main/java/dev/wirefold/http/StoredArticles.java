package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import java.io.IOException;
import java.util.List;

/** Looks up articles that callers name. */
final class StoredArticles {

  private StoredArticles() {}

  /**
   * Returns the latest version of an article.
   *
   * @throws ProblemException if there is none
   */
  static StoredArticle latest(Archive archive, ArticleId id) throws IOException {
    List<StoredArticle> versions = archive.versions(id);
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (!versions.get(i).outdated()) {
        return versions.get(i);
      }
    }
    throw ProblemException.of(
        ProblemType.UNKNOWN_ID, "There is no article %s; check the id.".formatted(id));
  }
}
