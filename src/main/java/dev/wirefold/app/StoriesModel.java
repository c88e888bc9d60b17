package dev.wirefold.app;

import dev.wirefold.format.StoryModelFile;
import dev.wirefold.story.JoinModel;
import java.io.IOException;
import java.nio.file.Path;

/** Which model decides whether a text joins a story: the bundled one or a trained file. */
final class StoriesModel {

  static final String BUNDLED = "bundled";

  private StoriesModel() {}

  /**
   * Returns the model that a setting names.
   *
   * @throws IOException if its file can't be read or is no model
   */
  static JoinModel named(String name) throws IOException {
    return name.equals(BUNDLED) ? StoryModelFile.bundled() : StoryModelFile.read(Path.of(name));
  }
}
