package dev.wirefold.canonical;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A register of publishers.
 *
 * @param bySource a publisher by each name that articles have for their source; case doesn't matter
 */
public record Publishers(Map<String, Publisher> bySource) {

  /** A register that knows nobody. */
  public static final Publishers NONE = new Publishers(Map.of());

  public Publishers {
    Map<String, Publisher> plain = new HashMap<>();
    bySource.forEach((source, publisher) -> plain.put(plain(source), publisher));
    bySource = Map.copyOf(plain);
  }

  /** Returns a register where the publishers of another take the places of this one's. */
  public Publishers with(Publishers other) {
    Map<String, Publisher> both = new HashMap<>(bySource);
    both.putAll(other.bySource);
    return new Publishers(both);
  }

  /** Returns the publisher of a source; one without a name, and of no tier, if it is unknown. */
  public Publisher of(String source) {
    Publisher known = bySource.get(plain(source));
    return known == null ? Publisher.UNKNOWN : known;
  }

  /** Returns whose a source is; its own name if that isn't known. */
  public String familyOf(String source) {
    String family = of(source).family();
    return family.isEmpty() ? source : family;
  }

  private static String plain(String source) {
    String lower = source.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
  }
}
