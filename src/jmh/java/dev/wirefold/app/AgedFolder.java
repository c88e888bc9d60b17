package dev.wirefold.app;

import dev.wirefold.bench.WireStream;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.service.Pipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes the data folder of a service that has run for months: articles of a generated wire, which
 * came in evenly over the days before now, with the log's times set so. What is measured on it is
 * how a service starts there.
 */
public final class AgedFolder {

  private static final int UNDER_WAY = 512;

  private AgedFolder() {}

  /**
   * @param args the folder, which must not exist; the number of articles; the number of days
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      System.err.println("usage: AgedFolder FOLDER ARTICLES DAYS");
      System.exit(2);
    }
    int articles = Integer.parseInt(args[1]);
    Duration apart = Duration.ofDays(Integer.parseInt(args[2])).dividedBy(articles);
    make(Path.of(args[0]), articles, apart);
  }

  private static void make(Path folder, int articles, Duration apart)
      throws IOException, InterruptedException {
    AtomicReference<Instant> now =
        new AtomicReference<>(Instant.now().minus(apart.multipliedBy(articles)));
    AtomicInteger failed = new AtomicInteger();
    try (LocalService service =
        LocalService.open(
            DataFolder.create(folder, null), LocalService.Settings.DEFAULT, now::get)) {
      service.awaitReady();
      Semaphore underWay = new Semaphore(UNDER_WAY);
      WireStream.articles(
          articles,
          article -> {
            now.updateAndGet(time -> time.plus(apart));
            underWay.acquireUninterruptibly();
            put(service.pipeline(), new LogCommand.PutArticle(article), underWay, failed);
          });
      underWay.acquire(UNDER_WAY);
    }
    if (failed.get() > 0) {
      System.err.println(failed.get() + " articles were not taken in");
      System.exit(1);
    }
  }

  private static void put(
      Pipeline pipeline, LogCommand command, Semaphore underWay, AtomicInteger failed) {
    var _ =
        pipeline
            .submit(command)
            .whenComplete((outcome, failure) -> {
              underWay.release();
              if (failure != null) {
                failed.incrementAndGet();
              }
            });
  }
}
