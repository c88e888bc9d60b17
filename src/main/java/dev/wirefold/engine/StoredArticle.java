package dev.wirefold.engine;

import dev.wirefold.article.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article as the store keeps it: what came in, where it was put, and what the
 * engine needs to go on from there after a restart. The arrays are shared; nobody writes to them.
 *
 * @param number the article's number, in the order of the log; the store's key
 * @param position the position of its record in the log
 * @param loggedAt when the log took it in
 * @param version how many versions of this article came before it under the same key
 * @param outdated whether a later version, by the provider's numbers, came before it
 * @param group the number of its group
 * @param article the article itself, as it was sent
 * @param detectedLanguage its primary language as told from the text; null if it was sent or is
 *     unknown
 * @param fingerprint a hash of all that came in, by which a repetition is known
 * @param bar why the article can't be shown; null if it can
 * @param bytes what the engine wrote about it
 */
public record StoredArticle(
    int number,
    long position,
    Instant loggedAt,
    int version,
    boolean outdated,
    int group,
    Article article,
    @Nullable String detectedLanguage,
    long fingerprint,
    @Nullable String bar,
    Bytes bytes) {

  /** Returns the language tag that was sent, else the detected language; null if unknown. */
  public @Nullable String language() {
    return detectedLanguage == null ? article.language() : detectedLanguage;
  }

  /**
   * The engine's own notes on an article, opaque to the store.
   *
   * @param features the text's features, from which it is compared again
   * @param standing how it stands in its group and for election
   * @param decision why it was put there
   * @param vector the embedding, quantised to a byte a component; empty if there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere, and copies would cost
  public record Bytes(byte[] features, byte[] standing, byte[] decision, byte[] vector) {}
}
