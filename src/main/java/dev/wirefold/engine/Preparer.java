package dev.wirefold.engine;

import dev.wirefold.article.Article;
import dev.wirefold.embedding.Embedder;
import dev.wirefold.engine.PreparedArticle.Embedded;
import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.language.LanguageDetector;
import dev.wirefold.story.Lede;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import org.jspecify.annotations.Nullable;

/**
 * The parallel stage: computes what an article's text alone determines. One instance serves one
 * thread.
 */
public final class Preparer {

  /** What BCP 47 has for a language that the sender doesn't know. */
  private static final String UNDETERMINED = "und";

  private final TextPreparer texts;
  private final @Nullable Embedder embedder;
  private final @Nullable LanguageDetector languages;
  private final boolean keepsText;

  private Preparer(
      TextPreparer texts,
      @Nullable Embedder embedder,
      @Nullable LanguageDetector languages,
      boolean keepsText) {
    this.texts = texts;
    this.embedder = embedder;
    this.languages = languages;
    this.keepsText = keepsText;
  }

  /**
   * Returns a preparer for a batch, which has no use for a text once its features are known.
   *
   * @param shingler the shingler of the index that the articles are for
   * @param embedder makes the vectors for stories; null if stories are off
   * @param languages tells languages that nobody gave; null if nothing asks for them
   */
  public static Preparer ofFeatures(
      Shingler shingler, @Nullable Embedder embedder, @Nullable LanguageDetector languages) {
    return ofFeatures(new TextPreparer(shingler), embedder, languages);
  }

  /** Returns a preparer for a batch that compares texts as another prepares them. */
  public static Preparer ofFeatures(
      TextPreparer texts, @Nullable Embedder embedder, @Nullable LanguageDetector languages) {
    return new Preparer(texts, embedder, languages, false);
  }

  /** Returns a preparer for a service, whose store keeps the text. */
  public static Preparer ofWhole(
      Shingler shingler, @Nullable Embedder embedder, @Nullable LanguageDetector languages) {
    return new Preparer(new TextPreparer(shingler), embedder, languages, true);
  }

  /** Prepares an article. */
  public PreparedArticle prepare(Article article) {
    PreparedText text = texts.prepare(article.title(), article.text(), article.source());
    Embedded vector = embedder == null ? null : embedded(article, embedder);
    return new PreparedArticle(
        article.id(),
        article.title(),
        article.url(),
        article.published(),
        language(article),
        article.wire(),
        text,
        ContentHash.of(text),
        keepsText ? Fingerprint.ofContent(article) : Fingerprint.ofPassingContent(article),
        vector,
        keepsText ? article : null);
  }

  private static Embedded embedded(Article article, Embedder embedder) {
    return new Embedded(
        embedder.embed(article.title(), article.text()),
        Lede.of(embedder.lede(article.title(), article.text())));
  }

  private @Nullable String language(Article article) {
    String sent = article.language();
    if (languages == null || !(sent == null || sent.isEmpty() || sent.equals(UNDETERMINED))) {
      return sent;
    }
    String detected = languages.detect(article.title(), article.text());
    return detected == null ? sent : detected;
  }
}
