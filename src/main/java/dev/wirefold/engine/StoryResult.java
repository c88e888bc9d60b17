package dev.wirefold.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as it stands.
 *
 * @param id the story's id
 * @param groups the ids of its groups in order of opening
 * @param canonical the number of the article that leads it: the canonical of its largest group
 * @param title that article's headline
 * @param members the numbers of all articles in its groups, group by group
 * @param first the earliest time that an article claims; null if none has a date
 * @param last the latest such time
 * @param newsrooms distinct sources among the articles
 */
public record StoryResult(
    String id,
    List<String> groups,
    int canonical,
    String title,
    List<Integer> members,
    @Nullable Instant first,
    @Nullable Instant last,
    int newsrooms) {

  public StoryResult {
    groups = List.copyOf(groups);
    members = List.copyOf(members);
  }

  /** Returns the number of articles in its groups. */
  public int articles() {
    return members.size();
  }

  /** Returns the articles that repeat another group member's text. */
  public int copies() {
    return members.size() - groups.size();
  }
}
