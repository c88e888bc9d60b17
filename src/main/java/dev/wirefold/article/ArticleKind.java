package dev.wirefold.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form of an article, as its provider marks it. */
public enum ArticleKind {
  /** An ordinary report. */
  TEXT,
  /** One line, sent before the report exists. */
  ALERT,
  /** A short item that stays short. */
  BRIEF,
  /** A list of items that also stand alone. */
  ROUNDUP,
  /** Background facts. */
  FACTBOX,
  /** A message to editors, not for publication. */
  ADVISORY,
  /** A transmission test. */
  TEST;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** Returns the name that stands in JSON. */
  public String wireName() {
    return wireName;
  }

  /**
   * Returns the kind of that name.
   *
   * @throws IllegalArgumentException if no kind has that name
   */
  public static ArticleKind ofWireName(String name) {
    ArticleKind kind = find(name);
    if (kind != null) {
      return kind;
    }
    throw new IllegalArgumentException(
        "kind must be text, alert, brief, roundup, factbox, advisory or test, was \""
            + name
            + "\"");
  }

  /** Returns the kind of that name; null if no kind has it. */
  public static @Nullable ArticleKind find(String name) {
    for (ArticleKind kind : values()) {
      if (kind.wireName.equalsIgnoreCase(name)) {
        return kind;
      }
    }
    return null;
  }
}
