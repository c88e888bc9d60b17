package dev.wirefold.canonical;

/**
 * What is known of a publisher.
 *
 * @param name the name that people know it by
 * @param family whose it is: outlets of one family print each other's texts
 * @param tier how far its texts are trusted, from 1, the most, to 3
 * @param agency whether it is a news agency, whose texts others print
 * @param licensed whether its texts may be published here
 */
public record Publisher(String name, String family, int tier, boolean agency, boolean licensed) {

  /** A publisher that the register doesn't know. */
  static final Publisher UNKNOWN = new Publisher("", "", 0, false, false);

  /** How many tiers there are. */
  public static final int TIERS = 3;

  public Publisher {
    if (tier < 0 || tier > TIERS) {
      throw new IllegalArgumentException("tier must be 1 to " + TIERS + ", was " + tier);
    }
  }
}
