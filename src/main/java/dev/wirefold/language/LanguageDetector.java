package dev.wirefold.language;

import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text from its beginning, or says nothing. Pure: the same text gives the
 * same answer, on every machine; safe for use by several threads.
 *
 * <p>Most texts tell by their first words; those that don't are read further.
 */
public final class LanguageDetector {

  private static final int[] LENGTHS = {160, 400};

  /** A text of fewer letters may be a name. */
  private static final int FEWEST_LETTERS = 10;

  /** By how much a guess must lead to be believed, whatever the length. */
  private static final double LEAST_LEAD = 0.5;

  /** The same for each letter: a guess at a language that the model doesn't know leads by less. */
  private static final double LEAD_PER_LETTER = 0.005;

  private final LanguageModel model;

  /** Creates a detector that asks a model where the letters alone don't tell. */
  public LanguageDetector(LanguageModel model) {
    this.model = model;
  }

  /**
   * Returns the language of an article.
   *
   * @param title the headline; may be empty
   * @param text the body; may be empty
   * @return a BCP 47 primary language in lower case, as {@code en}; null if it can't be told surely
   */
  public @Nullable String detect(String title, String text) {
    for (int length : LENGTHS) {
      TextSample sample = TextSample.of(title, text, length);
      String language = detect(sample);
      if (language != null || sample.isWhole()) {
        return language;
      }
    }
    return null;
  }

  private @Nullable String detect(TextSample sample) {
    if (sample.letters() < FEWEST_LETTERS) {
      return null;
    }
    Scripts scripts = new Scripts(sample);
    if (scripts.isMixed() || scripts.isOfUnknown()) {
      return null;
    }
    return scripts.hasSeveralLanguages() ? guessed(sample, scripts) : scripts.onlyLanguage();
  }

  private @Nullable String guessed(TextSample sample, Scripts scripts) {
    LanguageModel.Guess guess = model.guess(sample.text());
    if (guess == null || !scripts.isWritten(guess.language())) {
      return null;
    }
    double needed = Math.max(LEAST_LEAD, LEAD_PER_LETTER * sample.letters());
    return guess.lead() >= needed ? guess.language() : null;
  }
}
