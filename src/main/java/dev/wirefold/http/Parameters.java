package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a query; what is wrong with one ends the request. */
final class Parameters {

  static final int DEFAULT_LIMIT = 20;
  static final int MOST = 100;

  private static final int LONGEST_TEXT = 1_000;

  private final HttpRequest<?> request;

  Parameters(HttpRequest<?> request) {
    this.request = request;
  }

  /** Returns a parameter; null if it is missing or empty. */
  @Nullable String text(String name) {
    String value = request.getParameters().get(name);
    if (value != null && value.length() > LONGEST_TEXT) {
      throw refused(name, value, "is longer than %d characters".formatted(LONGEST_TEXT));
    }
    return value == null || value.isBlank() ? null : value;
  }

  /** Returns how many items a page is to have. */
  int limit() {
    return number("limit", 1, MOST, DEFAULT_LIMIT);
  }

  /** Returns a whole number. */
  int number(String name, int least, int most, int missing) {
    String value = text(name);
    if (value == null) {
      return missing;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw refused(name, value, range(least, most));
    }
    throw refused(name, value, range(least, most));
  }

  /** Returns a time; null if it is missing. A date alone is the begin of its day in UTC. */
  @Nullable Instant time(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      // in a query a plus sign that was not escaped is a space
      return value.length() <= 10
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw refused(name, value, "is no time; write it like 2026-03-05 or 2026-03-05T10:15:00Z");
    }
  }

  /** Tells whether a switch is on. */
  boolean isTrue(String name) {
    String value = text(name);
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw refused(name, value, "must be true or false");
  }

  /** Returns one of some words, which are the names of an enum in lower case. */
  <E extends Enum<E>> E choice(String name, E missing) {
    String value = text(name);
    if (value == null) {
      return missing;
    }
    StringBuilder words = new StringBuilder();
    for (E each : missing.getDeclaringClass().getEnumConstants()) {
      String word = each.name().toLowerCase(Locale.ROOT);
      if (word.equals(value)) {
        return each;
      }
      words.append(words.isEmpty() ? "" : ", ").append(word);
    }
    throw refused(name, value, "must be one of " + words);
  }

  /**
   * Returns an article's key, written {@code SOURCE/ID}; null if it is missing. A slash in the
   * source is written {@code %2F}, and a percent sign {@code %25}, before the query is escaped.
   */
  @Nullable ArticleId article(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    int slash = value.indexOf('/');
    if (slash < 0 || slash == value.length() - 1) {
      throw refused(name, value, "names no article; write it as SOURCE/ID");
    }
    String source =
        value.substring(0, slash).replace("%2F", "/").replace("%2f", "/").replace("%25", "%");
    return new ArticleId(source, value.substring(slash + 1));
  }

  /** Returns an article's key, which must be given. */
  ArticleId requiredArticle(String name) {
    ArticleId id = article(name);
    if (id == null) {
      throw refused(name, null, "is missing; name an article as SOURCE/ID");
    }
    return id;
  }

  /** Says what is wrong with a parameter. */
  static ProblemException refused(String name, @Nullable String value, String fix) {
    return ProblemException.of(
        ProblemType.BAD_PARAMETER,
        "The parameter %s is wrong.".formatted(name),
        List.of(new Problem.Mistake(null, null, name, value, fix)));
  }

  private static String range(int least, int most) {
    return most == Integer.MAX_VALUE
        ? "must be a whole number, %d or more".formatted(least)
        : "must be a whole number, %d to %d".formatted(least, most);
  }
}
