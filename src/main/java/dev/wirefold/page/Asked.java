package dev.wirefold.page;

import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a page asks for. A value that makes no sense counts as missing: a person who
 * mistypes an address is better served with a page than with a complaint.
 */
final class Asked {

  private static final int LONGEST = 1_000;

  private final HttpRequest<?> request;

  Asked(HttpRequest<?> request) {
    this.request = request;
  }

  /** Returns a text; empty if it is missing. */
  String text(String name) {
    String value = request.getParameters().get(name);
    return value == null || value.length() > LONGEST ? "" : value.strip();
  }

  /** Returns a text; null if it is missing. */
  @Nullable String textOrNull(String name) {
    String text = text(name);
    return text.isEmpty() ? null : text;
  }

  /** Returns a whole number; another one if it is missing or out of range. */
  int number(String name, int least, int most, int missing) {
    try {
      int number = Integer.parseInt(text(name));
      return number >= least && number <= most ? number : missing;
    } catch (NumberFormatException e) {
      return missing;
    }
  }

  /** Returns a whole number; null if it is missing. */
  @Nullable Long position(String name) {
    try {
      return Long.valueOf(text(name));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Returns a time; null if it is missing. Without a zone it is UTC. */
  @Nullable Instant time(String name) {
    String text = text(name).replace(' ', '+');
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      boolean hasZone = text.endsWith("Z") || text.indexOf('+') > 0;
      return text.isEmpty() ? null : OffsetDateTime.parse(hasZone ? text : text + "Z").toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
