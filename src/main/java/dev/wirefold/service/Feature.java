package dev.wirefold.service;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was measured of a pair, and what it did.
 *
 * @param name its name in output
 * @param value what was measured
 * @param meaning what that is, in words
 * @param bound what a rule holds it against; null if no rule does
 * @param weight what one unit of it is worth to a model; null if rules decided
 * @param contribution what it added, in log-odds; null if rules decided
 */
public record Feature(
    String name,
    double value,
    String meaning,
    @Nullable String bound,
    @Nullable Double weight,
    @Nullable Double contribution) {

  private static final Set<String> COUNTS =
      Set.of("numbersA", "numbersB", "numbersShared", "numbersClash", "numbersChanged", "block");

  /** Returns something that rules look at. */
  static Feature ruled(String name, double value, String meaning, @Nullable String bound) {
    return new Feature(name, value, meaning, bound, null, null);
  }

  /** Returns something that a model weighs. */
  public static Feature weighed(
      String name, double value, String meaning, double weight, double contribution) {
    return new Feature(name, value, meaning, null, weight, contribution);
  }

  /** Tells whether the value is a count rather than a share or an amount. */
  public boolean isCount() {
    return COUNTS.contains(name);
  }
}
