package dev.wirefold.format;

/**
 * One line of an input that is not blank: its bytes, or the note that it is too long; or one item
 * of a document.
 */
public sealed interface InputLine permits Line, OverlongLine, Item, FaultyItem {

  /** Returns the name of the input as the caller gave it; {@code -} for the standard input. */
  String file();

  /** Returns the line's number in its file, from 1; blank lines count. */
  long number();

  /** Returns what people call the whole of it. */
  default String whole() {
    return "line";
  }
}
