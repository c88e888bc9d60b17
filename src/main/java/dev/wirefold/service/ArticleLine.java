package dev.wirefold.service;

import java.util.List;

/** One line of a stream of articles, or one item of a document. */
public sealed interface ArticleLine {

  /** Returns the line's or item's number in its stream, from 1; blank lines count. */
  long number();

  /** A line's bytes without its line end. */
  final class Whole implements ArticleLine {

    private final long number;
    private final byte[] bytes;
    private final List<Warning> warnings;

    /** Takes over the bytes: nobody writes to them from here on. */
    public Whole(long number, byte[] bytes) {
      this(number, bytes, List.of());
    }

    /** As {@link #Whole(long, byte[])}, with what of the item could not be understood. */
    public Whole(long number, byte[] bytes, List<Warning> warnings) {
      this.number = number;
      this.bytes = bytes;
      this.warnings = List.copyOf(warnings);
    }

    /** Returns what of the item could not be understood before it was made into these bytes. */
    public List<Warning> warnings() {
      return warnings;
    }

    @Override
    public long number() {
      return number;
    }

    /** Returns the bytes themselves, not a copy: the line is read once, by one reader. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /** A line that was skipped unread because it is too long. */
  record TooLong(long number, Fault fault) implements ArticleLine {}

  /** An item that gives no article though it should, and why. */
  record Faulty(long number, Fault fault) implements ArticleLine {}

  /**
   * An item that is no article, and isn't meant to be.
   *
   * @param what what it is, as one word
   * @param why it is left out, as the end of a sentence
   */
  record LeftOut(long number, String what, String why) implements ArticleLine {}
}
