package dev.wirefold.chain;

import java.util.Locale;

/** Why a version is taken for a later one of another, the strongest reason first. */
public enum LinkKind {
  /** The provider gave it the same id. */
  VERSION,
  /** The provider says that it replaces the other. */
  REPLACES,
  /** The provider's slug is the same, and it says to be the next part. */
  TAKE,
  /** The provider's slug is the same, the tag says that it is later, and the texts share words. */
  SLUG,
  /** So with the headline in place of the slug. */
  HEADLINE;

  /** Returns the name that stands in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
