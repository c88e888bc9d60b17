package dev.wirefold.service;

import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.duplicate.Relation;
import dev.wirefold.duplicate.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two articles, left and right, are to each other.
 *
 * @param duplicate whether they are versions or copies of one text
 * @param rule the rule that decided
 * @param features what was measured
 * @param model what a model said; null if it wasn't asked
 * @param signatureJaccard the Jaccard similarity as their MinHash signatures estimate it, in [0, 1]
 * @param canonical whose version to show; null if they are two texts
 * @param relation how the other stands to the canonical version; null if they are two texts
 * @param passages what their texts share word by word, longest first
 * @param texts the two side by side
 */
public record Comparison(
    boolean duplicate,
    Rule rule,
    PairFeatures features,
    @Nullable ModelReport model,
    double signatureJaccard,
    @Nullable Side canonical,
    @Nullable Relation relation,
    List<Passage> passages,
    ParallelTexts texts) {

  /** One of the two. */
  public enum Side {
    LEFT,
    RIGHT
  }

  public Comparison {
    passages = List.copyOf(passages);
  }
}
