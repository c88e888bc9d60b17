package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SlotQueueTest {

  @Test
  void moveAndRemove_anyOrder_actsLikeAList() {
    for (int seed = 0; seed < 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      SlotQueue queue = new SlotQueue();
      List<Integer> expected = new ArrayList<>();
      for (int step = 0; step < 3000; step++) {
        int slot = random.nextInt(1500);
        if (random.nextInt(3) > 0 || !expected.contains(slot)) {
          queue.moveToEnd(slot);
          expected.removeIf(other -> other == slot);
          expected.add(slot);
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
    return slots;
  }
}
