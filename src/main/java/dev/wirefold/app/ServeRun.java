package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.ServeJob;
import dev.wirefold.cli.ServeOptions;
import dev.wirefold.http.HttpServer;
import dev.wirefold.service.Pipeline;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Runs the serve command: starts the service, and stops it when the process is told to end. */
final class ServeRun implements ServeJob {

  private final Map<String, String> environment;
  private final Consumer<HttpService> wait;

  ServeRun() {
    this(System.getenv(), ServeRun::untilStopped);
  }

  /**
   * @param environment the environment's variables
   * @param wait is given the service and returns when the run is to end
   */
  ServeRun(Map<String, String> environment, Consumer<HttpService> wait) {
    this.environment = environment;
    this.wait = wait;
  }

  @Override
  public int run(ServeOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(err, () -> serve(ServeSettings.of(options, environment), out, err));
  }

  private int serve(ServeSettings settings, PrintStream out, PrintStream err)
      throws IOException, ConfigurationException {
    checkAccess(settings);
    HttpService service = start(settings);
    if (settings.http().tokens().isEmpty()) {
      err.println(
          "wirefold: no token file is configured, so only this machine can call the service");
    }
    announce(settings, service.server(), out);
    wait.accept(service);
    return ExitCode.OK;
  }

  private static void checkAccess(ServeSettings settings)
      throws IOException, ConfigurationException {
    try {
      HttpServer.checkAccess(settings.http());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static HttpService start(ServeSettings settings) throws IOException {
    if (DataFolder.exists(settings.data())) {
      return start(settings, DataFolder.open(settings.data()));
    }
    boolean wasThere = Files.exists(settings.data());
    DataFolder begun = DataFolder.create(settings.data(), null);
    try {
      return start(settings, begun);
    } catch (IOException | RuntimeException e) {
      begun.discard(wasThere); // nobody was answered, so there is nothing in it
      throw e;
    }
  }

  private static HttpService start(ServeSettings settings, DataFolder folder) throws IOException {
    return HttpService.start(
        folder,
        settings.service(),
        new HttpService.Front(settings.http(), settings.textCharacters(), settings.kafka()),
        InstantSource.system());
  }

  private static void announce(ServeSettings settings, HttpServer server, PrintStream out) {
    // what the system says of a process's start is off by up to a second
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    out.printf(
        Locale.ROOT,
        "wirefold: http://%s:%d is ready after %.1f s, data in %s%n",
        shown(settings.http().host()),
        server.port(),
        (System.currentTimeMillis() - started) / 1000.0,
        settings.data().toAbsolutePath().normalize());
    out.flush();
  }

  /** An IPv6 address stands in brackets in a URL. */
  private static String shown(String host) {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  /** Blocks until a signal comes, whose hook ends when all is answered and committed. */
  private static void untilStopped(HttpService service) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service), "stop"));
    service.service().closedBeforeEnd();
    untilDead(service.service().pipeline(), System.err, Runtime.getRuntime()::halt);
  }

  /**
   * Ends the process when a thread without which nothing is decided has died: a supervisor can
   * start it anew then. It halts at once, since what would close it may lack the same class.
   */
  static void untilDead(Pipeline pipeline, PrintStream err, IntConsumer halt) {
    Pipeline.Death death = pipeline.death().join();
    err.println(
        "wirefold: the thread %s died: %s; what was acknowledged is in the log, start it anew"
            .formatted(death.thread(), death.error()));
    err.flush();
    halt.accept(ExitCode.INTERNAL);
  }

  private static void stop(HttpService service) {
    try {
      service.close();
    } catch (UncheckedIOException e) {
      System.err.println("wirefold: " + because(e) + "; the next start repairs it");
    }
  }

  private static @Nullable String because(UncheckedIOException e) {
    Throwable cause = e.getCause();
    return cause == null ? e.getMessage() : cause.getMessage();
  }
}
