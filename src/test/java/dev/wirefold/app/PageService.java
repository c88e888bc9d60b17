package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The service that a page starts, at a free port and on a disk however full. */
final class PageService {

  private static final String ADDRESS = "localhost:8080";
  private static final Pattern READY = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+) is ready");

  private @Nullable Process process;
  private String port = "8080";

  /** Starts it, after stopping the one before; returns what it prints until it is ready. */
  List<String> start(Path folder, String command) throws Exception {
    stop();
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", "exec " + command)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "WIREFOLD_HTTP_PORT", "0",
                "WIREFOLD_DISK_MIN_FREE", "0B",
                "WIREFOLD_DISK_MAX_USED", "100%"));
    Process started = builder.start();
    process = started;
    return untilReady(started.inputReader(UTF_8));
  }

  private List<String> untilReady(BufferedReader reader) throws IOException {
    List<String> printed = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      printed.add(line);
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        port = ready.group(1);
        return printed;
      }
    }
    throw new AssertionError("the service ended: " + printed);
  }

  /** Returns a command with the address of the service in place of that in the page. */
  String addressed(String command) {
    return command.replace(ADDRESS, "localhost:" + port);
  }

  /** Stops it, as Ctrl-C does. */
  void stop() throws InterruptedException {
    Process running = process;
    if (running == null) {
      return;
    }
    process = null;
    running.destroy();
    try {
      assertThat(running.waitFor(30, TimeUnit.SECONDS)).as("the service stops").isTrue();
    } finally {
      running.destroyForcibly();
    }
  }
}
