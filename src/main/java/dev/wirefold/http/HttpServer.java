package dev.wirefold.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The HTTP service while it runs. */
public final class HttpServer implements AutoCloseable {

  /** Bodies that the server itself gathers for a method's parameter. */
  private static final int BOUND_BODY = 1 << 20;

  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final Duration grace;

  private HttpServer(ApplicationContext context, EmbeddedServer server, Duration grace) {
    this.context = context;
    this.server = server;
    this.grace = grace;
  }

  /**
   * Starts the service; it answers when this returns.
   *
   * @param ports what stands behind the endpoints, each found by its class or the interfaces that
   *     it implements
   * @throws IOException if the address can't be listened on
   * @throws IllegalArgumentException if others than this machine could call, and there are no
   *     tokens
   */
  public static HttpServer start(HttpSettings settings, Collection<?> ports) throws IOException {
    checkAccess(settings);
    List<Object> singletons = new ArrayList<>(ports);
    singletons.add(settings);
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .environmentPropertySource(false)
            .enableDefaultPropertySources(false)
            .bootstrapEnvironment(false)
            .banner(false)
            .properties(properties(settings))
            .singletons(singletons.toArray())
            .start();
    try {
      EmbeddedServer server = context.getBean(EmbeddedServer.class);
      server.start();
      return new HttpServer(context, server, settings.times().stop());
    } catch (ServerStartupException e) {
      context.close();
      BindException refused =
          new BindException(
              "can't listen on %s:%d: %s; free the address or name another with --port or --host"
                  .formatted(settings.host(), settings.port(), reason(e)));
      refused.initCause(e);
      throw refused;
    }
  }

  /**
   * Checks that nobody could call who should not.
   *
   * @throws UnknownHostException if the host has no address
   * @throws IllegalArgumentException if others than this machine could call, and there are no
   *     tokens
   */
  public static void checkAccess(HttpSettings settings) throws UnknownHostException {
    if (settings.tokens().isEmpty()
        && !InetAddress.getByName(settings.host()).isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "without tokens only this machine may call: listen on 127.0.0.1 in place of %s, or name"
                  .formatted(settings.host())
              + " a file of tokens with wirefold.http.token-file");
    }
  }

  /** Returns the port that it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Says that it is not ready, takes no more connections, answers what is under way, and stops. */
  public void stop() {
    context.getBean(StopCheck.class).stopping();
    CompletionStage<?> answered =
        context.getBean(GracefulShutdownManager.class).shutdownGracefully();
    try {
      answered.toCompletableFuture().get(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // what is not answered by now is cut off
    }
    close();
  }

  @Override
  public void close() {
    context.close();
  }

  private static Map<String, Object> properties(HttpSettings settings) {
    HttpLimits limits = settings.limits();
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.application.name", "wirefold");
    properties.put("micronaut.server.host", settings.host());
    properties.put("micronaut.server.port", settings.port());
    properties.put("micronaut.server.idle-timeout", settings.times().idle());
    // Bodies are bounded where they are read; this bounds what the server binds to parameters.
    properties.put("micronaut.server.max-request-size", Long.MAX_VALUE);
    properties.put("micronaut.server.max-request-buffer-size", BOUND_BODY);
    properties.put("micronaut.server.multipart.enabled", false);
    properties.put("micronaut.server.netty.max-initial-line-length", limits.uriBytes());
    properties.put("micronaut.server.netty.max-header-size", limits.headBytes());
    properties.put("micronaut.server.netty.request-decompression-enabled", false);
    properties.put("micronaut.serde.serialization.inclusion", "NON_NULL");
    properties.put("micronaut.serde.maximum-nesting-depth", JsonSlices.MAX_DEPTH);
    properties.put("micronaut.netty.event-loops.default.shutdown-quiet-period", "0s");
    properties.put("micronaut.netty.event-loops.parent.shutdown-quiet-period", "0s");
    return properties;
  }

  private static String reason(ServerStartupException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
