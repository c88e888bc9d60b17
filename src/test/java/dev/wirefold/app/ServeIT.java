package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as a process: it starts, answers, and ends as it should. */
@DisabledOnOs(OS.WINDOWS)
class ServeIT {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+) is ready");
  private static final int TERMINATED = 143;

  @TempDir Path dir;

  @Test
  void service_answers_andEndsOnSigterm_whenWhatIsUnderWayIsAnswered() throws Exception {
    Process process = start("--port", "0");
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      int port = port(lines);
      assertThat(get(port, "/health").body()).isEqualTo("{\"status\":\"up\"}");
      assertThat(get(port, "/openapi.json").statusCode()).isEqualTo(200);
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        String body = "{\"a\":{\"title\":\"One\"},\"b\":{\"title\":\"Two\"}}";
        socket.getOutputStream().write(head(body.length()).getBytes(UTF_8));
        socket.getOutputStream().write(body.substring(0, 10).getBytes(UTF_8));
        assertThat(get(port, "/ready").statusCode()).isEqualTo(200);
        process.destroy();
        awaitRefusal(port);
        socket.getOutputStream().write(body.substring(10).getBytes(UTF_8));
        assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
            .startsWith("HTTP/1.1 200")
            .contains("\"duplicate\":false");
      }
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(TERMINATED);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void secondService_onTheSamePort_endsWithUnavailable() throws Exception {
    Process first = start("--port", "0");
    try (BufferedReader lines = first.inputReader(UTF_8)) {
      Process second = start("--data", "other", "--port", String.valueOf(port(lines)));
      String said = new String(second.getErrorStream().readAllBytes(), UTF_8);
      assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(second.exitValue()).isEqualTo(ExitCode.UNAVAILABLE);
      assertThat(said.lines().filter(line -> line.contains("can't listen on"))).hasSize(1);
    } finally {
      first.destroyForcibly();
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Objects.requireNonNull(System.getProperty("wirefold.jar")),
                "serve"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(dir.toFile()).start();
  }

  private static int port(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    Matcher address = ADDRESS.matcher(String.valueOf(line));
    assertThat(address.find()).as(line).isTrue();
    return Integer.parseInt(address.group(1));
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          BodyHandlers.ofString());
    }
  }

  private static String head(int length) {
    return String.join(
        "\r\n",
        "POST /v1/compare HTTP/1.1",
        "Host: localhost",
        "Content-Type: application/json",
        "Content-Length: " + length,
        "",
        "");
  }

  /** Calls until the service takes no more connections. */
  private static void awaitRefusal(int port) throws Exception {
    for (int i = 0; i < 10_000; i++) {
      try {
        get(port, "/ready");
      } catch (IOException e) {
        return;
      }
    }
    throw new AssertionError("the service still takes connections");
  }
}
