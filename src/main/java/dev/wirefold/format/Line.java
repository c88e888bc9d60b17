package dev.wirefold.format;

/** A line's bytes without its line end, and where it stands. */
public final class Line implements InputLine {

  private final String file;
  private final long number;
  private final byte[] bytes;

  Line(String file, long number, byte[] bytes) {
    this.file = file;
    this.number = number;
    this.bytes = bytes;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public long number() {
    return number;
  }

  /** Returns the bytes themselves, not a copy: the line is read once, by one parser. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return file + ":" + number;
  }
}
