package dev.wirefold.story;

import java.nio.ByteBuffer;

/** When the dated texts of a story appeared: the first, the last and the mean time. */
final class TextDates {

  static final int BYTES = Integer.BYTES + 3 * Long.BYTES;

  private int dated;
  private long oldest = Long.MAX_VALUE;
  private long newest = Long.MIN_VALUE;
  private double mean;

  static TextDates read(ByteBuffer in) {
    TextDates read = new TextDates();
    read.dated = in.getInt();
    read.oldest = in.getLong();
    read.newest = in.getLong();
    read.mean = in.getDouble();
    return read;
  }

  void write(ByteBuffer out) {
    out.putInt(dated).putLong(oldest).putLong(newest).putDouble(mean);
  }

  void add(long time) {
    dated++;
    oldest = Math.min(oldest, time);
    newest = Math.max(newest, time);
    mean += (time - mean) / dated;
  }

  void add(TextDates other) {
    if (other.dated > 0) {
      dated += other.dated;
      oldest = Math.min(oldest, other.oldest);
      newest = Math.max(newest, other.newest);
      mean += (other.mean - mean) * other.dated / dated;
    }
  }

  boolean isPresent() {
    return dated > 0;
  }

  long oldest() {
    return oldest;
  }

  long newest() {
    return newest;
  }

  double mean() {
    return mean;
  }

  /** Tells whether a time lies among the texts, or so near to them; true if none has a date. */
  boolean isNear(long time, long withinMillis) {
    return dated == 0 || (time >= oldest - withinMillis && time <= newest + withinMillis);
  }
}
