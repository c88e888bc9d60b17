package dev.wirefold.story;

import dev.wirefold.format.StoryModelFile;

/** What tests of stories decide by. */
public final class Assigners {

  /** The model that comes with Wirefold. */
  public static final JoinModel MODEL = StoryModelFile.bundled();

  private Assigners() {}

  /** Returns an assigner with the settings and the model that come with Wirefold. */
  public static StoryAssigner standard() {
    return new StoryAssigner(StorySettings.standard(), MODEL);
  }
}
