package dev.wirefold.http;

import dev.wirefold.service.Measure;
import dev.wirefold.service.Measures;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The figures that monitoring reads: those of the JVM, of HTTP, and of whoever has any. */
@Singleton
final class Monitoring {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

  /** A counter doesn't hold what it measures, and somebody has to. */
  private final List<Measure> counted = new ArrayList<>();

  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

  private final LimitsHit limits;

  Monitoring(List<Measures> sources, ConnectionLimit connections, Bodies bodies, LimitsHit limits) {
    this.limits = limits;
    for (Measures source : sources) {
      source.measures().forEach(this::register);
    }
    register(
        new Measure(
            "wirefold.http.connections",
            "open connections",
            Measure.Kind.GAUGE,
            connections::open));
    register(
        new Measure(
            "wirefold.http.bodies.bytes",
            "bytes of request bodies in memory",
            Measure.Kind.GAUGE,
            bodies::held));
    bindJvm();
  }

  private record Answered(String method, String route, int status) {}

  /** Counts an answer and the time that it took. */
  void answered(String method, String route, int status, long nanos) {
    limits.answered(status);
    timers
        .computeIfAbsent(new Answered(method, route, status), this::timer)
        .record(Duration.ofNanos(nanos));
  }

  /** Returns all figures as Prometheus reads them. */
  String scrape() {
    return registry.scrape();
  }

  @PreDestroy
  void close() {
    garbageCollection.close();
    registry.close();
  }

  private Timer timer(Answered answered) {
    return Timer.builder("http.server.requests")
        .description("requests that were answered, with the time that they took")
        .tag("method", answered.method())
        .tag("route", answered.route())
        .tag("status", String.valueOf(answered.status()))
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  private void register(Measure measure) {
    switch (measure.kind()) {
      case COUNTER -> {
        counted.add(measure);
        FunctionCounter.builder(measure.name(), measure, each -> each.value().getAsDouble())
            .description(measure.meaning())
            .register(registry);
      }
      case GAUGE ->
          Gauge.builder(measure.name(), () -> measure.value().getAsDouble())
              .description(measure.meaning())
              .register(registry);
    }
  }

  private void bindJvm() {
    garbageCollection.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }
}
