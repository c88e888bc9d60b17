package dev.wirefold.app;

import dev.wirefold.duplicate.DetectorCounters;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.LogHealth;
import dev.wirefold.engine.SkippedEntry;
import dev.wirefold.service.Measure;
import dev.wirefold.service.Measures;
import dev.wirefold.service.PipelineStatus;
import dev.wirefold.service.ReadinessCheck;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;

/**
 * Says how a service is doing: whether it takes work, and its figures. What has to be asked for is
 * asked for at most once a second. If the answer doesn't come soon, the one before stands for it.
 */
final class ServiceMonitor implements ReadinessCheck, Measures {

  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final Figures NONE =
      new Figures(0, new DetectorCounters(0, 0, 0, 0), new Archive.Counts(0, 0, 0, 0));

  private static final String SETTINGS =
      "; how full it may be is set by wirefold.disk.min-free and wirefold.disk.max-used";

  private final LocalService service;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Figures figures = NONE;
  private long askedAt = System.nanoTime() - FRESH_NANOS;

  ServiceMonitor(LocalService service) {
    this.service = service;
  }

  /** What the engine and the store said when they were asked. */
  private record Figures(long articles, DetectorCounters detector, Archive.Counts kept) {}

  @Override
  public String name() {
    return "pipeline";
  }

  @Override
  public Optional<String> obstacle() {
    PipelineStatus status = service.pipeline().status();
    String trouble = status.trouble() == null ? "" : ": " + status.trouble();
    return switch (status.state()) {
      case STARTING ->
          Optional.of(
              "catching up, entry %d of %d".formatted(status.applied() + 1, status.logEnd()));
      case STORE_FAILED -> Optional.of("the index can't be written" + trouble);
      case LOG_DAMAGED -> Optional.of("the log is damaged" + trouble);
      case ENGINE_FAILED -> Optional.of("the engine has failed" + trouble);
      case STOPPING, STOPPED -> Optional.of("the service is stopping");
      case READY -> obstacle(status.log());
    };
  }

  @Override
  public List<String> notes() {
    return service.pipeline().skipped().stream().map(SkippedEntry::toString).toList();
  }

  private static Optional<String> obstacle(LogHealth log) {
    return switch (log) {
      case LogHealth.Sound _ -> Optional.empty();
      case LogHealth.Full full -> Optional.of("the log is full: " + full.reason() + SETTINGS);
      case LogHealth.Failed failed -> Optional.of("the log has failed: " + failed.reason());
    };
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        counter("wirefold.articles", "articles decided, every version", Figures::articles),
        gauge("wirefold.log.end", "the position that the next entry gets", PipelineStatus::logEnd),
        gauge("wirefold.log.applied", "the last position decided", PipelineStatus::applied),
        gauge("wirefold.log.searchable", "the last readable", PipelineStatus::searchable),
        gauge("wirefold.log.committed", "the last committed", PipelineStatus::committed),
        gauge(
            "wirefold.pending.bytes", "memory of what is under way", PipelineStatus::pendingBytes),
        counted("wirefold.refused", "commands turned away", PipelineStatus::refused),
        counted("wirefold.commits", "commits of the index", PipelineStatus::commits),
        counter(
            "wirefold.candidates.scanned",
            "entries of the candidate index that were read",
            each -> each.detector().candidatesScanned()),
        counter(
            "wirefold.pairs.verified",
            "pairs of texts that were compared",
            each -> each.detector().pairsVerified()),
        new Measure(
            "wirefold.pairs.most",
            "pairs that were compared for one article, at the most",
            Measure.Kind.GAUGE,
            () -> figures().detector().mostPairsVerified()),
        counter(
            "wirefold.shingles.skipped",
            "how often a shingle was too common to propose candidates",
            each -> each.detector().commonShinglesSkipped()),
        kept("articles", Archive.Counts::articles),
        kept("groups", Archive.Counts::groups),
        kept("stories", Archive.Counts::stories),
        kept("events", Archive.Counts::events));
  }

  private Measure gauge(String name, String meaning, ToDoubleFunction<PipelineStatus> figure) {
    return new Measure(name, meaning, Measure.Kind.GAUGE, () -> figure.applyAsDouble(status()));
  }

  private Measure counted(String name, String meaning, ToDoubleFunction<PipelineStatus> figure) {
    return new Measure(name, meaning, Measure.Kind.COUNTER, () -> figure.applyAsDouble(status()));
  }

  private Measure counter(String name, String meaning, ToDoubleFunction<Figures> figure) {
    return new Measure(name, meaning, Measure.Kind.COUNTER, () -> figure.applyAsDouble(figures()));
  }

  private Measure kept(String what, ToDoubleFunction<Archive.Counts> figure) {
    return new Measure(
        "wirefold.kept." + what,
        what + " that are kept",
        Measure.Kind.GAUGE,
        () -> figure.applyAsDouble(figures().kept()));
  }

  private PipelineStatus status() {
    return service.pipeline().status();
  }

  private Figures figures() {
    asking.lock();
    try {
      if (System.nanoTime() - askedAt >= FRESH_NANOS) {
        ask();
        askedAt = System.nanoTime();
      }
      return figures;
    } finally {
      asking.unlock();
    }
  }

  private void ask() {
    CompletableFuture<Void> answer =
        service
            .pipeline()
            .ask((engine, results) ->
                new Figures(engine.articles(), engine.detectorCounters(), kept()))
            .thenAccept(fresh -> figures = fresh);
    try {
      answer.get(FRESH_NANOS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // the figures before are the best there are
    }
  }

  private Archive.Counts kept() {
    try (Archive archive = service.store().read()) {
      return archive.counts();
    } catch (IOException e) {
      return figures.kept();
    }
  }
}
