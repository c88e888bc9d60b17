package dev.wirefold.baseline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The texts of a set in the order in which they appeared, those of one time in the order of the
 * input. A text without a date stands with the dated one before it in the input.
 */
final class Arrivals {

  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final double SIGMA_DAYS = 3;

  private final int[] order;
  private final List<BaselineText> texts;

  private Arrivals(int[] order, List<BaselineText> texts) {
    this.order = order;
    this.texts = texts;
  }

  static Arrivals of(List<BaselineText> input) {
    Instant carried =
        input.stream()
            .map(BaselineText::published)
            .filter(time -> time != null)
            .findFirst()
            .orElse(Instant.EPOCH);
    List<Instant> times = new ArrayList<>();
    for (BaselineText text : input) {
      Instant published = text.published();
      carried = published == null ? carried : published;
      times.add(carried);
    }
    int[] order =
        IntStream.range(0, input.size())
            .boxed()
            .sorted(Comparator.comparing(times::get))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Arrivals(order, IntStream.of(order).mapToObj(input::get).toList());
  }

  List<BaselineText> texts() {
    return texts;
  }

  /** Returns when the n-th text appeared, in days since 1970; NaN if unknown. */
  double day(int n) {
    Instant published = texts.get(n).published();
    return published == null ? Double.NaN : published.toEpochMilli() / DAY_MILLIS;
  }

  /** Returns in the order of the input what is given in that of arrival. */
  int[] inInputOrder(int[] arrived) {
    int[] input = new int[arrived.length];
    for (int n = 0; n < arrived.length; n++) {
      input[order[n]] = arrived[n];
    }
    return input;
  }

  /**
   * Returns how near two times are: a Gaussian of their distance with a standard deviation of 3
   * days. A time that is unknown counts as the same.
   */
  static double nearness(double day, double other) {
    double distance = (day - other) / SIGMA_DAYS;
    return Double.isNaN(distance) ? 1 : StrictMath.exp(-distance * distance / 2);
  }

  /** Returns the later of two days, either of which may be unknown. */
  static double later(double day, double other) {
    return Double.isNaN(day) ? other : Double.isNaN(other) ? day : Math.max(day, other);
  }

  /** Returns the earlier of two days, either of which may be unknown. */
  static double earlier(double day, double other) {
    return -later(-day, -other);
  }
}
