package dev.wirefold.format;

/** One line of an input that is not blank: its bytes, or the note that it is too long. */
public sealed interface InputLine permits Line, OverlongLine {

  /** Returns the name of the input as the caller gave it; {@code -} for the standard input. */
  String file();

  /** Returns the line's number in its file, from 1; blank lines count. */
  long number();
}
