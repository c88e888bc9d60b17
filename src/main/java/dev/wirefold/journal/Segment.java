package dev.wirefold.journal;

/**
 * One file of the journal, as far as it is synced.
 *
 * @param header what its file starts with
 * @param end the position after its last entry
 * @param length the bytes of its file that count
 * @param generation how often its file was written anew since the journal was opened
 */
record Segment(SegmentHeader header, long end, long length, int generation) {

  private static final String SUFFIX = ".wfj";
  private static final int DIGITS = 20;

  /** Returns the name of the file of a segment. */
  static String fileName(long first) {
    return "%020d%s".formatted(first, SUFFIX);
  }

  /** Returns whether a file's name is that of a segment. */
  static boolean isFileName(String name) {
    return name.length() == DIGITS + SUFFIX.length()
        && name.endsWith(SUFFIX)
        && name.chars().limit(DIGITS).allMatch(c -> c >= '0' && c <= '9')
        && name.compareTo(fileName(Long.MAX_VALUE)) <= 0;
  }

  /** Returns the first position by the name of a file. */
  static long firstPosition(String fileName) {
    return Long.parseLong(fileName, 0, DIGITS, 10);
  }

  static Segment empty(SegmentHeader header) {
    return new Segment(header, header.firstPosition(), SegmentHeader.BYTES, 0);
  }

  Segment grownBy(int entries, long bytes) {
    return new Segment(header, end + entries, length + bytes, generation);
  }

  Segment rewrittenTo(long newLength) {
    return new Segment(header, end, newLength, generation + 1);
  }

  String fileName() {
    return fileName(first());
  }

  long first() {
    return header.firstPosition();
  }

  boolean isEmpty() {
    return end == first();
  }

  boolean isSameFile(Segment other) {
    return first() == other.first() && generation == other.generation;
  }
}
