package dev.wirefold.chain;

import java.util.Locale;

/** What a later version does to an earlier one. */
public enum ChangeType {
  /** It withdraws it. */
  KILL,
  /** It puts right what was reported. */
  CORRECTION,
  /** It is another part of one long item. */
  TAKE,
  /** It tells the report anew. */
  WRITETHRU,
  /** It adds to it. */
  UPDATE,
  /** It changes words that are no facts. */
  REFILE,
  /** It is the same text again. */
  REPEAT;

  /** Returns the name that stands in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
