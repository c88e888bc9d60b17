package dev.wirefold.engine;

import dev.wirefold.duplicate.Placement;

/**
 * What the engine decided on one article.
 *
 * @param article the article's number, in the order of the log
 * @param placement the group it was put into, and why
 * @param canonical the number of the group's canonical article afterwards
 * @param canonicalChanged whether the group elected another canonical article because of it
 * @param story the number of its story; {@link #NO_STORY} if stories are off
 * @param storyOpened whether it opened the story
 */
public record Decision(
    int article,
    Placement placement,
    int canonical,
    boolean canonicalChanged,
    int story,
    boolean storyOpened) {

  /** The story of an article while stories are off. */
  public static final int NO_STORY = -1;
}
