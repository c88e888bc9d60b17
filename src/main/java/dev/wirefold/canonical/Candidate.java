package dev.wirefold.canonical;

import org.jspecify.annotations.Nullable;

/**
 * A member of a group as it stands for election: what is known of it, without its text.
 *
 * @param article the article's number
 * @param source who published it
 * @param barredBecause why it can't be elected; null if it can
 * @param originalAgency whether its source is the agency that the text credits
 * @param creditsOther whether it credits somebody else
 * @param firstSource whether its source brought the text first, by the log's order
 * @param words tokens of its body
 * @param corrected whether it is marked as a correction
 * @param updateNumber the n of "UPDATE n"; 1 for later figures without such a tag; 0 if none
 * @param version the provider's version number; 0 if none
 * @param alert whether it is an alert
 * @param rawCopy whether it begins in lower case, or is in capitals throughout
 */
public record Candidate(
    int article,
    String source,
    @Nullable String barredBecause,
    boolean originalAgency,
    boolean creditsOther,
    boolean firstSource,
    int words,
    boolean corrected,
    int updateNumber,
    int version,
    boolean alert,
    boolean rawCopy) {

  public Candidate {
    if (words < 0 || updateNumber < 0 || version < 0) {
      throw new IllegalArgumentException(
          "words, updateNumber and version must be at least 0, were %d, %d, %d"
              .formatted(words, updateNumber, version));
    }
  }

  /** Tells whether the candidate can be elected. */
  public boolean isEligible() {
    return barredBecause == null;
  }
}
