package dev.wirefold.engine;

import dev.wirefold.story.StoryAssigner;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as the store keeps it. Its groups are those that name it.
 *
 * @param number the story's number, in the order of opening; the store's key
 * @param id the story's public id
 * @param lead the number of the group that leads it: its largest, of equals the oldest
 * @param articles articles in its groups
 * @param groups groups in it
 * @param newsrooms distinct sources among the articles
 * @param languages primary languages of its groups, sorted; empty if none is known
 * @param openedAt when the log took in its first article
 * @param changedAt when the log took in its latest article, or what changed it otherwise
 * @param first the earliest time that an article claims; null if none has a date
 * @param last the latest such time
 * @param active whether a text may still join it
 * @param mergedInto the id of the story that took its groups over; null if it stands
 * @param recent its articles, each counted half for every six hours of log time that lay between it
 *     and {@code changedAt}
 * @param state what the engine needs to go on from here; opaque to the store and never written to
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, and copies would cost
public record StoredStory(
    int number,
    String id,
    int lead,
    int articles,
    int groups,
    int newsrooms,
    List<String> languages,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant first,
    @Nullable Instant last,
    boolean active,
    @Nullable String mergedInto,
    double recent,
    byte[] state) {

  public StoredStory {
    languages = List.copyOf(languages);
  }

  /** Returns the numbers of the groups whose texts will be looked at again, ascending. */
  public List<Integer> waiting() {
    return active ? StoryAssigner.waiting(StoryEntry.assignerState(this)) : List.of();
  }
}
