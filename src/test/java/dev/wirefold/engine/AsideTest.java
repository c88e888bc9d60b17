package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AsideTest {

  @Test
  void await_whatFails_isThrownHere() {
    try (Aside aside =
        Aside.start(() -> {
          throw new IOException("the disk is gone");
        })) {
      assertThatThrownBy(aside::await)
          .isInstanceOf(IOException.class)
          .hasMessage("the disk is gone");
    }
    try (Aside aside =
        Aside.start(() -> {
          throw new IllegalStateException("a fault");
        })) {
      assertThatThrownBy(aside::await).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void close_afterAFailureHere_waitsForTheEnd() {
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    assertThatThrownBy(
            () -> {
              try (Aside aside =
                  Aside.start(() -> {
                    awaitUninterruptibly(mayEnd);
                    ended.set(true);
                  })) {
                assertThat(aside).isNotNull();
                mayEnd.countDown();
                throw new IOException("here");
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(ended).isTrue();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
