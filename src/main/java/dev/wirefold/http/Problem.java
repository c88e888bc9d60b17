package dev.wirefold.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a problem.
 *
 * @param detail what is wrong this time
 * @param errors the values at fault, if single ones are
 * @param retryAfter seconds after which to try again; null if that would not help
 */
record Problem(
    ProblemType type, String detail, List<Mistake> errors, @Nullable Integer retryAfter) {

  private static final int MOST_ERRORS = 50;

  Problem {
    errors = List.copyOf(errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
  }

  /**
   * A value at fault.
   *
   * @param line the number of the line in which it stands; null if the body is not of lines
   * @param pointer its JSON pointer in the body or the line; null if it is no part of a body
   * @param parameter the name of the query or path parameter; null if it is none
   * @param value what stands there, shortened; null if there is nothing to show
   * @param fix what is wrong with it, and what would be right
   */
  record Mistake(
      @Nullable Long line,
      @Nullable String pointer,
      @Nullable String parameter,
      @Nullable String value,
      String fix) {}

  static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), null);
  }

  static Problem of(ProblemType type, String detail, List<Mistake> errors) {
    return new Problem(type, detail, errors, null);
  }

  static Problem retryAfter(ProblemType type, String detail, int seconds) {
    return new Problem(type, detail, List.of(), seconds);
  }
}
