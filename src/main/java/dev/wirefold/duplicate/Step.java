package dev.wirefold.duplicate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A step of the decision that can be left out, to measure what it is worth. With every step, the
 * decision is what it should be.
 */
public enum Step {
  LIFTING("tags, datelines, bylines, credits and tickers don't count as text"),
  CONTENT_HASH("a copy that is the same, token by token, is found by a hash alone"),
  SAMPLED_SHINGLES("candidates are found by the sampled 5-word runs that they share"),
  SHORT_SHINGLES("candidates for short items are found by any 3-word run, too"),
  BOILERPLATE("an outlet's standing sentences don't count"),
  BRIDGES("single reworded or misread words between shared ones count as shared"),
  TIME("short or partial copies are looked for within two days"),
  NUMBERS("figures that clash keep apart"),
  NAMES("names that clash keep apart"),
  SUBJECTS("ledes about different subjects keep apart"),
  HEADLINES("short items need headlines that agree"),
  LEDES("a copy takes the opening of the text"),
  EDITIONS("items of different hours or sessions are apart"),
  CORRECTIONS("a correction may change figures"),
  MISREADINGS("in a text with many misread words fewer figures and names must agree"),
  MEMBERS("a copy joins through the opener or two members, too"),
  MODEL("all measurements together may overrule a rule");

  private final String meaning;

  Step(String meaning) {
    this.meaning = meaning;
  }

  /** Returns the name on the command line, as in {@code misreadings}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the step of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Step named(String name) {
    for (Step each : values()) {
      if (each.wireName().equals(name)) {
        return each;
      }
    }
    String all = Arrays.stream(values()).map(Step::wireName).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("no step is called " + name + "; there are " + all);
  }

  /** Returns what the step does. */
  public String meaning() {
    return meaning;
  }
}
