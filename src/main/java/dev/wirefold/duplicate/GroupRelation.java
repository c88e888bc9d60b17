package dev.wirefold.duplicate;

import java.util.Locale;

/**
 * How a group stands to another that it is not one with. In order of what tells most: where there
 * is room for few, the first are kept.
 */
public enum GroupRelation {
  /** It carries the other's text among other matter, as a round-up does. */
  CONTAINS,
  /** Its text stands in the other among other matter. */
  CONTAINED_IN,
  /** Both report the same event or running story, each in its own words. */
  SAME_EVENT,
  /** The same words with other facts, or of another day: items of one form. */
  TEMPLATED;

  /** Returns the name that stands in output. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the same relation as the other group has it. */
  public GroupRelation inverse() {
    return switch (this) {
      case CONTAINS -> CONTAINED_IN;
      case CONTAINED_IN -> CONTAINS;
      case SAME_EVENT, TEMPLATED -> this;
    };
  }
}
