package dev.wirefold.canonical;

import java.util.List;
import java.util.Locale;

/**
 * What is preferred in an election, and what each signal is worth. The score is the sum of weight
 * times value over the signals; values are absolute, so that a candidate's score never depends on
 * who else stands.
 *
 * @param version the policy's name and version, which the receipt names
 * @param preference what goes before the score
 * @param preferredSources the sources that are preferred, the first one most; else empty
 * @param publishers what is known of sources
 * @param weights what the signals are worth
 * @param margin how much better a challenger must be than the incumbent
 */
public record ElectionPolicy(
    String version,
    Preference preference,
    List<String> preferredSources,
    Publishers publishers,
    Weights weights,
    double margin) {

  /** The names by which policies are chosen. */
  public static final List<String> NAMES =
      List.of("original", "earliest", "most-complete", "preferred-sources", "licensed");

  /** Prefers the original agency's complete, latest, corrected text. */
  public static final ElectionPolicy ORIGINAL =
      new ElectionPolicy(
          "original-2", Preference.NONE, List.of(), Publishers.NONE, Weights.ORIGINAL, 0.02);

  public ElectionPolicy {
    preferredSources =
        preferredSources.stream().map(source -> source.strip().toLowerCase(Locale.ROOT)).toList();
    if (!(margin >= 0)) {
      throw new IllegalArgumentException("margin must be at least 0, was " + margin);
    }
    if ((preference == Preference.LISTED) == preferredSources.isEmpty()) {
      throw new IllegalArgumentException(
          preferredSources.isEmpty()
              ? "the policy preferred-sources needs a list of sources, such as \"reuters,afp\""
              : "a list of preferred sources is for the policy preferred-sources alone");
    }
  }

  /**
   * Returns a policy by name.
   *
   * @param preferredSources for the policy {@code preferred-sources}, the first one most; else
   *     empty
   * @throws IllegalArgumentException if there is no such policy, or it lacks its list
   */
  public static ElectionPolicy named(
      String name, List<String> preferredSources, Publishers publishers) {
    return switch (name) {
      case "original" -> of(name + "-2", Preference.NONE, preferredSources, publishers);
      case "earliest" -> of(name + "-1", Preference.EARLIEST, preferredSources, publishers);
      case "most-complete" ->
          new ElectionPolicy(
              name + "-1",
              Preference.NONE,
              preferredSources,
              publishers,
              Weights.MOST_COMPLETE,
              ORIGINAL.margin);
      case "preferred-sources" -> of(name + "-1", Preference.LISTED, preferredSources, publishers);
      case "licensed" -> of(name + "-1", Preference.LICENSED, preferredSources, publishers);
      default ->
          throw new IllegalArgumentException(
              "the policy must be one of %s, was \"%s\"".formatted(String.join(", ", NAMES), name));
    };
  }

  private static ElectionPolicy of(
      String version, Preference preference, List<String> preferredSources, Publishers publishers) {
    return new ElectionPolicy(
        version, preference, preferredSources, publishers, Weights.ORIGINAL, ORIGINAL.margin);
  }

  /**
   * Returns how much a candidate is preferred before scores count: the more the better. It depends
   * on the candidate alone.
   */
  double preferenceOf(Candidate candidate) {
    return switch (preference) {
      case NONE -> 0;
      case EARLIEST ->
          -(candidate.article() + (candidate.alert() ? (double) Integer.MAX_VALUE : 0));
      case LISTED -> {
        int place = preferredSources.indexOf(candidate.source().strip().toLowerCase(Locale.ROOT));
        yield place < 0 ? -preferredSources.size() : -place;
      }
      case LICENSED -> publishers.of(candidate.source()).licensed() ? 1 : 0;
    };
  }

  /**
   * What one unit of each signal is worth.
   *
   * @param originalAgency worth of coming from the agency that the text credits
   * @param creditsOther worth (negative) of crediting somebody else
   * @param firstSource worth of the source that brought the text first
   * @param agency worth of coming from an agency, by the register
   * @param tier worth of coming from a publisher of the first tier, by the register
   * @param completeness worth of each doubling of the length
   * @param corrected worth of being a correction
   * @param updated worth of an update, reached as its number grows
   * @param laterVersion worth of a provider's later version, reached as its number grows
   * @param alert worth (negative) of being an alert
   * @param rawCopy worth (negative) of not being ready for print
   */
  public record Weights(
      double originalAgency,
      double creditsOther,
      double firstSource,
      double agency,
      double tier,
      double completeness,
      double corrected,
      double updated,
      double laterVersion,
      double alert,
      double rawCopy) {

    /** The original agency's text before longer ones. */
    static final Weights ORIGINAL =
        new Weights(1.5, -0.1, 0.25, 0.3, 0.05, 0.5, 1.0, 0.8, 0.4, -3.0, -0.2);

    /** The longest text, whoever has it. */
    static final Weights MOST_COMPLETE =
        new Weights(0.2, 0, 0.1, 0.05, 0.02, 2.0, 1.0, 0.8, 0.4, -3.0, -0.2);
  }
}
