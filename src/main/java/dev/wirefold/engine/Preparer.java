package dev.wirefold.engine;

import dev.wirefold.article.Article;
import dev.wirefold.embedding.Embedder;
import dev.wirefold.engine.PreparedArticle.Embedded;
import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import org.jspecify.annotations.Nullable;

/**
 * The parallel stage: computes what an article's text alone determines. One instance serves one
 * thread.
 */
public final class Preparer {

  private final TextPreparer texts;
  private final @Nullable Embedder embedder;
  private final boolean keepsText;

  private Preparer(Shingler shingler, @Nullable Embedder embedder, boolean keepsText) {
    this.texts = new TextPreparer(shingler);
    this.embedder = embedder;
    this.keepsText = keepsText;
  }

  /**
   * Returns a preparer for a batch, which has no use for a text once its features are known.
   *
   * @param shingler the shingler of the index that the articles are for
   * @param embedder makes the vectors for stories; null if stories are off
   */
  public static Preparer ofFeatures(Shingler shingler, @Nullable Embedder embedder) {
    return new Preparer(shingler, embedder, false);
  }

  /** Returns a preparer for a service, whose store keeps the text. */
  public static Preparer ofWhole(Shingler shingler, @Nullable Embedder embedder) {
    return new Preparer(shingler, embedder, true);
  }

  /** Prepares an article. */
  public PreparedArticle prepare(Article article) {
    PreparedText text = texts.prepare(article.title(), article.text(), article.source());
    Embedded vector =
        embedder == null ? null : new Embedded(embedder.embed(article.title(), article.text()));
    return new PreparedArticle(
        article.id(),
        article.title(),
        article.url(),
        article.published(),
        article.language(),
        article.wire(),
        text,
        ContentHash.of(text),
        keepsText ? Fingerprint.ofContent(article) : Fingerprint.ofPassingContent(article),
        vector,
        keepsText ? article : null);
  }
}
