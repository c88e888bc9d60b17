package dev.wirefold.engine;

import dev.wirefold.duplicate.Placement;
import dev.wirefold.story.StoryDecision;
import org.jspecify.annotations.Nullable;

/**
 * Why an article was put where it was put, as it was decided then. Groups, articles and stories are
 * numbers of the store.
 *
 * @param placement how it came to its group
 * @param story how its group came to its story; null if the article opened no group, or stories
 *     were off
 */
public record StoredDecision(Placement placement, @Nullable StoryDecision story) {

  /** Returns what was decided about an article when it came in. */
  public static StoredDecision of(StoredArticle article) {
    DecisionCodec.Reasons reasons = DecisionCodec.decode(article.bytes().decision());
    return new StoredDecision(reasons.placement(), reasons.story());
  }
}
