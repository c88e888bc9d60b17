package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.duplicate.DetectorCounters;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to mislead or to wear out the service does neither. */
@SuppressWarnings("NullAway") // what is missing fails the test
class HostileInputTest {

  /** How many articles share boilerplate; {@code -Dwirefold.flood=100000} for the long form. */
  private static final int FLOOD = Integer.getInteger("wirefold.flood", 4_000);

  private static final int TIMED = 200;
  private static final int WARMING = 100;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MOST_PAIRS = 64;
  private static final String[] INVISIBLE = {
    "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e"
  };

  @TempDir private Path temp;
  private RunningService service;

  @BeforeEach
  void start() throws IOException {
    service = RunningService.start(temp.resolve("data"));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void loneSurrogates_areTakenOrRefused_andNeverAnsweredAsTheyCame() throws Exception {
    for (String half : List.of("\\ud83d", "\\ude00", "\\ude00\\ud83d")) {
      for (String json :
          List.of(
              Reports.json("", "Half " + half + " a sign", Reports.text(1)),
              Reports.json("", Reports.title(2), Reports.text(2) + " " + half),
              Reports.json("\"lang\":\"" + half + "\",", Reports.title(3), Reports.text(3)))) {
        HttpResponse<String> put = service.putJson("/v1/articles/Post/half?wait=searchable", json);
        assertThat(put.statusCode()).as(put.body()).isIn(200, 201, 422);
        HttpResponse<byte[]> read =
            service.send(
                service.request("/v1/articles/Post/half").build(), BodyHandlers.ofByteArray());
        assertThat(read.statusCode()).isEqualTo(200);
        String text = new String(read.body(), UTF_8);
        assertThat(text.getBytes(UTF_8)).as("well-formed").isEqualTo(read.body());
        assertThat(text)
            .doesNotContainIgnoringCase("\\ud83d")
            .doesNotContainIgnoringCase("\\ude00");
      }
    }
    String named = Reports.json("\"source\":\"Post\",\"id\":\"x\\ud83d\",", "t", "one two three");
    assertThat(service.postJson("/v1/articles", named).statusCode()).isIn(200, 201, 422);
    byte[] raw = Reports.json(4).replace("Report", "R~~~").getBytes(UTF_8);
    int at = new String(raw, UTF_8).indexOf("~~~");
    raw[at] = (byte) 0xED; // a surrogate as three bytes, which no UTF-8 has
    raw[at + 1] = (byte) 0xA0;
    raw[at + 2] = (byte) 0xBD;
    HttpResponse<String> bytes =
        service.send(
            service
                .request("/v1/articles/Post/raw", "Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(raw))
                .build());
    assertThat(bytes.statusCode()).as(bytes.body()).isBetween(200, 499);
    assertThat(service.get("/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void invisibleCharacters_hideNoCopy() throws Exception {
    String group = group(service.putJson("/v1/articles/Post/plain", Reports.json(7)));
    SplittableRandom random = new SplittableRandom(5);
    for (String sign : INVISIBLE) {
      String id = "hidden-" + (int) sign.charAt(0);
      String json =
          Reports.json(
              "", strewn(Reports.title(7), sign, random), strewn(Reports.text(7), sign, random));
      assertThat(group(service.putJson("/v1/articles/Echo/" + id, json))).as(id).isEqualTo(group);
    }
  }

  @Test
  void sharedBoilerplate_mergesNothing_andCostsNoMore(TestReporter reporter) throws Exception {
    Cost baseline;
    try (RunningService calm = RunningService.start(temp.resolve("calm"))) {
      flood(calm, FLOOD, i -> words(new SplittableRandom(500_000 + i), 670));
      baseline = cost(calm, "calm", i -> words(new SplittableRandom(90_000 + i), 670));
    }
    String boilerplate = words(new SplittableRandom(1), 330);
    assertThat(boilerplate.length()).isGreaterThan(2_000);
    Set<Object> groups =
        flood(
            service, FLOOD, i -> words(new SplittableRandom(100_000 + i), 340) + " " + boilerplate);
    DetectorCounters flooded = counters();
    Cost others = cost(service, "calm", i -> words(new SplittableRandom(90_000 + i), 670));
    Cost like =
        cost(
            service,
            "late",
            i -> words(new SplittableRandom(900_000 + i), 340) + " " + boilerplate);

    reporter.publishEntry(
        Map.of(
            "articles", "" + FLOOD,
            "among ordinary ones", baseline.toString(),
            "others after the flood", others.toString(),
            "its like after the flood", like.toString()));
    assertThat(groups).hasSize(FLOOD);
    assertThat(flooded.mostPairsVerified()).isLessThanOrEqualTo(MOST_PAIRS);
    assertThat(flooded.pairsVerified()).isLessThan(FLOOD);
    assertThat(flooded.commonShinglesSkipped()).isPositive();
    assertThat(others.engineNanos()).isLessThanOrEqualTo(2 * baseline.engineNanos());
    assertThat(like.engineNanos()).isLessThanOrEqualTo(2 * baseline.engineNanos());
  }

  @Test
  void itemsOfOneTemplate_mergeNothing_andStayAtTheCap() throws Exception {
    int items = 2_000;
    Set<Object> groups = flood(service, items, HostileInputTest::rates);
    DetectorCounters counters = counters();

    assertThat(groups).hasSize(items);
    assertThat(counters.mostPairsVerified()).isLessThanOrEqualTo(MOST_PAIRS);
    assertThat(counters.pairsVerified()).isLessThanOrEqualTo((long) items * MOST_PAIRS);
  }

  /** Sends articles by bulk and returns the groups that they came to. */
  private static Set<Object> flood(RunningService service, int articles, IntFunction<String> text)
      throws Exception {
    Iterator<byte[]> lines =
        IntStream.range(0, articles)
            .mapToObj(i ->
                (Reports.json(
                            "\"source\":\"Flood\",\"id\":\"f-%d\",".formatted(i), "", text.apply(i))
                        + "\n")
                    .getBytes(UTF_8))
            .iterator();
    HttpResponse<Stream<String>> response =
        service.send(
            service
                .request("/v1/articles/bulk", "Content-Type", "application/x-ndjson")
                .timeout(java.time.Duration.ofHours(1))
                .POST(BodyPublishers.ofByteArrays(() -> lines))
                .build(),
            BodyHandlers.ofLines());
    Set<Object> groups = new HashSet<>();
    try (Stream<String> answers = response.body()) {
      answers
          .map(RunningService::json)
          .forEach(answer -> {
            if (answer.containsKey("summary")) {
              assertThat(answer).containsEntry("failed", 0).containsEntry("items", articles);
            } else {
              groups.add(answer.get("group"));
            }
          });
    }
    return groups;
  }

  /**
   * What articles cost: what the dearest twentieth takes at least of the engine's thread, in time
   * on the processor, which a busy machine hardly changes; and what the slowest hundredth takes at
   * least by the clock, which it does.
   */
  private record Cost(long engineNanos, long p99Nanos) {

    @Override
    public String toString() {
      return "engine %d us, p99 %d ms".formatted(engineNanos / 1_000, p99Nanos / 1_000_000);
    }
  }

  /** Puts articles one by one; the first of them only warm up. */
  private static Cost cost(RunningService service, String source, IntFunction<String> text)
      throws Exception {
    long engine = engineThread();
    long[] cpu = new long[TIMED];
    long[] wall = new long[TIMED];
    for (int i = -WARMING; i < TIMED; i++) {
      String json = Reports.json("", "", text.apply(WARMING + i));
      long cpuBegin = THREADS.getThreadCpuTime(engine);
      long begin = System.nanoTime();
      service.putJson("/v1/articles/%s/%d".formatted(source, i), json);
      if (i >= 0) {
        wall[i] = System.nanoTime() - begin;
        cpu[i] = THREADS.getThreadCpuTime(engine) - cpuBegin;
      }
    }
    Arrays.sort(cpu);
    Arrays.sort(wall);
    return new Cost(cpu[TIMED * 95 / 100], wall[TIMED * 99 / 100]);
  }

  private static long engineThread() {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().equals("wirefold-engine"))
        .mapToLong(ThreadInfo::getThreadId)
        .max() // the service that was started last
        .orElseThrow();
  }

  private DetectorCounters counters() throws Exception {
    return service.local().pipeline().ask((engine, results) -> engine.detectorCounters()).get();
  }

  private static String group(HttpResponse<String> put) {
    assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
    return (String) RunningService.json(put.body()).get("group");
  }

  /** Puts an invisible sign into every other word. */
  private static String strewn(String text, String sign, SplittableRandom random) {
    StringBuilder strewn = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      int at = 1 + random.nextInt(word.length());
      strewn.append(word, 0, at).append(sign).append(word, at, word.length()).append(' ');
    }
    return strewn.toString().strip();
  }

  private static String words(SplittableRandom random, int count) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < count; word++) {
      for (int letter = 0; letter < 6; letter++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(word % 12 == 11 ? ". " : " ");
    }
    return text.toString().strip();
  }

  private static String rates(int item) {
    SplittableRandom random = new SplittableRandom(item);
    Object[] figures = new Object[8];
    for (int f = 0; f < figures.length; f++) {
      figures[f] = f % 2 == 0 ? 1 + random.nextInt(30) : random.nextInt(1_000);
    }
    return ("The bank of Norra set the reference rate of the crown at %d.%03d to the florin and at"
            + " %d.%03d to the ducat on Tuesday, compared with %d.%03d and %d.%03d before.")
        .formatted(figures);
  }
}
