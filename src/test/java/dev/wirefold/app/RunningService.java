package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.StoryModelFile;
import dev.wirefold.http.HttpLimits;
import dev.wirefold.http.HttpSettings;
import dev.wirefold.http.HttpTimes;
import dev.wirefold.journal.JournalSettings;
import dev.wirefold.kafka.KafkaSettings;
import dev.wirefold.lucene.StoreSettings;
import dev.wirefold.service.PipelineSettings;
import dev.wirefold.service.PipelineStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** A whole service at a free port, on a folder of a test's, and a client of it. */
public final class RunningService implements AutoCloseable {

  private static final HttpLimits LIMITS =
      new HttpLimits(64, 8192, 4096, 8 << 20, 32 << 20, 100, 1 << 16, 2, 100);
  private static final HttpTimes TIMES =
      new HttpTimes(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5));

  /** A small log, so that it has many files; how full the disk is doesn't matter. */
  static final LocalService.Settings SETTINGS =
      new LocalService.Settings(
          DuplicatesModel.standard(),
          StoryModelFile.bundled(),
          true,
          new JournalSettings(1 << 16, 4 << 20, 16 << 20, 16 << 20, 0, 1.0),
          StoreSettings.DEFAULT,
          new PipelineSettings(
              16 << 20, 2, 64, Duration.ofSeconds(1), Duration.ofSeconds(2), 2_000));

  private final Path folder;
  private final LocalService.Settings settings;
  private final InstantSource clock;
  private final HttpTimes times;
  private final @Nullable KafkaSettings kafka;
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpService service;

  private RunningService(
      Path folder,
      LocalService.Settings settings,
      InstantSource clock,
      HttpTimes times,
      @Nullable KafkaSettings kafka)
      throws IOException {
    this.times = times;
    this.kafka = kafka;
    this.folder = folder;
    this.settings = settings;
    this.clock = clock;
    this.service = open();
  }

  /** Starts a service on a folder, new or not, and waits until it takes articles. */
  public static RunningService start(Path folder) throws IOException {
    return start(folder, SETTINGS, InstantSource.system());
  }

  /** Starts a service whose log takes its times from a clock. */
  public static RunningService start(Path folder, InstantSource clock) throws IOException {
    return start(folder, SETTINGS, clock);
  }

  static RunningService start(Path folder, LocalService.Settings settings, InstantSource clock)
      throws IOException {
    return new RunningService(folder, settings, clock, TIMES, null);
  }

  /** Starts a service whose log is fed by a topic. */
  static RunningService start(Path folder, InstantSource clock, KafkaSettings kafka)
      throws IOException {
    return new RunningService(folder, SETTINGS, clock, TIMES, kafka);
  }

  /** Starts a service that gives up connections on which nothing happens for so long. */
  static RunningService startHasty(Path folder, Duration idle) throws IOException {
    HttpTimes times = new HttpTimes(TIMES.head(), TIMES.body(), idle, TIMES.queue(), TIMES.stop());
    return new RunningService(folder, SETTINGS, InstantSource.system(), times, null);
  }

  private HttpService open() throws IOException {
    HttpService opened =
        HttpService.start(
            DataFolder.exists(folder) ? DataFolder.open(folder) : DataFolder.create(folder, 42L),
            settings,
            new HttpService.Front(
                new HttpSettings("127.0.0.1", 0, List.of(), LIMITS, times),
                ArticleParser.DEFAULT_MAX_CHARS,
                kafka),
            clock);
    while (opened.service().pipeline().status().state() != PipelineStatus.State.READY) {
      LockSupport.parkNanos(1_000_000);
    }
    return opened;
  }

  /** Stops it and starts it again on the same folder. */
  public void restart() throws IOException {
    service.close();
    service = open();
  }

  LocalService local() {
    return service.service();
  }

  /** Returns the port that it listens on. */
  public int port() {
    return service.port();
  }

  /** Returns the address of a path on it. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  public HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(request(path, headers).GET().build());
  }

  public HttpResponse<String> putJson(String path, String body, String... headers)
      throws Exception {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build());
  }

  public HttpResponse<String> postJson(String path, String body, String... headers)
      throws Exception {
    return post(path, body.getBytes(UTF_8), with(headers, "Content-Type", "application/json"));
  }

  public HttpResponse<String> post(String path, byte[] body, String... headers) throws Exception {
    return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)).build());
  }

  public HttpResponse<String> delete(String path) throws Exception {
    return send(request(path).DELETE().build());
  }

  public HttpResponse<String> send(HttpRequest request) throws Exception {
    return send(request, BodyHandlers.ofString());
  }

  /** Sends a request whose answer is read in another way. */
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws Exception {
    return client.send(request, body);
  }

  HttpClient client() {
    return client;
  }

  /** Begins a request. */
  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(2));
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** Reads a JSON object; YAML's reader does, since all JSON is YAML. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> json(String json) {
    return (Map<String, Object>) new Yaml().load(json);
  }

  private static String[] with(String[] headers, String name, String value) {
    String[] more = java.util.Arrays.copyOf(headers, headers.length + 2);
    more[headers.length] = name;
    more[headers.length + 1] = value;
    return more;
  }

  @Override
  public void close() {
    client.shutdownNow();
    service.close();
  }
}
