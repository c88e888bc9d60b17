package dev.wirefold.canonical;

/** What goes before the score in an election. */
public enum Preference {
  /** Nothing: the score decides. */
  NONE,
  /** Who came in first, by the log, whatever time it claims; alerts come after all others. */
  EARLIEST,
  /** The sources of a list, the first of it first. */
  LISTED,
  /** Sources whose texts may be published here, by the register. */
  LICENSED
}
