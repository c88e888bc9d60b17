package dev.wirefold.app;

import dev.wirefold.article.Article;
import dev.wirefold.cli.ServeOptions;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.JsonArticles;
import dev.wirefold.service.ReadArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A service that has the bundled sample, in a temporary folder. Its clock stood at each article's
 * date when that came in, and goes on from the last one: so the page shows the sample as it was
 * then, and articles that are sent to it belong to that day.
 */
final class DemoService implements AutoCloseable {

  private static final String TEMPORARY = "wirefold-demo-";

  private final Path folder;
  private final HttpService service;

  private DemoService(Path folder, HttpService service) {
    this.folder = folder;
    this.service = service;
  }

  /** An article of the sample, and when it came in. */
  private record Arrival(Article article, Instant at) {}

  /**
   * Starts it, and takes the sample in.
   *
   * @throws IOException if the port is taken, or the folder can't be written
   */
  static DemoService start(int port)
      throws IOException, ConfigurationException, InterruptedException {
    List<Arrival> arrivals = arrivals();
    AtomicReference<InstantSource> clock =
        new AtomicReference<>(InstantSource.fixed(arrivals.getFirst().at()));
    Path folder = Files.createTempDirectory(TEMPORARY);
    try {
      HttpService service = open(folder, port, () -> clock.get().instant());
      DemoService demo = new DemoService(folder, service);
      demo.fill(arrivals, clock);
      return demo;
    } catch (IOException | ConfigurationException | RuntimeException e) {
      DataFolder.remove(folder);
      throw e;
    }
  }

  private static HttpService open(Path folder, int port, InstantSource clock)
      throws IOException, ConfigurationException {
    Map<String, String> anyDisk =
        Map.of("WIREFOLD_DISK_MIN_FREE", "0B", "WIREFOLD_DISK_MAX_USED", "100%");
    ServeSettings settings = ServeSettings.of(new ServeOptions(null, null, port, folder), anyDisk);
    return HttpService.start(
        DataFolder.create(folder, 0L), // with one key all demos are alike
        settings.service(),
        new HttpService.Front(settings.http(), settings.textCharacters(), null),
        clock);
  }

  private void fill(List<Arrival> arrivals, AtomicReference<InstantSource> clock)
      throws IOException, InterruptedException {
    service.service().awaitReady();
    long position = -1;
    try {
      for (Arrival each : arrivals) {
        clock.set(InstantSource.fixed(each.at()));
        position =
            service
                .service()
                .pipeline()
                .submit(new LogCommand.PutArticle(each.article()))
                .get()
                .position();
      }
      Instant last = arrivals.getLast().at();
      long since = System.nanoTime();
      clock.set(() -> last.plusNanos(System.nanoTime() - since));
      service.service().pipeline().searchable(position).get();
    } catch (ExecutionException e) {
      service.close();
      throw new IOException("the sample could not be taken in", e);
    }
  }

  /** Reads the sample in the order in which a wire would have brought it. */
  private static List<Arrival> arrivals() throws IOException {
    JsonArticles reader =
        new JsonArticles(new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS));
    List<Article> articles = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(DemoService.class.getResourceAsStream(DemoRun.SAMPLE))) {
      byte[] bytes = in.readAllBytes();
      int start = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          if (reader.read(bytes, start, i) instanceof ReadArticle.Good good) {
            articles.add(good.article());
          }
          start = i + 1;
        }
      }
    }
    List<Arrival> arrivals = new ArrayList<>();
    Instant carried = null;
    for (Article article : articles) {
      @Nullable Instant published = article.published();
      carried = published == null ? carried : published;
      arrivals.add(new Arrival(article, carried == null ? Instant.EPOCH : carried));
    }
    arrivals.sort(Comparator.comparing(Arrival::at));
    return arrivals;
  }

  /** Returns where its page is. */
  String address() {
    return "http://127.0.0.1:" + service.port() + "/";
  }

  HttpService service() {
    return service;
  }

  @Override
  public void close() throws IOException {
    try {
      service.close();
    } finally {
      DataFolder.remove(folder);
    }
  }
}
