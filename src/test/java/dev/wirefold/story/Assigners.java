package dev.wirefold.story;

import dev.wirefold.format.StoryModelFile;
import java.util.Map;
import java.util.TreeMap;

/** What tests of stories decide by. */
public final class Assigners {

  /** The model that comes with Wirefold. */
  public static final JoinModel MODEL = StoryModelFile.bundled();

  /** A model that is so unsure that there is much to look at again. */
  public static final JoinModel UNSURE = unsure();

  private Assigners() {}

  private static JoinModel unsure() {
    Map<String, Double> weights = new TreeMap<>(MODEL.weights());
    weights.replaceAll((_, weight) -> weight / 2);
    return JoinModel.of("unsure", weights, MODEL.bias() / 2, 0.4);
  }

  /** Returns an assigner with the settings and the model that come with Wirefold. */
  public static StoryAssigner standard() {
    return new StoryAssigner(StorySettings.standard(), MODEL);
  }
}
