package dev.wirefold.http;

import dev.wirefold.service.Measure;
import dev.wirefold.service.Measures;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Counts the requests that met a limit, by the limit. */
@Singleton
final class LimitsHit implements Measures {

  private final LongAdder busy = new LongAdder();
  private final LongAdder large = new LongAdder();
  private final LongAdder slow = new LongAdder();
  private final LongAdder full = new LongAdder();

  /** Takes note of an answer. */
  void answered(int status) {
    switch (status) {
      case 429 -> busy.increment();
      case 413, 414, 431 -> large.increment();
      case 408 -> slow.increment();
      case 507 -> full.increment();
      default -> {
        return; // no limit was met
      }
    }
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        measure("wirefold.limits.busy", "requests refused as too many at a time", busy),
        measure("wirefold.limits.large", "requests refused as too large", large),
        measure("wirefold.limits.slow", "requests refused as too slow", slow),
        measure("wirefold.limits.full", "requests refused as the disk is full", full));
  }

  private static Measure measure(String name, String meaning, LongAdder counter) {
    return new Measure(name, meaning, Measure.Kind.COUNTER, counter::sum);
  }
}
