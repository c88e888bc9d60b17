package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an editor said of two articles. It names them by their keys and has nothing of their texts.
 *
 * @param number its place among all of them, counted from 1
 * @param author who said it
 * @param reason why
 * @param answer what was said
 * @param curation the log position of the decision that it led to; null if nothing had to be moved
 * @param undoes the number of the judgement that it takes back; null if none
 */
public record Judgement(
    long number,
    Instant at,
    String author,
    String reason,
    ArticleId a,
    ArticleId b,
    Answer answer,
    @Nullable Long curation,
    @Nullable Long undoes) {

  /** What two articles are to each other. */
  public enum Answer {
    /** Versions of one text. */
    SAME,
    /** Two texts. */
    DIFFERENT,
    /** It was left open. */
    SKIPPED
  }
}
