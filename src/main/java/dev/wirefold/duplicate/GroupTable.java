package dev.wirefold.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The groups by number: those with a live member at hand, and those that changed since they were
 * last exported. With an archive, the others are let go and come back when they are asked for.
 */
final class GroupTable {

  private final @Nullable Archive archive;
  private final GroupMap groups = new GroupMap();
  private int end;
  private int[] changed = new int[1 << 8];
  private int changes;
  private int oldest;
  private int pruned;

  /** Makes an empty table; without an archive it keeps every group. */
  GroupTable(@Nullable Archive archive) {
    this.archive = archive;
  }

  /** Begins with a group other than 0, and says which articles there are. */
  void beginAt(DetectorState state) {
    end = state.groups();
    oldest = state.oldest();
    pruned = state.pruned();
  }

  /** Returns the number that the next group will have. */
  int end() {
    return end;
  }

  /** Adds the group that has the next number. */
  void add(NearDuplicateGroup group) {
    end++;
    groups.put(group);
    noteChange(group);
  }

  /** Puts a group back as it was kept. */
  NearDuplicateGroup restore(GroupState state) {
    NearDuplicateGroup group = new NearDuplicateGroup(state, oldest, pruned);
    groups.put(group);
    return group;
  }

  /** Returns a group to look at; what is changed on it may be lost. */
  NearDuplicateGroup look(int number) {
    NearDuplicateGroup group = groups.get(number);
    return group == null ? fromArchive(number) : group;
  }

  /** Returns a group that stays at hand as long as it is live or changed. */
  NearDuplicateGroup get(int number) {
    NearDuplicateGroup group = groups.get(number);
    if (group == null) {
      group = fromArchive(number);
      groups.put(group);
    }
    return group;
  }

  /** Takes note that a group is to be exported. */
  void noteChange(NearDuplicateGroup group) {
    if (group.isChanged()) {
      return;
    }
    group.changed(true);
    if (changes == changed.length) {
      changed = Arrays.copyOf(changed, 2 * changes);
    }
    changed[changes++] = group.number();
  }

  /** Returns the groups that changed since the last call, in order of number. */
  List<GroupState> takeChanged() {
    Arrays.sort(changed, 0, changes);
    List<GroupState> states = new ArrayList<>(changes);
    for (int i = 0; i < changes; i++) {
      NearDuplicateGroup group = get(changed[i]);
      group.changed(false);
      states.add(group.state());
      settle(group);
    }
    changes = 0;
    return states;
  }

  /** Returns the articles whose texts the groups at hand need; bit i for article i. */
  BitSet needed() {
    BitSet needed = new BitSet();
    groups.forEach(group -> group.addNeeded(needed));
    return needed;
  }

  /** Says which articles are in the window. */
  void oldest(int article) {
    oldest = article;
  }

  /** Drops the members below a number from the groups at hand; the others follow when they come. */
  void prune(int below) {
    pruned = below;
    groups.forEach(group -> {
      if (group.prune(below)) {
        noteChange(group);
      }
    });
  }

  /** Lets go of a group that is neither live nor still to be exported. */
  void settle(NearDuplicateGroup group) {
    if (archive != null && !group.isLive(oldest) && !group.isChanged()) {
      groups.remove(group.number());
    }
  }

  private NearDuplicateGroup fromArchive(int number) {
    if (archive == null || number < 0 || number >= end) {
      throw new IllegalArgumentException("there is no group " + number);
    }
    return new NearDuplicateGroup(archive.group(number), oldest, pruned);
  }
}
