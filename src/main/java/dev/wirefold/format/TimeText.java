package dev.wirefold.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ways in which feeds write a time: ISO 8601, extended or basic, as a date or a date-time
 * with or without a zone and with a fraction of any length; RFC 1123; seconds or milliseconds since
 * 1970. A fraction finer than nanoseconds is cut. A leap second is the second after it.
 */
final class TimeText {

  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };
  private static final long SECONDS_PER_DAY = 86_400;

  /** Numbers from here on are milliseconds: as seconds they would lie beyond the year 5138. */
  private static final double FIRST_MILLISECONDS = 1e11;

  private static final double LAST_MILLISECONDS = 1e14;

  private final String text;
  private int at;
  private long seconds;
  private int nanos;
  private boolean zoned;

  private TimeText(String text) {
    this.text = text;
  }

  /** Returns the time; null if the text isn't one. */
  static @Nullable ParsedTime parse(String text) {
    String stripped = text.strip();
    if (isEpochDigits(stripped)) {
      return ofEpoch(Double.parseDouble(stripped));
    }
    TimeText reading = new TimeText(stripped);
    try {
      if (reading.readIso() || reading.restart().readRfc1123()) {
        return new ParsedTime(
            Instant.ofEpochSecond(reading.seconds, reading.nanos), !reading.zoned);
      }
    } catch (DateTimeException e) {
      return null; // such as February 30
    }
    return null;
  }

  /** Returns the time that a number means; null if it is out of range. */
  static @Nullable ParsedTime ofEpoch(double number) {
    if (!(Math.abs(number) < LAST_MILLISECONDS)) {
      return null;
    }
    double millis = Math.abs(number) < FIRST_MILLISECONDS ? number * 1000 : number;
    return new ParsedTime(Instant.ofEpochMilli(Math.round(millis)), false);
  }

  private static boolean isEpochDigits(String text) {
    return (text.length() == 10 || text.length() == 13)
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private TimeText restart() {
    at = 0;
    seconds = 0;
    nanos = 0;
    zoned = false;
    return this;
  }

  private boolean readIso() {
    int year = digits(4);
    boolean extended = skip('-');
    int month = digits(2);
    if (year < 0 || month < 0 || (extended && !skip('-'))) {
      return false;
    }
    int day = digits(2);
    if (day < 0) {
      return false;
    }
    seconds = LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY;
    if (at == text.length()) {
      return true;
    }
    return (skip('T') || skip('t') || skip('_') || skipSpaces())
        && readClock()
        && readZone()
        && skipZoneName()
        && at == text.length();
  }

  private boolean readRfc1123() {
    skipWeekday();
    int day = digitsUpTo(2);
    int month = skipSpacesOrDash() ? month() : 0;
    int year = month > 0 && skipSpacesOrDash() ? digits(4) : -1;
    if (day < 0 || year < 0) {
      return false;
    }
    seconds = LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY;
    return at == text.length()
        || (skipSpaces() && readClock() && readZone() && at == text.length());
  }

  private boolean readClock() {
    int hour = digits(2);
    boolean extended = skip(':');
    int minute = digits(2);
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
      return false;
    }
    int second = 0;
    if (extended ? skip(':') : at < text.length() && isDigit(at)) {
      second = digits(2);
      if (second < 0 || second > 60 || !readFraction()) {
        return false;
      }
    }
    if (hour == 24 && (minute > 0 || second > 0 || nanos > 0)) {
      return false;
    }
    seconds += hour * 3600L + minute * 60L + second;
    return true;
  }

  private boolean readFraction() {
    if (!skip('.') && !skip(',')) {
      return true;
    }
    int begin = at;
    int scale = 100_000_000;
    for (; at < text.length() && isDigit(at); at++) {
      nanos += (text.charAt(at) - '0') * scale;
      scale /= 10;
    }
    return at > begin;
  }

  /** Reads an offset or the name of a zone that RFC 822 defines; nothing is a zone, too. */
  private boolean readZone() {
    boolean spaced = skipSpaces();
    if (at == text.length()) {
      return !spaced;
    }
    char sign = text.charAt(at);
    if (sign == '+' || sign == '-' || sign == '\u2212') {
      at++;
      return readOffset(sign == '+' ? 1 : -1);
    }
    int begin = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    int hours =
        switch (text.substring(begin, at)) {
          case "Z", "z", "UTC", "GMT", "UT" -> 0;
          case "EDT" -> -4;
          case "EST", "CDT" -> -5;
          case "CST", "MDT" -> -6;
          case "MST", "PDT" -> -7;
          case "PST" -> -8;
          default -> Integer.MIN_VALUE;
        };
    if (hours == Integer.MIN_VALUE) {
      return false;
    }
    zoned = true;
    seconds -= hours * 3600L;
    return true;
  }

  private boolean readOffset(int sign) {
    int hours = digits(2);
    int minutes = 0;
    if (skip(':') || (at < text.length() && isDigit(at))) {
      minutes = digits(2);
    }
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return false;
    }
    zoned = true;
    seconds -= sign * (hours * 3600L + minutes * 60L);
    return true;
  }

  /** Skips the region that Java writes after the offset: {@code [Europe/Paris]}. */
  private boolean skipZoneName() {
    if (zoned && at < text.length() && text.charAt(at) == '[' && text.endsWith("]")) {
      at = text.length();
    }
    return true;
  }

  private void skipWeekday() {
    int comma = text.indexOf(',');
    if (comma > 0 && text.substring(0, comma).chars().allMatch(Character::isLetter)) {
      at = comma + 1;
      skipSpaces();
    }
  }

  private int month() {
    int begin = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    if (at - begin >= 3) {
      for (int i = 0; i < MONTHS.length; i++) {
        if (text.regionMatches(true, begin, MONTHS[i], 0, 3)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private int digits(int count) {
    int begin = at;
    int value = digitsUpTo(count);
    return at - begin == count ? value : -1;
  }

  private int digitsUpTo(int count) {
    int value = 0;
    int begin = at;
    while (at < text.length() && at - begin < count && isDigit(at)) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    return at > begin ? value : -1;
  }

  private boolean isDigit(int index) {
    char c = text.charAt(index);
    return c >= '0' && c <= '9';
  }

  private boolean skip(char expected) {
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private boolean skipSpaces() {
    int begin = at;
    while (skip(' ')) {
      // each step skips one
    }
    return at > begin;
  }

  private boolean skipSpacesOrDash() {
    return skip('-') || skipSpaces();
  }
}
