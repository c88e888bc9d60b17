package dev.wirefold.story;

import dev.wirefold.text.TokenSequence;
import org.jspecify.annotations.Nullable;

/**
 * What the story level knows of one text: as a rule the canonical text of a near-duplicate group.
 *
 * @param group the group's ref; only carried along
 * @param title the headline's tokens; none if there is no headline
 * @param body the body's tokens
 * @param loggedAt when the log took the text, in epoch milliseconds; decides which stories are
 *     active
 * @param time when the text appeared, in epoch milliseconds, or {@link #NO_TIME}; a service may put
 *     the log's time where the text claims none, a batch of undated texts may not
 * @param source the outlet's name; empty if unknown
 * @param language a BCP 47 tag in lower case; null if unknown
 * @param vector the text's embedding
 * @param lede the text's beginning, for a second model
 */
public record StoryText(
    int group,
    TokenSequence title,
    TokenSequence body,
    long loggedAt,
    long time,
    String source,
    @Nullable String language,
    TextVector vector,
    Lede lede) {

  /** The time of a text that bears no date. */
  public static final long NO_TIME = Long.MIN_VALUE;

  /** Creates a text that no second model reads. */
  public StoryText(
      int group,
      TokenSequence title,
      TokenSequence body,
      long loggedAt,
      long time,
      String source,
      @Nullable String language,
      TextVector vector) {
    this(group, title, body, loggedAt, time, source, language, vector, Lede.NONE);
  }

  public StoryText {
    if (group < 0) {
      throw new IllegalArgumentException("group must be at least 0, was " + group);
    }
    if (loggedAt == NO_TIME) {
      throw new IllegalArgumentException("loggedAt must be a time; the log always has one");
    }
  }

  boolean isDated() {
    return time != NO_TIME;
  }

  /** Returns the language without script and region; empty if unknown. */
  String primaryLanguage() {
    if (language == null) {
      return "";
    }
    int end = language.indexOf('-');
    return end < 0 ? language : language.substring(0, end);
  }
}
