package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SlotQueueTest {

  @Test
  void insertAndRemove_anyOrder_actsLikeAList() {
    for (int seed = 0; seed < 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      SlotQueue queue = new SlotQueue();
      List<Integer> expected = new ArrayList<>();
      for (int step = 0; step < 3000; step++) {
        int slot = random.nextInt(1500);
        if (!expected.contains(slot)) {
          int place = random.nextInt(expected.size() + 1);
          queue.insert(slot, place == 0 ? -1 : expected.get(place - 1));
          expected.add(place, slot);
        } else {
          queue.remove(slot);
          expected.removeIf(other -> other == slot);
        }
      }
      assertThat(toList(queue)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static List<Integer> toList(SlotQueue queue) {
    List<Integer> slots = new ArrayList<>();
    for (int slot = queue.first(); slot >= 0; slot = queue.after(slot)) {
      slots.add(slot);
    }
    int n = 0;
    for (int slot = queue.last(); slot >= 0; slot = queue.before(slot)) {
      n++;
      assertThat(slots.get(slots.size() - n)).isEqualTo(slot);
    }
    assertThat(n).isEqualTo(slots.size());
    return slots;
  }
}
