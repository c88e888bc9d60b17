package dev.wirefold.language;

import org.jspecify.annotations.Nullable;

/**
 * Tells from combinations of letters what language a text most likely is in. Pure: the same sample
 * gives the same guess; safe for use by several threads.
 */
public interface LanguageModel {

  /**
   * Returns the likeliest language of a sample.
   *
   * @param sample letters in lower case, marks and single spaces, as {@link TextSample} makes them
   * @return null if the model knows nothing that is in it
   */
  @Nullable Guess guess(String sample);

  /**
   * The likeliest language.
   *
   * @param language a BCP 47 primary language in lower case, as {@code en}
   * @param lead by how much its log likelihood is above that of the next likely language; at least
   *     0
   */
  record Guess(String language, double lead) {
    public Guess {
      if (!(lead >= 0)) {
        throw new IllegalArgumentException("lead must be at least 0, was " + lead);
      }
    }
  }
}
