package dev.wirefold.service;

import dev.wirefold.duplicate.Relation;
import dev.wirefold.engine.RelatedGroup;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredDecision;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.story.StoryDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an article is where it is, as it was decided when it came in, and where that is now.
 *
 * @param article the article
 * @param group its group now
 * @param canonical the group's canonical version now
 * @param relation how it stands to that one; null if it went while it was looked at
 * @param story its story now; null if stories are off
 * @param decision what was decided
 * @param comparedWith the article on which it joined; null if it opened its group, or that one is
 *     gone
 * @param nearest the nearest text that was refused; null if there was none, or it is gone
 * @param related other groups that its group was seen to be related to when it came in
 * @param storyDecision how the group came to a story; null if stories were off
 * @param best the story that was most likely then; null if there was none
 * @param runnerUp the second most likely; null if there was none
 */
public record ArticleExplanation(
    StoredArticle article,
    StoredGroup group,
    StoredArticle canonical,
    @Nullable Relation relation,
    @Nullable StoredStory story,
    StoredDecision decision,
    @Nullable StoredArticle comparedWith,
    @Nullable StoredArticle nearest,
    List<RelatedGroup> related,
    @Nullable StoryDecision storyDecision,
    @Nullable StoredStory best,
    @Nullable StoredStory runnerUp) {

  public ArticleExplanation {
    related = List.copyOf(related);
  }
}
