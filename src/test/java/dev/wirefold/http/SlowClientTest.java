package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who sends too slowly is cut off, and holds nothing up. */
class SlowClientTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    HttpTimes hasty =
        new HttpTimes(
            Duration.ofMillis(300),
            Duration.ofMillis(300),
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10));
    server = TestServer.start(TestServer.settings(TestServer.LIMITS, hasty));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void head_thatNeverEnds_requestTimeout() throws Exception {
    assertThat(server.exchange("GET /health HTTP/1.1\r\nHost: local"))
        .startsWith("HTTP/1.1 408")
        .contains("request-timeout", "wirefold.http.head-timeout");
  }

  @Test
  void head_inDrops_requestTimeout() throws Exception {
    try (Socket socket = server.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /health HTTP/1.1\r\n".getBytes(UTF_8));
      assertThat(drip(socket, out, "X: y\r\n")).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void body_thatStops_requestTimeout() throws Exception {
    assertThat(server.exchange(post(100) + "{\"a\":"))
        .startsWith("HTTP/1.1 408")
        .contains("request-timeout", "wirefold.http.body-timeout");
  }

  @Test
  void body_inDrops_requestTimeout() throws Exception {
    try (Socket socket = server.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write(post(10000000).getBytes(UTF_8));
      assertThat(drip(socket, out, " ")).startsWith("HTTP/1.1 413");
    }
    try (Socket socket = server.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write(post(1000000).getBytes(UTF_8));
      assertThat(drip(socket, out, " ")).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void connection_onWhichNothingHappens_isClosed() throws Exception {
    try (Socket socket = server.socket()) {
      assertThat(TestServer.rest(socket)).isEmpty();
    }
  }

  @Test
  void keptConnection_betweenRequests_isNotSlow() throws Exception {
    try (Socket socket = server.socket()) {
      for (int i = 0; i < 3; i++) {
        socket.getOutputStream().write(TestServer.head("GET /health HTTP/1.1").getBytes(UTF_8));
        byte[] answer = socket.getInputStream().readNBytes(15);
        assertThat(new String(answer, UTF_8)).isEqualTo("HTTP/1.1 200 OK");
        while (socket.getInputStream().read() != '}') {
          // to the end of the answer
        }
      }
    }
  }

  private static String post(int length) {
    return TestServer.head(
        "POST /v1/compare HTTP/1.1", "Content-Type: application/json", "Content-Length: " + length);
  }

  /** Sends a drop whenever the server has said nothing for a while, until it has. */
  private static String drip(Socket socket, OutputStream out, String drop) throws IOException {
    socket.setSoTimeout(20);
    for (int i = 0; i < 2000; i++) {
      try {
        int first = socket.getInputStream().read();
        socket.setSoTimeout(60_000);
        return first < 0 ? "" : (char) first + TestServer.rest(socket);
      } catch (SocketTimeoutException e) {
        out.write(drop.getBytes(UTF_8));
      }
    }
    return "never";
  }
}
