package dev.wirefold.story;

/**
 * A second model, which reads the beginnings of texts and takes its time. Pure: the same lede gives
 * the same vector.
 */
public interface LedeReader {

  /** Returns the beginning of a text as the model takes it in. Costs little. */
  Lede lede(String title, String text);

  /** Reads a lede, and returns its vector; of length 1. Costs about 10 ms. */
  float[] vector(Lede lede);
}
