package dev.wirefold.app;

import dev.wirefold.engine.NewsEvent;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.JsonArticles;
import dev.wirefold.format.NewsEventJsonCodec;
import dev.wirefold.http.HttpServer;
import dev.wirefold.http.HttpSettings;
import dev.wirefold.service.EventWriter;
import dev.wirefold.service.Stateless;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A service on one data folder, with its HTTP server, while it runs. */
final class HttpService implements AutoCloseable {

  private final LocalService service;
  private final HttpServer server;
  private final RunningFile running;

  private HttpService(LocalService service, HttpServer server, RunningFile running) {
    this.service = service;
    this.server = server;
    this.running = running;
  }

  /**
   * Starts it. It answers when this returns; whether it takes articles already, {@code /ready}
   * tells.
   *
   * @param textCharacters the most characters of one field of an article
   * @param clock where all times come from
   * @throws IOException if the folder can't be used, or the address not be listened on
   * @throws IllegalArgumentException if the settings would let others call without a token
   */
  static HttpService start(
      DataFolder folder,
      LocalService.Settings settings,
      HttpSettings http,
      int textCharacters,
      InstantSource clock)
      throws IOException {
    LocalService service = LocalService.open(folder, settings, clock);
    HttpServer server = null;
    try {
      String secret = RunningFile.newSecret();
      List<Object> ports = new ArrayList<>(ports(service, textCharacters, clock));
      ports.add(RunningFile.snapshots(service, secret));
      server = HttpServer.start(http, ports);
      String host = http.host().indexOf(':') >= 0 ? "[" + http.host() + "]" : http.host();
      RunningFile running =
          RunningFile.write(folder, "http://%s:%d".formatted(host, server.port()), secret);
      return new HttpService(service, server, running);
    } catch (IOException | RuntimeException e) {
      if (server != null) {
        server.close();
      }
      service.close();
      throw e;
    }
  }

  /** Makes what stands behind the endpoints. */
  private static List<Object> ports(LocalService service, int textCharacters, InstantSource clock) {
    NewsEventJsonCodec codec = new NewsEventJsonCodec();
    EventWriter events = event -> codec.encode(shown(event));
    return List.of(
        new JsonArticles(new ArticleParser(FieldMap.PLAIN, textCharacters)),
        new Stateless(),
        service.pipeline(),
        service.store(),
        new ServiceMonitor(service),
        events,
        service.folder().history(),
        clock);
  }

  /** The log of events has a probability as it was; who reads it over HTTP gets four decimals. */
  private static NewsEvent shown(NewsEvent event) {
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
