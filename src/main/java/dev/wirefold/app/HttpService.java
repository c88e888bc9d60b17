package dev.wirefold.app;

import dev.wirefold.engine.NewsEvent;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.JsonArticles;
import dev.wirefold.format.JsonCommands;
import dev.wirefold.format.NewsEventJsonCodec;
import dev.wirefold.http.HttpServer;
import dev.wirefold.http.HttpSettings;
import dev.wirefold.kafka.KafkaLink;
import dev.wirefold.kafka.KafkaSettings;
import dev.wirefold.service.CommandGate;
import dev.wirefold.service.EventWriter;
import dev.wirefold.service.ServiceClock;
import dev.wirefold.service.Stateless;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service on one data folder, with its HTTP server, while it runs. */
final class HttpService implements AutoCloseable {

  private final LocalService service;
  private final HttpServer server;
  private final RunningFile running;
  private final @Nullable KafkaLink kafka;

  private HttpService(
      LocalService service, HttpServer server, RunningFile running, @Nullable KafkaLink kafka) {
    this.service = service;
    this.server = server;
    this.running = running;
    this.kafka = kafka;
  }

  /**
   * What stands before log and index.
   *
   * @param textCharacters the most characters of one field of an article
   * @param kafka null if it has no Kafka side
   */
  record Front(HttpSettings http, int textCharacters, @Nullable KafkaSettings kafka) {}

  /**
   * Starts it. It answers when this returns; whether it takes articles already, {@code /ready}
   * tells.
   *
   * @param front what stands before log and index
   * @param clock where all times come from
   * @throws IOException if the folder can't be used, the address not be listened on, or Kafka does
   *     not fit
   * @throws IllegalArgumentException if the settings would let others call without a token
   */
  static HttpService start(
      DataFolder folder, LocalService.Settings settings, Front front, InstantSource clock)
      throws IOException {
    LocalService service = LocalService.open(folder, settings, clock);
    HttpServer server = null;
    KafkaLink kafka = null;
    try {
      JsonArticles articles =
          new JsonArticles(new ArticleParser(FieldMap.PLAIN, front.textCharacters()));
      if (front.kafka() != null) {
        kafka = KafkaWiring.open(front.kafka(), service, articles, clock);
      }
      String secret = RunningFile.newSecret();
      List<Object> ports = new ArrayList<>(ports(service, articles, clock));
      ports.add(new Stateless(settings.engine()));
      ports.add(settings.engine().election().publishers());
      ports.add(JudgementFile.open(folder.judgements()));
      ports.add(kafka == null ? (CommandGate) service.pipeline()::submit : kafka.gate());
      if (kafka != null && front.kafka() != null) {
        ports.add(kafka);
        ports.add(new KafkaLetters(front.kafka()));
      }
      ports.add(RunningFile.snapshots(service, secret));
      HttpSettings http = front.http();
      server = HttpServer.start(http, ports);
      String host = http.host().indexOf(':') >= 0 ? "[" + http.host() + "]" : http.host();
      RunningFile running =
          RunningFile.write(folder, "http://%s:%d".formatted(host, server.port()), secret);
      return new HttpService(service, server, running, kafka);
    } catch (IOException | RuntimeException e) {
      if (server != null) {
        server.close();
      }
      if (kafka != null) {
        kafka.stopIntake();
      }
      service.close();
      throw e;
    }
  }

  /** Makes what stands behind the endpoints. */
  private static List<Object> ports(
      LocalService service, JsonArticles articles, InstantSource clock) {
    return List.of(
        articles,
        new JsonCommands(articles),
        service.pipeline(),
        service.store(),
        new ServiceMonitor(service),
        events(),
        service.folder().history(),
        new ServiceClock(clock));
  }

  /** Returns what writes events for all who are told of them, over HTTP or otherwise. */
  static EventWriter events() {
    NewsEventJsonCodec codec = new NewsEventJsonCodec();
    return event -> codec.encode(shown(event));
  }

  /** The log of events has a probability as it was; who is told of it gets four decimals. */
  static NewsEvent shown(NewsEvent event) {
    return event instanceof NewsEvent.StoryJoined joined
        ? new NewsEvent.StoryJoined(
            joined.seq(),
            joined.at(),
            joined.story(),
            joined.group(),
            Math.round(joined.probability() * 10_000) / 10_000.0)
        : event;
  }

  LocalService service() {
    return service;
  }

  HttpServer server() {
    return server;
  }

  /** Returns the port that it answers on. */
  int port() {
    return server.port();
  }

  /**
   * Answers what is under way, commits, and ends.
   *
   * @throws UncheckedIOException if the last commit failed; the log has what it lacks
   */
  @Override
  public void close() {
    try (Closeable _ = service;
        Closeable _ = running::close) {
      server.stop();
      if (kafka != null) {
        kafka.stopIntake();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
