package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.duplicate.Placement;
import java.util.List;

/** What the engine decided on one record of the log. */
public sealed interface Decision {

  /** The story of an article while stories are off. */
  int NO_STORY = -1;

  /**
   * An article was put into a group.
   *
   * @param article the article's number, in the order of the log
   * @param placement the group it was put into, and why
   * @param canonical the number of the group's canonical article afterwards
   * @param canonicalChanged whether the group elected another canonical article because of it
   * @param story the number of its story; {@link #NO_STORY} if stories are off
   * @param storyOpened whether it opened the story
   */
  record Placed(
      int article,
      Placement placement,
      int canonical,
      boolean canonicalChanged,
      int story,
      boolean storyOpened)
      implements Decision {}

  /**
   * The latest version of an article came once more, the same in every field. Nothing changed.
   *
   * @param article the number that it has
   */
  record Repeated(int article) implements Decision {}

  /**
   * An article may not be shown any more.
   *
   * @param articles the numbers of its versions that are kept
   */
  record Withdrawn(ArticleId id, List<Integer> articles) implements Decision {}

  /**
   * An article was taken down.
   *
   * @param articles the numbers that its versions had
   * @param positions where the log has them
   */
  record TakenDown(ArticleId id, List<Integer> articles, List<Long> positions)
      implements Decision {}

  /**
   * An editor's decision took effect.
   *
   * @param groups the public ids of the groups that changed; the one that stays or is new comes
   *     first
   * @param stories the public ids of the stories that changed, likewise
   */
  record Curated(long position, List<String> groups, List<String> stories) implements Decision {}

  /**
   * The record asks for what is not so (any more). Nothing changed.
   *
   * @param because what is not so, and what to do
   */
  record Refused(String because) implements Decision {}

  /** An article that was taken down keeps its number, and nothing else. */
  record Skipped(int article) implements Decision {}
}
