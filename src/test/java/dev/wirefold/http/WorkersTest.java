package dev.wirefold.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkersTest {

  private static final HttpTimes IMPATIENT =
      new HttpTimes(
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofMillis(1),
          Duration.ofSeconds(1));

  @Test
  void work_beyondWhatThereIsRoomFor_isRefused_andRoomComesBack() throws Exception {
    Workers workers = new Workers(TestServer.settings(TestServer.LIMITS, IMPATIENT));
    CountDownLatch started = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    Thread[] busy = new Thread[2];
    for (int i = 0; i < busy.length; i++) {
      busy[i] = Thread.ofVirtual().start(() -> workers.run(() -> hold(started, end)));
    }
    started.await();
    assertThatThrownBy(() -> workers.run(() -> "done"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.TOO_BUSY));
    end.countDown();
    for (Thread each : busy) {
      each.join();
    }
    assertThat(workers.run(() -> "done")).isEqualTo("done");
  }

  @Test
  void work_thatFails_leavesItsRoom() {
    Workers workers = new Workers(TestServer.settings(TestServer.LIMITS, IMPATIENT));
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() ->
              workers.run(() -> {
                throw new IllegalStateException("fails");
              }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(workers.run(() -> "done")).isEqualTo("done");
  }

  private static String hold(CountDownLatch started, CountDownLatch end) {
    started.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }
}
