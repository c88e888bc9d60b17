package dev.wirefold.canonical;

/**
 * What each signal is worth in an election. The score is the sum of weight times value over the
 * signals; values are absolute, so that a candidate's score never depends on who else stands.
 *
 * @param version the policy's version, which the receipt names
 * @param originalAgency worth of coming from the agency that the text credits
 * @param creditsOther worth (negative) of crediting somebody else
 * @param firstSource worth of the source that brought the text first
 * @param completeness worth of each doubling of the length
 * @param corrected worth of being a correction
 * @param updated worth of an update, reached as its number grows
 * @param laterVersion worth of a provider's later version, reached as its number grows
 * @param alert worth (negative) of being an alert
 * @param margin how much better a challenger must be than the incumbent
 */
public record ElectionPolicy(
    String version,
    double originalAgency,
    double creditsOther,
    double firstSource,
    double completeness,
    double corrected,
    double updated,
    double laterVersion,
    double alert,
    double margin) {

  /** Prefers the original agency's complete, latest, corrected text. */
  public static final ElectionPolicy ORIGINAL =
      new ElectionPolicy("original-1", 1.5, -0.1, 0.3, 0.5, 1.0, 0.8, 0.4, -3.0, 0.02);

  public ElectionPolicy {
    if (!(margin >= 0)) {
      throw new IllegalArgumentException("margin must be at least 0, was " + margin);
    }
  }
}
