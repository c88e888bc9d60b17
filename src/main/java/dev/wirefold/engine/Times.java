package dev.wirefold.engine;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of times, some of which may be missing, in twelve bytes each. */
public final class Times {

  private static final int MISSING = -1;

  private long[] seconds = new long[1 << 8];
  private int[] nanos = new int[1 << 8];
  private int size;

  /** Adds a time; null for one that is missing. */
  public void add(@Nullable Instant time) {
    if (size == nanos.length) {
      int capacity = size + (size >> 2);
      seconds = Arrays.copyOf(seconds, capacity);
      nanos = Arrays.copyOf(nanos, capacity);
    }
    seconds[size] = time == null ? 0 : time.getEpochSecond();
    nanos[size++] = time == null ? MISSING : time.getNano();
  }

  /** Returns how many there are. */
  public int size() {
    return size;
  }

  /** Returns the i-th time; null if it is missing. */
  public @Nullable Instant get(int i) {
    return nanos[i] == MISSING ? null : Instant.ofEpochSecond(seconds[i], nanos[i]);
  }

  /** Compares two times that are not missing. */
  public int compare(int one, int other) {
    int bySecond = Long.compare(seconds[one], seconds[other]);
    return bySecond != 0 ? bySecond : Integer.compare(nanos[one], nanos[other]);
  }
}
