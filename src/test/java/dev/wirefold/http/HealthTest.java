package dev.wirefold.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.service.Measure;
import dev.wirefold.service.Measures;
import dev.wirefold.service.ReadinessCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HealthTest {

  /** A check whose outcome a test sets. */
  private static final class Settable implements ReadinessCheck {

    private final AtomicReference<Optional<String>> obstacle =
        new AtomicReference<>(Optional.empty());

    @Override
    public String name() {
      return "journal";
    }

    @Override
    public Optional<String> obstacle() {
      return obstacle.get();
    }
  }

  @Test
  void ready_saysWhatIsMissing_healthDoesNotCare() throws Exception {
    Settable check = new Settable();
    try (TestServer server = TestServer.start(check)) {
      assertThat(server.get("/ready").body()).isEqualTo("{\"status\":\"ready\",\"obstacles\":[]}");
      check.obstacle.set(Optional.of("the disk is full"));
      HttpResponse<String> response = server.get("/ready");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body())
          .isEqualTo(
              "{\"status\":\"not-ready\",\"obstacles\":[{\"check\":\"journal\",\"reason\":\"the disk is full\"}]}");
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void metrics_haveThoseOfTheJvmOfHttpAndOfWhoeverHasAny() throws Exception {
    Measures counters =
        () ->
            List.of(
                new Measure(
                    "wirefold.articles.received", "articles taken", Measure.Kind.COUNTER, () -> 42),
                new Measure("wirefold.stories.active", "stories", Measure.Kind.GAUGE, () -> 7));
    try (TestServer server = TestServer.start(counters)) {
      server.get("/nowhere/1");
      server.get("/nowhere/2");
      HttpResponse<String> response = server.get("/metrics");
      assertThat(response.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/plain");
      assertThat(response.body())
          .contains("wirefold_articles_received_total 42.0")
          .contains("wirefold_stories_active 7.0")
          .contains("jvm_memory_used_bytes")
          .contains(
              "http_server_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 2");
    }
  }

  @Test
  void counters_areReadAgainAfterGarbageWasCollected() throws Exception {
    AtomicInteger count = new AtomicInteger(1);
    Measures counters =
        () ->
            List.of(
                new Measure("wirefold.taken", "taken", Measure.Kind.COUNTER, () -> count.get()));
    try (TestServer server = TestServer.start(counters)) {
      for (int i = 1; i <= 3; i++) {
        count.set(i);
        System.gc();
        assertThat(server.get("/metrics").body()).contains("wirefold_taken_total " + i + ".0");
      }
    }
  }

  @Test
  void stop_answersWhatIsUnderWay_andTakesNoMore() throws Exception {
    TestServer server = TestServer.start();
    int port = server.server().port();
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
    server.server().stop();
    assertThat(isListening(port)).isFalse();
  }

  private static boolean isListening(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
