package dev.wirefold.engine;

import org.jspecify.annotations.Nullable;

/**
 * What was decided about one input article: its group, the group's canonical article, its story.
 *
 * @param id the article's id as it came in, or as derived
 * @param group the id of its group of near-duplicates
 * @param canonical the id of the group's canonical article
 * @param canonicalSource who published that; empty if unknown
 * @param relation this article's relation to the canonical; {@code canonical} for itself
 * @param story the id of its story; null if stories were not asked for
 * @param barred why it must not be shown or elected; null if it may
 * @param evidence why it is in that group
 */
public record ArticleResult(
    String id,
    String group,
    String canonical,
    String canonicalSource,
    String relation,
    @Nullable String story,
    @Nullable String barred,
    Evidence evidence) {

  public ArticleResult {
    checkNotEmpty("id", id);
    checkNotEmpty("group", group);
    checkNotEmpty("canonical", canonical);
    checkNotEmpty("relation", relation);
    if (story != null) {
      checkNotEmpty("story", story);
    }
  }

  private static void checkNotEmpty(String name, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
  }
}
