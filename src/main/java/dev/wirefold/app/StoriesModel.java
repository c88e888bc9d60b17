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
   * @param embedding for whose vectors; the bundled one of the static table serves models in files
   *     too, whose cosines are brought to its scale
   * @throws IOException if its file can't be read or is no model
   */
  static JoinModel named(String name, EmbeddingChoice embedding) throws IOException {
    if (!name.equals(BUNDLED)) {
      return StoryModelFile.read(Path.of(name));
    }
    return embedding.kind() == EmbeddingChoice.Kind.MINILM
        ? StoryModelFile.bundledForMiniLm()
        : StoryModelFile.bundled();
  }
}
