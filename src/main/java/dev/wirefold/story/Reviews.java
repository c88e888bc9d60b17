package dev.wirefold.story;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When texts of which it was not clear where they belong are looked at again: after so many
 * operations more, so that no clock is asked. All of it follows from the members of the active
 * stories.
 */
final class Reviews {

  /** A text that was looked at again so often waits no more. */
  static final int ALL = 3;

  private static final int[] AFTER = {20, 100, 500};

  /**
   * A text waits whose log-odds were so near to the threshold: those of nearly all texts that were
   * moved later on the development sets.
   */
  private static final double CLOSE = 2;

  private final TreeMap<Long, TreeSet<Integer>> due = new TreeMap<>();
  private final Map<Integer, Integer> stories = new HashMap<>();

  /** Tells as how often looked at a text counts that has just been put into a story. */
  static int atFirst(Ranking ranking) {
    return isClose(ranking.bestLogOdds(), ranking.leastLogOdds()) ? 0 : ALL;
  }

  static boolean isClose(double logOdds, double leastLogOdds) {
    return Math.abs(logOdds - leastLogOdds) <= CLOSE;
  }

  /** Takes over the members of a story that wait. */
  void restore(Story story) {
    Members members = story.members();
    int[] groups = members.groups();
    for (int i = 0; i < groups.length; i++) {
      put(groups[i], story.ref(), members.takenAt(i), members.reviews(i));
    }
  }

  /**
   * Notes where a text is now, and when it is to be looked at again if it waits.
   *
   * @param takenAt the number of the operation that took the text in at first
   * @param reviews how often it was looked at again
   */
  void put(int group, int story, long takenAt, int reviews) {
    if (reviews < ALL) {
      due.computeIfAbsent(takenAt + AFTER[reviews], _ -> new TreeSet<>()).add(group);
      stories.put(group, story);
    } else {
      stories.remove(group);
    }
  }

  /** Notes that a text that may wait is in another story. */
  void move(int group, int story) {
    stories.computeIfPresent(group, (_, _) -> story);
  }

  /** Takes the group off whose text is the next to be looked at by now. */
  OptionalInt next(long sequence) {
    Map.Entry<Long, TreeSet<Integer>> first = due.firstEntry();
    if (first == null || first.getKey() > sequence) {
      return OptionalInt.empty();
    }
    int group = first.getValue().removeFirst();
    if (first.getValue().isEmpty()) {
      due.remove(first.getKey());
    }
    return OptionalInt.of(group);
  }

  /** Forgets a group that was the next, and waits no more. */
  void forget(int group) {
    stories.remove(group);
  }

  /** Returns the story of a group that was the next. */
  int storyOf(int group) {
    Integer story = stories.get(group);
    if (story == null) {
      throw new IllegalStateException("the text of group " + group + " doesn't wait");
    }
    return story;
  }
}
