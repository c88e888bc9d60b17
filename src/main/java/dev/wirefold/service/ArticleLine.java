package dev.wirefold.service;

/** One line of a stream of articles. */
public sealed interface ArticleLine {

  /** Returns the line's number in its stream, from 1; blank lines count. */
  long number();

  /** A line's bytes without its line end. */
  final class Whole implements ArticleLine {

    private final long number;
    private final byte[] bytes;

    /** Takes over the bytes: nobody writes to them from here on. */
    public Whole(long number, byte[] bytes) {
      this.number = number;
      this.bytes = bytes;
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
}
