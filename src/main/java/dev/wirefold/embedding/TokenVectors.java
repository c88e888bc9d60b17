package dev.wirefold.embedding;

/**
 * A model's own vector of each token, as it reads the token alone in a text: the mean over the
 * pieces, not scaled to length 1. What a {@link StaticTable} is distilled from.
 */
public interface TokenVectors {

  /**
   * Returns the vector of a token.
   *
   * @return a new array of {@link #dimensions()} components
   */
  float[] vectorOf(int tokenId);

  /** Returns the number of components of a vector. */
  int dimensions();

  /** Returns the name of the model. */
  String modelId();
}
