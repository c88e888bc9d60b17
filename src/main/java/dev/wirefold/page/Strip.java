package dev.wirefold.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many articles came when, as a row of bars from the first to the last.
 *
 * @param bars the bars that are not empty
 * @param label the same in words
 */
record Strip(List<Bar> bars, String label) {

  static final int WIDTH = 120;
  static final int HEIGHT = 28;

  private static final int BINS = 24;
  private static final int STEP = WIDTH / BINS;
  private static final int LEAST = 3;

  Strip {
    bars = List.copyOf(bars);
  }

  /** A bar, by its place in the picture. */
  record Bar(int x, int y, int width, int height) {}

  /** Draws times; of a story that is all of one hour, bars of some minutes each. */
  static Strip of(List<Instant> times) {
    if (times.isEmpty()) {
      return new Strip(List.of(), "no dates");
    }
    Instant first = Collections.min(times);
    long span = Math.max(1, Duration.between(first, Collections.max(times)).toMillis());
    int[] counts = new int[BINS];
    int most = 0;
    for (Instant each : times) {
      long since = Duration.between(first, each).toMillis();
      int bin = (int) Math.min(BINS - 1, since * BINS / span);
      counts[bin]++;
      most = Math.max(most, counts[bin]);
    }
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (counts[i] > 0) {
        int height = LEAST + (HEIGHT - LEAST) * counts[i] / most;
        bars.add(new Bar(i * STEP, HEIGHT - height, STEP - 1, height));
      }
    }
    return new Strip(
        bars,
        "%s over %s, at most %d in %s"
            .formatted(
                Count.of(times.size(), "article", "articles"),
                shown(Duration.ofMillis(span)),
                most,
                shown(Duration.ofMillis(span / BINS))));
  }

  private static String shown(Duration time) {
    if (time.toHours() >= 48) {
      return time.toDays() + " days";
    }
    if (time.toMinutes() >= 120) {
      return time.toHours() + " hours";
    }
    return Count.of(Math.max(1, time.toMinutes()), "minute", "minutes");
  }
}
