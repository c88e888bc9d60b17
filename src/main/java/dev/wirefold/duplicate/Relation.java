package dev.wirefold.duplicate;

import java.util.Locale;

/** How a member of a group relates to the group's canonical version. */
public enum Relation {
  /** It is the canonical version. */
  CANONICAL,
  /** The same wording. */
  IDENTICAL,
  /** About the same content, reworded here and there. */
  EDITED,
  /** The later of the two is a cut of the earlier. */
  TRIMMED,
  /** The later of the two adds to the earlier. */
  EXTENDED,
  /** One of the two puts a fact of the other right. */
  CORRECTION,
  /** An earlier or later state of the same running report. */
  UPDATE,
  /** Another part of one long item. */
  TAKE_OF,
  /** A message that withdraws a version. */
  WITHDRAWAL;

  /** Returns the name that stands in output. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
