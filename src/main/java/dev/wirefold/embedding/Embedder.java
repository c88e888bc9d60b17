package dev.wirefold.embedding;

/**
 * Turns an article's title and text into a vector, so that the cosine of two vectors says how close
 * the two are in meaning. Pure: the same input gives the same vector; safe for use by several
 * threads.
 */
public interface Embedder {

  /**
   * Returns the vector of an article. An implementation reads from the start of the title and
   * leaves out what is beyond its own limit of tokens.
   *
   * @param title the headline; may be empty
   * @param text the body; may be empty
   * @return a new array of {@link #dimensions()} components and of length 1; all zeros if the model
   *     can't read the article, so that its cosine with anything is 0 and says nothing
   */
  float[] embed(String title, String text);

  /**
   * Returns the pieces of an article's beginning by which a second model can read it later, should
   * a decision be close.
   *
   * @return ids of word pieces; none if there is no second model
   */
  default char[] lede(String title, String text) {
    return new char[0];
  }

  /** Returns the number of components of a vector. */
  int dimensions();

  /**
   * Returns the name of what makes the vectors. Vectors of two models must never be compared, so a
   * store keeps this name beside its vectors.
   */
  String modelId();
}
