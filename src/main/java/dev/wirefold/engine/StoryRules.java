package dev.wirefold.engine;

import dev.wirefold.story.JoinModel;
import dev.wirefold.story.StorySettings;

/**
 * By what an engine forms stories.
 *
 * @param model decides whether a text joins
 * @param settings among them what the vectors are good for
 * @param embedding the name of what makes the vectors; empty if none is to be kept
 */
public record StoryRules(JoinModel model, StorySettings settings, String embedding) {

  /** Returns the rules with the standard settings. */
  public static StoryRules of(JoinModel model) {
    return new StoryRules(model, StorySettings.standard(), "");
  }
}
