package dev.wirefold.service;

import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.duplicate.ModelOpinion;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.duplicate.VerifierModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model said of a pair, and by what.
 *
 * @param model the model's id
 * @param probability that the two are one text, in [0, 1]
 * @param overruled the rule against which it decided; null if it let the rule stand
 * @param features what it weighed; the contributions sum up to the log-odds
 */
public record ModelReport(
    String model, double probability, @Nullable Rule overruled, List<Feature> features) {

  public ModelReport {
    features = List.copyOf(features);
  }

  /** Returns what the policy's model said; null if it wasn't asked. */
  public static @Nullable ModelReport of(Verdict verdict, DuplicatePolicy policy) {
    ModelOpinion opinion = verdict.opinion();
    VerifierModel model = policy.model();
    if (opinion == null || model == null || !model.id().equals(opinion.model())) {
      return null;
    }
    return new ModelReport(
        opinion.model(),
        opinion.probability(),
        opinion.overruled(),
        Features.weighed(verdict.features(), model));
  }
}
