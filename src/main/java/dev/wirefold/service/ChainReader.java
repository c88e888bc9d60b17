package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import dev.wirefold.chain.Version;
import dev.wirefold.chain.VersionChain;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredMember;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads from the store the chain of versions that an article belongs to: what bears its id or its
 * slug, what it replaces or is replaced by, and what its source has in its group.
 */
public final class ChainReader {

  /** So many texts are looked at. */
  static final int MOST = 200;

  private final Archive archive;
  private final TreeMap<Integer, StoredArticle> found = new TreeMap<>();
  private final ArrayDeque<StoredArticle> open = new ArrayDeque<>();
  private boolean isWhole = true;

  private ChainReader(Archive archive) {
    this.archive = archive;
  }

  /** Reads the chain of an article. */
  public static ChainView read(Archive archive, StoredArticle about) throws IOException {
    ChainReader reader = new ChainReader(archive);
    reader.add(List.of(about));
    reader.add(reader.membersOf(about));
    while (!reader.open.isEmpty()) {
      reader.follow(reader.open.removeFirst());
    }
    return reader.view(about);
  }

  private void add(List<StoredArticle> articles) {
    for (StoredArticle article : articles) {
      if (found.containsKey(article.number())) {
        continue;
      }
      if (found.size() == MOST) {
        isWhole = false;
        return;
      }
      found.put(article.number(), article);
      open.add(article);
    }
  }

  private void follow(StoredArticle article) throws IOException {
    ArticleId id = article.article().id();
    add(archive.versions(id));
    String replaces = article.article().wire().replaces();
    if (replaces != null && !replaces.isEmpty()) {
      add(archive.versions(new ArticleId(id.source(), replaces)));
    }
    add(archive.replacing(id, MOST));
    String written = article.article().wire().slug();
    String slug = written == null ? null : Version.slugOf(written);
    if (slug != null) {
      add(archive.withSlug(id.source(), slug, MOST));
    }
  }

  private List<StoredArticle> membersOf(StoredArticle article) throws IOException {
    List<StoredArticle> own = new ArrayList<>();
    for (StoredArticle member : archive.members(article.group(), -1, MOST)) {
      if (member.article().source().equals(article.article().source())) {
        own.add(member);
      }
    }
    return own;
  }

  private ChainView view(StoredArticle about) throws IOException {
    Map<Version, StoredArticle> articles = new HashMap<>();
    for (StoredArticle article : found.values()) {
      articles.putIfAbsent(version(article), article);
    }
    VersionChain chain = VersionChain.of(version(about), List.copyOf(articles.keySet()));
    List<ChainView.Step> steps = new ArrayList<>(chain.steps().size());
    for (VersionChain.Step step : chain.steps()) {
      StoredArticle article = articles.getOrDefault(step.version(), about);
      steps.add(
          new ChainView.Step(
              article, archive.group(article.group()), step.link(), chain.change(step)));
    }
    return new ChainView(steps, isWhole);
  }

  private static Version version(StoredArticle article) {
    return new Version(article.article(), StoredMember.of(article).text().marks());
  }
}
