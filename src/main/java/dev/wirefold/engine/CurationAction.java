package dev.wirefold.engine;

import java.util.List;

/**
 * What an editor wants changed. Groups and stories are named by an article that stands in them, by
 * its number, because that is what a replay of the log agrees on.
 */
public sealed interface CurationAction {

  /** Returns the name that stands in output. */
  String wireName();

  /**
   * Two groups are one.
   *
   * @param into an article of the group that stays
   * @param from an article of the group that goes
   */
  record MergeGroups(int into, int from) implements CurationAction {

    @Override
    public String wireName() {
      return "merge-groups";
    }
  }

  /**
   * Some articles of a group are a group of their own.
   *
   * @param articles their numbers, ascending; all of one group, and not all of it
   */
  record SplitGroup(List<Integer> articles) implements CurationAction {

    public SplitGroup {
      articles = checked("articles", articles);
    }

    @Override
    public String wireName() {
      return "split-group";
    }
  }

  /** An article is the canonical one of its group, whatever the election says. */
  record PinCanonical(int article) implements CurationAction {

    @Override
    public String wireName() {
      return "pin-canonical";
    }
  }

  /** The canonical article of an article's group is left to the election again. */
  record Unpin(int article) implements CurationAction {

    @Override
    public String wireName() {
      return "unpin";
    }
  }

  /**
   * Two stories are one.
   *
   * @param into an article of the story that stays
   * @param from an article of the story that goes
   */
  record MergeStories(int into, int from) implements CurationAction {

    @Override
    public String wireName() {
      return "merge-stories";
    }
  }

  /**
   * Some groups of a story are a story of their own.
   *
   * @param articles an article of each of those groups, ascending
   */
  record SplitStory(List<Integer> articles) implements CurationAction {

    public SplitStory {
      articles = checked("articles", articles);
    }

    @Override
    public String wireName() {
      return "split-story";
    }
  }

  /**
   * An earlier decision is taken back.
   *
   * @param position the log position of that decision
   */
  record Undo(long position) implements CurationAction {

    @Override
    public String wireName() {
      return "undo";
    }
  }

  private static List<Integer> checked(String name, List<Integer> numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      if (i > 0 && numbers.get(i) <= numbers.get(i - 1)) {
        throw new IllegalArgumentException(name + " must ascend, was " + numbers);
      }
    }
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
    return List.copyOf(numbers);
  }
}
