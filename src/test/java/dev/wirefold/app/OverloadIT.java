package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The packaged service with a small heap, to which far more is sent than it can take: it refuses
 * some, says when to come back, and neither runs out of memory nor loses what it took.
 */
@Tag("alone")
@DisabledOnOs(OS.WINDOWS)
class OverloadIT {

  private static final int SECONDS = Integer.getInteger("overload.seconds", 8);

  /** Clients that wait for no other; each sends again as soon as it has an answer. */
  private static final int CLIENTS = 160;

  private static final int STREAMS = 6;
  private static final int LINES = 400;

  /** A client's article is as long as a report of forty pages. */
  private static final int REPORTS = 200;

  private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private Path folder;

  @BeforeEach
  void setUp() throws IOException {
    folder = ServiceProcess.scratch("overload-it");
  }

  @Test
  void service_underManyTimesItsLoad_refusesSomeAndKeepsTheRest() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start(
            folder.resolve("data"),
            folder.resolve("stderr.txt"),
            Map.of("WIREFOLD_DISK_MIN_FREE", "0B", "WIREFOLD_DISK_MAX_USED", "100%"))) {
      flood(service);
      assertThat(service.isAlive()).isTrue();
      service.awaitReady();
      assertThat(faults).isEmpty();
      assertThat(answers).containsKeys(201, 429);
      String last = "/v1/articles/Elm/last?wait=searchable";
      assertThat(service.putJson(last, Reports.json(0)).statusCode()).isEqualTo(201);
      for (String path : acknowledged) {
        assertThat(service.get(path).statusCode()).as(path).isEqualTo(200);
      }
      assertThat(service.errors()).doesNotContain("OutOfMemory");
      assertThat(service.get("/metrics").body()).contains("wirefold_");
    }
    System.out.printf(
        "overload: %d s, %d clients, answers %s%n", SECONDS, CLIENTS + STREAMS, answers);
  }

  private void flood(ServiceProcess service) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS + STREAMS; i++) {
        boolean stream = i < STREAMS;
        clients.execute(() -> {
          while (System.nanoTime() < until) {
            send(http, stream ? bulk(service) : put(service));
          }
        });
      }
    }
  }

  private void send(HttpClient http, HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      answers.computeIfAbsent(response.statusCode(), _ -> new AtomicInteger()).incrementAndGet();
      check(request, response);
    } catch (IOException e) {
      faults.add(request.uri() + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(HttpRequest request, HttpResponse<String> response) {
    switch (response.statusCode()) {
      case 201 -> {
        if (acknowledged.size() < 500) {
          acknowledged.add(request.uri().getPath());
        }
      }
      case 207 -> {
        boolean failed =
            response.body().lines().anyMatch(line -> line.matches(".*\"status\":(?!2|429).*"));
        if (failed) {
          faults.add("bulk: " + response.body());
        }
      }
      case 429 -> {
        if (response.headers().firstValue("Retry-After").isEmpty()) {
          faults.add("429 without Retry-After: " + response.body());
        }
      }
      default -> faults.add(response.statusCode() + ": " + response.body());
    }
  }

  private HttpRequest put(ServiceProcess service) {
    int number = numbers.getAndIncrement();
    String text =
        IntStream.range(0, REPORTS)
            .mapToObj(part -> Reports.text(number * REPORTS + part))
            .collect(Collectors.joining("\\n"));
    return HttpRequest.newBuilder(service.uri("/v1/articles/Elm/" + number))
        .timeout(Duration.ofMinutes(2))
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(Reports.json("", Reports.title(number), text)))
        .build();
  }

  private HttpRequest bulk(ServiceProcess service) {
    int first = numbers.getAndAdd(LINES);
    String body =
        IntStream.range(first, first + LINES)
            .mapToObj(number -> Reports.line("Bulk", "b-" + number, number))
            .collect(Collectors.joining("\n"));
    return HttpRequest.newBuilder(service.uri("/v1/articles/bulk"))
        .timeout(Duration.ofMinutes(2))
        .header("Content-Type", "application/x-ndjson")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
