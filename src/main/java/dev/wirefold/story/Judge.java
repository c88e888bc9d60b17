package dev.wirefold.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the stories that a text may belong to by how likely it does. A story in another language is
 * held against its like only, and judged by what survives translation too. Where the outcome is
 * close, a closer reading decides.
 */
final class Judge {

  private final JoinModel model;
  private final CosineScale scale;
  private final @Nullable CloseReading closeReading;

  Judge(JoinModel model, VectorUse vectors) {
    this.model = model;
    this.scale = vectors.scale();
    this.closeReading = vectors.closeReading();
  }

  /** Returns the probability from which on a text joins, if there is no closer reading. */
  double threshold() {
    return model.threshold();
  }

  Ranking rank(TextProfile profile, List<Story> candidates) {
    List<Story> ordered = new ArrayList<>(candidates);
    ordered.removeIf(story -> story.isForeignTo(profile.text()));
    int own = ordered.size();
    for (Story story : candidates) {
      if (story.isForeignTo(profile.text())) {
        ordered.add(story);
      }
    }
    double[][] features = new double[ordered.size()][];
    fill(profile, ordered.subList(0, own), features, 0);
    fill(profile, ordered.subList(own, ordered.size()), features, own);
    JoinModel[] models = new JoinModel[ordered.size()];
    Arrays.fill(models, model);
    for (int i = own; i < models.length; i++) {
      if (AcrossLanguages.MODEL.logOdds(features[i]) > model.logOdds(features[i])) {
        models[i] = AcrossLanguages.MODEL;
      }
    }
    Ranking ranking = new Ranking(ordered, features, models, model);
    return closeReading == null ? ranking : closeReading.at(profile, ranking);
  }

  private void fill(TextProfile profile, List<Story> stories, double[][] features, int from) {
    double[][] some = StoryFeatures.of(profile, stories, scale);
    System.arraycopy(some, 0, features, from, some.length);
  }
}
