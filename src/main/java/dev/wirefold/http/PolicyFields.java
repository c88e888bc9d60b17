package dev.wirefold.http;

import dev.wirefold.duplicate.DuplicatePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a policy of which a caller gives some figures; the others stay as they are. */
final class PolicyFields {

  private static final String POINTER = "/policy/";
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Map<String, @Nullable Object> given;
  private final List<Problem.Mistake> mistakes;
  private final List<String> known = new ArrayList<>();

  private PolicyFields(Map<String, @Nullable Object> given, List<Problem.Mistake> mistakes) {
    this.given = given;
    this.mistakes = new ArrayList<>(mistakes);
  }

  /**
   * Returns the policy in force with what is given in place of its figures.
   *
   * @param mistakes what is wrong with the request already
   * @throws ProblemException with them, and each figure that is none or out of its range
   */
  static DuplicatePolicy read(
      Map<String, @Nullable Object> given,
      DuplicatePolicy current,
      List<Problem.Mistake> mistakes) {
    return new PolicyFields(given, mistakes).over(current);
  }

  private DuplicatePolicy over(DuplicatePolicy current) {
    double mostCovered = share("mostCovered", current.mostCovered());
    double halfCovered = share("halfCovered", current.halfCovered());
    double cosine = share("cosine", current.cosine());
    double numbersAgreement = share("numbersAgreement", current.numbersAgreement());
    double numbersFound = share("numbersFound", current.numbersFound());
    double namesClash = share("namesClash", current.namesClash());
    double headlineFound = share("headlineFound", current.headlineFound());
    int longText = count("longText", current.longText());
    Duration span = time("span", current.span());
    Duration window = time("window", current.window());
    if (!(halfCovered > 0 && halfCovered <= mostCovered)) {
      refuse("halfCovered", halfCovered, "must be above 0 and at most mostCovered");
    }
    if (window.compareTo(span) < 0) {
      refuse("window", given.get("window"), "must be at least span");
    }
    refuseUnknown();
    if (!mistakes.isEmpty()) {
      throw ProblemException.of(
          ProblemType.BAD_POLICY, "The policy, or a figure of it, is wrong.", mistakes);
    }
    return new DuplicatePolicy(
        mostCovered,
        halfCovered,
        cosine,
        numbersAgreement,
        numbersFound,
        namesClash,
        headlineFound,
        longText,
        span,
        window,
        current.model(),
        current.without());
  }

  private double share(String name, double missing) {
    Object value = value(name);
    if (value == null) {
      return missing;
    }
    double share = value instanceof Number number ? number.doubleValue() : Double.NaN;
    if (share >= 0 && share <= 1) {
      return share;
    }
    refuse(name, value, "must be a number, 0 to 1");
    return missing;
  }

  private int count(String name, int missing) {
    Object value = value(name);
    if (value == null) {
      return missing;
    }
    if (value instanceof Integer count && count >= 1) {
      return count;
    }
    refuse(name, value, "must be a whole number, 1 or more");
    return missing;
  }

  private Duration time(String name, Duration missing) {
    Object value = value(name);
    if (value == null) {
      return missing;
    }
    Matcher matcher = TIME.matcher(value instanceof String text ? text.strip() : "");
    Duration time = matcher.matches() ? time(matcher) : LONGEST.plusDays(1);
    if (time.compareTo(LONGEST) <= 0) {
      return time;
    }
    refuse(name, value, "must be a time such as 90m, 48h or 14d, at most 365d");
    return missing;
  }

  private static Duration time(Matcher matcher) {
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private @Nullable Object value(String name) {
    known.add(name);
    return given.get(name);
  }

  private void refuseUnknown() {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        refuse(name, null, "is not known; known are " + String.join(", ", known));
      }
    }
  }

  private void refuse(String name, @Nullable Object value, String fix) {
    mistakes.add(
        new Problem.Mistake(
            null, POINTER + name, null, value == null ? null : value.toString(), fix));
  }
}
