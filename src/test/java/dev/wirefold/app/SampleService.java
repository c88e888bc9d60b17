package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.article.Article;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.JsonArticles;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.ReadArticle;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** A service in a folder, with a client of it, whose log's time is that of its articles. */
@SuppressWarnings({"NullAway", "StringSplitter"}) // what is missing fails the test
final class SampleService implements AutoCloseable {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final RunningService service;

  private SampleService(Path folder, LocalService.Settings settings) throws IOException {
    service = RunningService.start(folder, settings, () -> now.get());
  }

  /** Starts a service without articles. */
  static SampleService empty(Path folder) throws IOException {
    return empty(folder, RunningService.SETTINGS);
  }

  static SampleService empty(Path folder, LocalService.Settings settings) throws IOException {
    return new SampleService(folder, settings);
  }

  /** Starts a service that has the bundled sample. */
  static SampleService withSample(Path folder) throws Exception {
    SampleService started = empty(folder);
    started.put(sample());
    return started;
  }

  /**
   * Returns the dated articles of the bundled sample, in the order in which a wire would have
   * brought it.
   */
  static List<Article> sample() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(SampleService.class.getResourceAsStream(DemoRun.SAMPLE))) {
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
        byte[] json = line.getBytes(UTF_8);
        if (reader().read(json, 0, json.length) instanceof ReadArticle.Good good) {
          articles.add(good.article());
        }
      }
    }
    articles.removeIf(article -> article.published() == null);
    articles.sort(Comparator.comparing(article -> Objects.requireNonNull(article.published())));
    return articles;
  }

  static Article article(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    return ((ReadArticle.Good) reader().read(bytes, 0, bytes.length)).article();
  }

  private static JsonArticles reader() {
    return new JsonArticles(new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS));
  }

  /** Brings articles in, and waits until readers see them. */
  void put(List<Article> articles) throws Exception {
    long position = -1;
    for (Article article : articles) {
      Instant published = article.published();
      now.updateAndGet(then -> published == null || published.isBefore(then) ? then : published);
      position = submit(new LogCommand.PutArticle(article)).position();
    }
    service.local().pipeline().searchable(position).get();
  }

  /** Brings articles of one time in, without waiting for one before the next is sent. */
  void putAtOnce(List<Article> articles) throws Exception {
    now.set(Objects.requireNonNull(articles.getFirst().published()));
    List<CompletableFuture<Outcome>> outcomes =
        articles.stream()
            .map(article -> service.local().pipeline().submit(new LogCommand.PutArticle(article)))
            .toList();
    long position = -1;
    for (CompletableFuture<Outcome> outcome : outcomes) {
      position = outcome.get().position();
    }
    service.local().pipeline().searchable(position).get();
  }

  LocalService local() {
    return service.local();
  }

  RunningService running() {
    return service;
  }

  /** Submits a command, and waits until readers see its effect. */
  Outcome apply(LogCommand command) throws Exception {
    Outcome outcome = submit(command);
    service.local().pipeline().searchable(outcome.position()).get();
    return outcome;
  }

  private Outcome submit(LogCommand command) throws Exception {
    return service.local().pipeline().submit(command).get();
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return service.get(path, headers);
  }

  HttpResponse<String> post(String path, String json) throws Exception {
    return service.postJson(path, json);
  }

  /** Returns what stands in the answer to a call that must succeed. */
  Map<String, Object> json(String path) throws Exception {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answers " + response.statusCode() + response.body());
    }
    return RunningService.json(response.body());
  }

  /** Returns what stands under these names, one below the other; null if one is missing. */
  static Object at(Object json, Object... names) {
    Object at = json;
    for (Object name : names) {
      at =
          switch (at) {
            case Map<?, ?> map -> map.get(name);
            case List<?> list -> list.get((Integer) name);
            case null, default -> null;
          };
    }
    return at;
  }

  /** Returns a list of objects that stands under a name. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> list(Object json, String name) {
    return (List<Map<String, Object>>) at(json, name);
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
