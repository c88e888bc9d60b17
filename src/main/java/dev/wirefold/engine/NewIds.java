package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives groups and stories their ids, each another than those that can still be read. An article
 * whose versions were all dropped counts as new when it comes again; what its first coming opened
 * may stand by its other members, under the id that the article gives.
 */
final class NewIds {

  private final Engine engine;

  /** What a batch has under each id, once an article came again; a service asks its store. */
  private @Nullable Map<String, Integer> groups;

  private @Nullable Map<String, Integer> stories;

  NewIds(Engine engine) {
    this.engine = engine;
  }

  /** Notes that an article came again of which nothing is kept. */
  void cameAgain() {
    if (groups != null || engine.ledger().hasPast()) {
      return;
    }
    groups = new HashMap<>();
    stories = new HashMap<>();
    for (int number = 0; number < engine.detector().groups(); number++) {
      GroupEntry group = engine.ledger().group(number);
      groups.put(group.id, number);
      if (group.story != Decision.NO_STORY) {
        stories.put(engine.ledger().story(group.story).id, group.story);
      }
    }
  }

  /** Returns the id of a group that an article opens now. */
  String group(ArticleId opener, int version, int number) {
    String id = StableIds.group(opener, version);
    String free = isGroup(findGroup(id), false) ? StableIds.another(id, engine.position()) : id;
    if (groups != null) {
      groups.put(free, number);
    }
    return free;
  }

  /** Returns the id of a story that an article opens now. */
  String story(ArticleId opener, int version, int number) {
    String id = StableIds.story(opener, version);
    String free = isStory(findStory(id), false) ? StableIds.another(id, engine.position()) : id;
    if (stories != null) {
      stories.put(free, number);
    }
    return free;
  }

  /** Returns the id of a group that is split off: its own if it was one before. */
  String splitGroup(ArticleId opener, int version, GroupEntry from) {
    String id = StableIds.group(opener, version);
    boolean taken = id.equals(from.id) || isGroup(engine.ledger().group(id), true);
    return taken ? StableIds.another(id, engine.position()) : id;
  }

  /**
   * Returns when a group was opened that is split off under the id that it had before.
   *
   * @param now when it is opened if it is new
   */
  long openedBefore(String id, long now) {
    GroupEntry before = engine.ledger().group(id);
    return before == null ? now : before.openedAt;
  }

  /**
   * Returns the id of a story that a group opens which leaves another: never the one that it had
   * when it opened that.
   */
  String leavingStory(ArticleId opener, int version) {
    return StableIds.another(StableIds.story(opener, version), engine.position());
  }

  /** Returns the id of a story that is split off, likewise. */
  String splitStory(ArticleId opener, int version, StoryEntry from) {
    String id = StableIds.story(opener, version);
    boolean taken = id.equals(from.id) || isStory(engine.ledger().story(id), true);
    return taken ? StableIds.another(id, engine.position()) : id;
  }

  private boolean isGroup(@Nullable GroupEntry group, boolean withMembers) {
    return group != null && group.newest >= engine.oldest() && (!withMembers || group.size > 0);
  }

  private boolean isStory(@Nullable StoryEntry story, boolean withGroups) {
    if (story == null || (withGroups && story.groups == 0)) {
      return false;
    }
    return engine.isKept(story.changedAt)
        || (story.mergedInto != null && isStory(engine.ledger().story(story.mergedInto), false));
  }

  private @Nullable GroupEntry findGroup(String id) {
    if (groups != null) {
      Integer number = groups.get(id);
      return number == null ? null : engine.ledger().group(number);
    }
    StoredGroup stored =
        asksStore()
            ? engine.ledger().past().<@Nullable StoredGroup>ask(archive -> archive.group(id))
            : null;
    return stored == null ? null : engine.ledger().glance(stored);
  }

  private @Nullable StoryEntry findStory(String id) {
    if (stories != null) {
      Integer number = stories.get(id);
      return number == null ? null : engine.ledger().story(number);
    }
    StoredStory stored =
        asksStore()
            ? engine.ledger().past().<@Nullable StoredStory>ask(archive -> archive.story(id))
            : null;
    return stored == null ? null : engine.ledger().glance(stored);
  }

  /** Until something was dropped, no article can have come again. */
  private boolean asksStore() {
    return engine.ledger().hasPast() && engine.oldest() > 0;
  }
}
