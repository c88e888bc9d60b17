package dev.wirefold.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One document from one source, in one version, as it came in.
 *
 * @param id the key; versions of one article share it
 * @param title the headline; empty if there is none
 * @param text the body; may be empty when the title is not
 * @param url where it was published; never fetched
 * @param published the time that the article claims for itself; evidence, not truth
 * @param language a BCP 47 language tag in lower case; null if unknown
 * @param wire what an agency's feed says beside the text
 */
public record Article(
    ArticleId id,
    String title,
    String text,
    @Nullable String url,
    @Nullable Instant published,
    @Nullable String language,
    WireFields wire) {

  public Article {
    if (title.isEmpty() && text.isEmpty()) {
      throw new IllegalArgumentException(
          "title and text of article " + id + " are both empty; give at least one");
    }
  }

  /** Returns the outlet's or agency's name; empty if unknown. */
  public String source() {
    return id.source();
  }
}
