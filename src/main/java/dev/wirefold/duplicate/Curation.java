package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * Carries out what editors decide about groups. Who stands for a group afterwards follows from who
 * stood for those before, without any comparison.
 */
final class Curation {

  private final LiveWindow window;

  Curation(LiveWindow window) {
    this.window = window;
  }

  /** Moves the members of a group to another; returns them. */
  int[] merge(int into, int from) {
    NearDuplicateGroup group = withMembers(into);
    NearDuplicateGroup other = withMembers(from);
    if (group == other) {
      throw new IllegalArgumentException("a group can't be merged into itself: " + into);
    }
    int[] moved = other.members();
    window.standing().discount(group);
    window.standing().discount(other);
    for (int article : moved) {
      window.move(article, into);
    }
    for (int article : group.absorb(other)) {
      window.standing().removeFromIndex(article);
    }
    settle(group, group.members());
    noteChange(other);
    return moved;
  }

  /** Parts members from a group; returns the number of the group that they are now. */
  int split(int number, int[] members) {
    NearDuplicateGroup group = withMembers(number);
    int[] parted = Arrays.stream(members).sorted().distinct().toArray();
    for (int article : parted) {
      if (!group.contains(article)) {
        throw new IllegalArgumentException(
            "article %d is no member of group %d".formatted(article, number));
      }
    }
    if (parted.length == 0 || parted.length == group.size()) {
      throw new IllegalArgumentException(
          "some members of group %d must be parted, and some must stay".formatted(number));
    }
    window.standing().discount(group);
    NearDuplicateGroup other = group.part(parted, window.groups().end());
    window.groups().add(other);
    for (int article : parted) {
      window.move(article, other.number());
    }
    settle(group, group.members());
    settle(other, parted);
    return other.number();
  }

  /** Takes an article out of its group and forgets it. */
  void remove(int article) {
    NearDuplicateGroup group = window.groups().get(window.groupOf(article));
    window.standing().discount(group);
    window.forget(group, article);
    group.replaceMembers(Numbers.without(group.members(), article));
    settle(group, Numbers.NONE);
  }

  /** Counts a group's words again, and sees to it that something stands for it. */
  private void settle(NearDuplicateGroup group, int[] touched) {
    if (group.size() > 0) {
      if (group.opener() >= window.articles().pruned()) { // of one that is gone the time stays
        group.openedAt(window.articles().state(group.opener()).claimedTime());
      }
      window.standing().count(group);
      standIn(group);
    }
    for (int article : touched) {
      window.standing().releaseUnneeded(group, article);
    }
    noteChange(group);
  }

  private void standIn(NearDuplicateGroup group) {
    int newest = group.member(group.size() - 1);
    if (window.articles().isLive(group.canonical()) && !group.represents(group.canonical())) {
      window.standing().represent(group, group.canonical());
    } else if (window.articles().isLive(newest) && group.representatives() == 0) {
      window.standing().represent(group, newest);
    }
  }

  private NearDuplicateGroup withMembers(int number) {
    NearDuplicateGroup group = window.groups().get(number);
    if (group.size() == 0) {
      throw new IllegalArgumentException("group %d has no members".formatted(number));
    }
    return group;
  }

  private void noteChange(NearDuplicateGroup group) {
    window.groups().noteChange(group);
  }
}
