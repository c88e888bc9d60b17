package dev.wirefold.duplicate;

/**
 * How close two texts come, without the facts that they share: as much of {@link PairFeatures} as
 * tells that two texts of other days are no versions of one.
 *
 * @param shorterCovered {@link PairFeatures#shorterCovered()}
 * @param cosine {@link PairFeatures#cosine()}
 * @param garbled {@link PairFeatures#garbled()}
 */
record Closeness(double shorterCovered, double cosine, double garbled) {}
