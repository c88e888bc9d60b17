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
  /** A cut of the canonical version. */
  TRIMMED,
  /** The canonical version with more added. */
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
