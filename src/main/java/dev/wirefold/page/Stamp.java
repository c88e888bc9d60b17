package dev.wirefold.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time as a page shows it, in UTC.
 *
 * @param iso for programs
 * @param text in few characters
 * @param full with the year
 */
record Stamp(String iso, String text, String full) {

  private static final DateTimeFormatter SHORT = formatter("d MMM HH:mm");
  private static final DateTimeFormatter FULL = formatter("d MMMM yyyy, HH:mm 'UTC'");
  private static final DateTimeFormatter WITH_YEAR = formatter("d MMM yyyy HH:mm");
  private static final Duration YEAR = Duration.ofDays(330);

  /** Returns a time; one that is about a year from now has its year. */
  static Stamp of(Instant at, Instant now) {
    boolean near = Duration.between(at, now).abs().compareTo(YEAR) < 0;
    return new Stamp(
        at.truncatedTo(ChronoUnit.SECONDS).toString(),
        (near ? SHORT : WITH_YEAR).format(at),
        FULL.format(at));
  }

  /** Returns a time; null for none. */
  static @Nullable Stamp ofNullable(@Nullable Instant at, Instant now) {
    return at == null ? null : of(at, now);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
