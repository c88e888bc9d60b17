package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HandoverTest {

  private static final int MANY = 10_007;

  @Test
  void forEach_manyThings_takesEachInOrder() throws IOException {
    Handover<Integer> handover = new Handover<>();
    List<Integer> taken = new ArrayList<>();
    try (Aside giving = Aside.start(() -> give(handover, MANY))) {
      handover.forEach(taken::add);
      giving.await();
    }
    assertThat(taken).containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
  }

  @Test
  void forEach_nothing_returns() throws IOException {
    Handover<Integer> handover = new Handover<>();
    List<Integer> taken = new ArrayList<>();
    try (Aside giving = Aside.start(handover::end)) {
      handover.forEach(taken::add);
      giving.await();
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void give_nobodyTakes_waitsWithFewOnTheirWay() throws IOException {
    Handover<Integer> handover = new Handover<>();
    AtomicInteger given = new AtomicInteger();
    AtomicInteger ahead = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    try (Aside giving =
        Aside.start(() -> {
          for (int i = 0; i < MANY; i++) {
            handover.give(i);
            given.incrementAndGet();
          }
          handover.end();
        })) {
      handover.forEach(
          thing -> ahead.accumulateAndGet(given.get() - taken.incrementAndGet(), Math::max));
      giving.await();
    }
    assertThat(ahead).hasValueLessThanOrEqualTo(10 * 256);
  }

  @Test
  void give_takerHasFailed_fails() {
    Handover<Integer> handover = new Handover<>();
    try (Aside giving = Aside.start(() -> give(handover, MANY))) {
      assertThatThrownBy(() ->
              handover.forEach(thing -> {
                throw new IllegalArgumentException("thing " + thing);
              }))
          .hasMessage("thing 0");
      assertThatThrownBy(giving::await).hasMessage("nobody takes what is handed over");
    }
  }

  private static void give(Handover<Integer> handover, int things) {
    try {
      for (int i = 0; i < things; i++) {
        handover.give(i);
      }
    } finally {
      handover.end();
    }
  }
}
