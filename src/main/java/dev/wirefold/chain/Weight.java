package dev.wirefold.chain;

import java.util.Locale;

/** What a changed word is, in the order of what matters most. */
public enum Weight {
  NUMBER,
  NAME,
  QUOTE,
  NEGATION,
  WORD;

  /** Returns the name that stands in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
