package dev.wirefold.baseline;

import dev.wirefold.embedding.Embedder;
import java.util.List;

/** Prepares the reference systems for the articles of a set. */
public final class ReferenceSystems {

  private ReferenceSystems() {}

  /** Returns the leader by TF-IDF cosines alone. */
  public static ReferenceSystem leader(List<BaselineText> texts) {
    return Leader.of(texts, false);
  }

  /** Returns the leader by TF-IDF cosines and nearness in time. */
  public static ReferenceSystem leaderWithTime(List<BaselineText> texts) {
    return Leader.of(texts, true);
  }

  /** Returns the linear models of Miranda et al. 2018 with the setting that was released. */
  public static ReferenceSystem publishedModels(List<BaselineText> texts) {
    return LinearLeader.of(texts, true);
  }

  /** Returns the ranker of Miranda et al. 2018, whose sum must be above a threshold. */
  public static ReferenceSystem publishedRanker(List<BaselineText> texts) {
    return LinearLeader.of(texts, false);
  }

  /** Returns average linkage over TF-IDF cosines. */
  public static ReferenceSystem linkedTerms(List<BaselineText> texts, AverageLinkage linkage) {
    return LinkedVectors.ofTerms(texts, linkage);
  }

  /**
   * Returns average linkage over the cosines of embeddings.
   *
   * @param model what people call the model
   */
  public static ReferenceSystem linkedEmbeddings(
      String model, List<BaselineText> texts, Embedder embedder, AverageLinkage linkage) {
    return LinkedVectors.ofEmbeddings(model + ", average linkage", texts, embedder, linkage);
  }
}
