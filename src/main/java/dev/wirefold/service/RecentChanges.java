package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What was changed lately, and where in the log, so that whoever was told of a change can wait
 * until readers see it. One thread notes, any thread asks.
 */
final class RecentChanges {

  private static final int TIDY_EVERY = 4_096;

  private final Map<String, Long> positions = new ConcurrentHashMap<>();
  private final LongSupplier searchable;
  private int noted;

  /**
   * @param searchable the last position that readers see; older changes need not be known
   */
  RecentChanges(LongSupplier searchable) {
    this.searchable = searchable;
  }

  /** Notes what an outcome has changed. */
  void note(Outcome outcome) {
    long position = outcome.position();
    switch (outcome) {
      case Outcome.Taken taken -> {
        note(name(taken.id()), position);
        note(taken.result().group(), position);
        String story = taken.result().story();
        if (story != null) {
          note(story, position);
        }
      }
      case Outcome.Withdrawn withdrawn -> note(name(withdrawn.id()), position);
      case Outcome.TakenDown takenDown -> note(name(takenDown.id()), position);
      case Outcome.Curated curated -> {
        curated.groups().forEach(group -> note(group, position));
        curated.stories().forEach(story -> note(story, position));
      }
      case Outcome.Refused _ -> {}
    }
  }

  /**
   * Returns the position of the last change of an article, which readers may not see yet; or -1.
   */
  long of(ArticleId article) {
    return of(name(article));
  }

  /** Returns the position of the last change of a group or story; or -1. */
  long of(String groupOrStory) {
    return positions.getOrDefault(groupOrStory, -1L);
  }

  private void note(String name, long position) {
    positions.put(name, position);
    if (++noted % TIDY_EVERY == 0) {
      long seen = searchable.getAsLong();
      positions.values().removeIf(each -> each <= seen);
    }
  }

  private static String name(ArticleId article) {
    return article.source() + '\n' + article.externalId();
  }
}
