package dev.wirefold.engine;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.story.Lede;
import dev.wirefold.text.PreparedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article after the parallel stage: its features, and its text only if somebody keeps it.
 *
 * @param id the key
 * @param title the headline as written
 * @param url where it was published
 * @param published the time it claims
 * @param language its language tag, as sent or else detected; null if unknown
 * @param wire what the feed says beside the text
 * @param text the features of headline and body
 * @param content the exact hash of the text
 * @param fingerprint a hash of all that came in
 * @param vector the embedding; null if stories are off
 * @param article what came in, for a store; null if nothing is stored
 */
public record PreparedArticle(
    ArticleId id,
    String title,
    @Nullable String url,
    @Nullable Instant published,
    @Nullable String language,
    WireFields wire,
    PreparedText text,
    ContentHash content,
    long fingerprint,
    @Nullable Embedded vector,
    @Nullable Article article) {

  /**
   * The embedding of an article.
   *
   * @param values the vector's components; never written to
   * @param lede its beginning, for a second model
   */
  @SuppressWarnings("ArrayRecordComponent") // shared with the assigner, compared nowhere
  public record Embedded(float[] values, Lede lede) {

    /** Creates an embedding that no second model looks behind. */
    public Embedded(float[] values) {
      this(values, Lede.NONE);
    }
  }
}
