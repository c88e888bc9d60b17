package dev.wirefold.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story.
 *
 * @param line what a list says of it
 * @param mergedInto the story that took its texts over; null if it stands
 * @param first who published first; null if no article has a date
 * @param origins how many of its texts may have been written independently, in words
 * @param texts its texts by time
 * @param leftOut how many texts are not read
 * @param history what happened, the latest first
 * @param past the time as of which it is shown; null for now
 * @param later what happened after that time and may have moved what is shown
 */
record StoryPage(
    StoryLine line,
    @Nullable String mergedInto,
    @Nullable First first,
    String origins,
    List<TimelineText> texts,
    int leftOut,
    SourceChart chart,
    OriginTree tree,
    List<Happening> history,
    @Nullable Stamp past,
    List<Happening> later,
    String nowInField) {

  StoryPage {
    texts = List.copyOf(texts);
    history = List.copyOf(history);
    later = List.copyOf(later);
  }

  /** Who published first. */
  record First(String source, Stamp at, @Nullable String path) {}

  /** Returns the history's merges, splits and decisions. */
  List<Happening> changes() {
    return history.stream().filter(Happening::isChange).toList();
  }
}
