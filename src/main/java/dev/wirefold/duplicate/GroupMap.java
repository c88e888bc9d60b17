package dev.wirefold.duplicate;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A map from numbers to groups, in one open-addressing array. */
final class GroupMap {

  private static final int SMALLEST = 1 << 8;

  private @Nullable NearDuplicateGroup[] slots = new NearDuplicateGroup[SMALLEST];
  private int used;

  @Nullable NearDuplicateGroup get(int number) {
    return slots[slotOf(number)];
  }

  /** Calls for each group, in no order that means anything. */
  void forEach(Consumer<NearDuplicateGroup> action) {
    for (NearDuplicateGroup group : slots) {
      if (group != null) {
        action.accept(group);
      }
    }
  }

  /** Adds a group whose number isn't in the map. */
  void put(NearDuplicateGroup group) {
    if (4L * (used + 1) > 3L * slots.length) {
      resize(slots.length + (slots.length >> 1));
    }
    int slot = slotOf(group.number());
    used++;
    slots[slot] = group;
  }

  /** Removes the group of a number that is in the map. */
  void remove(int number) {
    int hole = slotOf(number);
    int next = after(hole);
    for (NearDuplicateGroup group = slots[next]; group != null; group = slots[next]) {
      int home = homeOf(group.number());
      boolean reachable = hole <= next ? hole < home && home <= next : hole < home || home <= next;
      if (!reachable) {
        slots[hole] = group;
        hole = next;
      }
      next = after(next);
    }
    slots[hole] = null;
    used--;
    if (slots.length > SMALLEST && 4 * used < slots.length) {
      resize(Math.max(SMALLEST, 2 * used));
    }
  }

  private int slotOf(int number) {
    int slot = homeOf(number);
    NearDuplicateGroup group = slots[slot];
    while (group != null && group.number() != number) {
      slot = after(slot);
      group = slots[slot];
    }
    return slot;
  }

  private int homeOf(int number) {
    int mixed = number * 0x9E3779B9;
    return (int) (((mixed & 0xFFFFFFFFL) * slots.length) >>> Integer.SIZE);
  }

  private int after(int slot) {
    return slot + 1 == slots.length ? 0 : slot + 1;
  }

  private void resize(int capacity) {
    @Nullable NearDuplicateGroup[] old = slots;
    slots = new NearDuplicateGroup[capacity];
    for (NearDuplicateGroup group : old) {
      if (group != null) {
        slots[slotOf(group.number())] = group;
      }
    }
  }
}
