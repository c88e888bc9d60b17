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

  /** Returns the number of an event; null if it is missing. */
  @Nullable Long sequence(String name) {
    String value = text(name);
    return value == null ? null : sequence(name, value, value.strip());
  }

  /**
   * Reads the number of an event.
   *
   * @param value what the parameter says as a whole
   * @param digits the part of it that is the number
   */
  static long sequence(String name, String value, String digits) {
    try {
      long number = Long.parseLong(digits);
      if (number >= 0 && number < Long.MAX_VALUE) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw refused(name, value, "must be the number of an event, 0 or more");
    }
    throw refused(name, value, "must be the number of an event, 0 or more");
  }

  /** Tells whether a parameter is there that can have but one value. */
  boolean isWord(String name, String word) {
    String value = text(name);
    if (value == null || value.equals(word)) {
      return value != null;
    }
    throw refused(name, value, "must be %s, or left out".formatted(word));
  }

  /** Returns words to look for; null if they are missing. */
  @Nullable String words(String name) {
    String value = text(name);
    if (value == null && request.getParameters().contains(name)) {
      throw refused(name, "", "is empty; give words to look for, or leave it out");
    }
    return value;
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
   * Returns an article's key, written {@code SOURCE/ID}; null if it is missing. As in a path, an
   * empty source is written {@code -}. A slash in the source is written {@code %2F}, a percent sign
   * {@code %25}, and a source named {@code -} {@code %2D}, before the query is escaped.
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
    return new ArticleId(source(value.substring(0, slash)), value.substring(slash + 1));
  }

  private static String source(String written) {
    if (written.equals(ArticlePath.NO_SOURCE)) {
      return "";
    }
    return written
        .replace("%2F", "/")
        .replace("%2f", "/")
        .replace("%2D", "-")
        .replace("%2d", "-")
        .replace("%25", "%");
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
    return "must be a whole number, %d to %d".formatted(least, most);
  }
}
