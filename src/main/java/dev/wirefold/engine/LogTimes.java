package dev.wirefold.engine;

import java.util.Arrays;

/** When the log took in each article that is kept, in epoch milliseconds, by number. */
final class LogTimes {

  /** The time of an article that was taken down: before all others. */
  private static final long GONE = Long.MIN_VALUE;

  private long[] times = new long[1 << 10];
  private int base;
  private int end;

  LogTimes(int first) {
    this.base = first;
    this.end = first;
  }

  /** Adds the time of the next article. */
  void add(long time) {
    if (end - base == times.length) {
      times = Arrays.copyOf(times, 2 * times.length);
    }
    times[end++ - base] = time;
  }

  /** Adds the time of an article; those that are missing before it are gone. */
  void add(int article, long time) {
    fillTo(article);
    add(time);
  }

  /** Takes the articles that are missing before a number for gone. */
  void fillTo(int article) {
    while (end < article) {
      add(GONE);
    }
  }

  /** Notes that an article is gone. */
  void remove(int article) {
    if (article >= base) {
      times[article - base] = GONE;
    }
  }

  /** Returns the time of an article that was not dropped. */
  long get(int article) {
    return times[article - base];
  }

  int end() {
    return end;
  }

  /** Drops the articles below a number, now or later. */
  void dropBelow(int article) {
    if (article - base > times.length / 2) {
      int kept = end - article;
      System.arraycopy(times, article - base, times, 0, kept);
      base = article;
    }
  }
}
