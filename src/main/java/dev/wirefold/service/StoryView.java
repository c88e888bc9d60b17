package dev.wirefold.service;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as it is stored, with some of its groups.
 *
 * @param story the story
 * @param lead the canonical version of the group that leads it; null if it has no groups any more
 * @param groups some groups in order of opening
 * @param hasMore whether there are groups after these
 * @param last the number of the last of these groups; -1 if there are none
 */
public record StoryView(
    StoredStory story, @Nullable StoredArticle lead, List<Part> groups, boolean hasMore, int last) {

  public StoryView {
    groups = List.copyOf(groups);
  }

  /**
   * A group of a story.
   *
   * @param canonical its canonical version
   * @param provisional whether its text will be looked at again, and may go to another story then
   */
  public record Part(StoredGroup group, StoredArticle canonical, boolean provisional) {}

  /** Returns a story without its groups, for a list. */
  public static StoryView line(Archive archive, StoredStory story) throws IOException {
    return new StoryView(story, lead(archive, story), List.of(), false, -1);
  }

  /**
   * Reads a story with some of its groups.
   *
   * @param after only groups with a greater number; -1 to begin
   */
  public static StoryView read(Archive archive, StoredStory story, int after, int most)
      throws IOException {
    List<StoredGroup> found = archive.groups(story.number(), after, most + 1);
    boolean hasMore = found.size() > most;
    List<Integer> waiting = story.waiting();
    List<Part> parts = new ArrayList<>();
    int last = -1;
    for (StoredGroup group : hasMore ? found.subList(0, most) : found) {
      StoredArticle canonical = group.canonical() < 0 ? null : archive.article(group.canonical());
      if (group.size() > 0 && canonical != null) {
        parts.add(new Part(group, canonical, waiting.contains(group.number())));
      }
      last = group.number();
    }
    return new StoryView(story, lead(archive, story), parts, hasMore, last);
  }

  private static @Nullable StoredArticle lead(Archive archive, StoredStory story)
      throws IOException {
    StoredGroup lead = story.groups() == 0 ? null : archive.group(story.lead());
    return lead == null || lead.canonical() < 0 ? null : archive.article(lead.canonical());
  }
}
