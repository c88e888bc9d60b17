package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.ArticleResult;
import java.time.Instant;
import java.util.List;

/** What became of a command. */
public sealed interface Outcome {

  /** Returns the position of the command in the log. */
  long position();

  /**
   * An article was taken in, or had been before.
   *
   * @param number the article's number
   * @param version how many versions came before it under the same key
   * @param repeated whether it was the same as the latest version, so that nothing changed
   * @param loggedAt when the log took it in
   * @param result what was decided
   */
  record Taken(
      long position,
      ArticleId id,
      int number,
      int version,
      boolean repeated,
      Instant loggedAt,
      ArticleResult result)
      implements Outcome {}

  /**
   * An article may not be shown any more.
   *
   * @param versions how many versions it has
   */
  record Withdrawn(long position, ArticleId id, int versions) implements Outcome {}

  /**
   * An article was taken down: its text is gone from index and log.
   *
   * @param versions how many versions it had
   */
  record TakenDown(long position, ArticleId id, int versions, Instant at) implements Outcome {}

  /**
   * An editor's decision took effect.
   *
   * @param groups the public ids of the groups that changed; what stays or is new comes first
   * @param stories the public ids of the stories that changed, likewise
   */
  record Curated(long position, Instant at, List<String> groups, List<String> stories)
      implements Outcome {

    public Curated {
      groups = List.copyOf(groups);
      stories = List.copyOf(stories);
    }
  }

  /**
   * The command asks for what is not so. Nothing changed.
   *
   * @param because what is not so, and what to do
   */
  record Refused(long position, String because) implements Outcome {}
}
