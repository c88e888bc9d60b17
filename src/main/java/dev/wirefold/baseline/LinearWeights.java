package dev.wirefold.baseline;

/**
 * The weights of a linear model of a text and a cluster: nine cosines, three Gaussians of the
 * distance in time, and the cluster's size.
 *
 * @param tokens of the cosines of tokens
 * @param lemmas of the cosines of lemmas
 * @param entities of the cosines of entities
 * @param newest of the nearness to the cluster's newest text
 * @param oldest of that to its oldest
 * @param relevance of that to the mean of its times + 1.28 standard deviations
 * @param inverseSize of 1 / the cluster's number of texts, of which at most 100 count
 */
record LinearWeights(
    Parts tokens,
    Parts lemmas,
    Parts entities,
    double newest,
    double oldest,
    double relevance,
    double inverseSize) {

  /** How many features there are. */
  static final int FEATURES = 13;

  /** Weights of headline, body, and both as one text. */
  record Parts(double title, double body, double all) {}

  /** Returns the model's sum; the features stand in the order of the weights. */
  double sum(double[] features) {
    return sum(tokens, features, 0)
        + sum(lemmas, features, 3)
        + sum(entities, features, 6)
        + newest * features[9]
        + oldest * features[10]
        + relevance * features[11]
        + inverseSize * features[12];
  }

  private static double sum(Parts parts, double[] features, int from) {
    return parts.title * features[from]
        + parts.body * features[from + 1]
        + parts.all * features[from + 2];
  }
}
