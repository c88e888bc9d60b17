package dev.wirefold.http;

import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.CommandReader;
import dev.wirefold.service.DocumentException;
import dev.wirefold.service.Fault;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.ReadCommand;
import dev.wirefold.service.UnavailableException;
import dev.wirefold.service.Warning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines on a thread of its own and submits them, many before the first is decided, as far as
 * the service takes them; beyond that it stops reading, which the sender feels. What became of them
 * is taken from it in the order of the lines.
 */
final class BulkIntake {

  private static final int UNDECIDED = 512;

  /** Decided lines that wait for the caller to read their results. */
  private static final int UNREAD = 8_192;

  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

  private final Opening opening;
  private final CommandReader reader;
  private final Submissions submissions;
  private final Semaphore undecided = new Semaphore(UNDECIDED);
  private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(UNREAD);
  private volatile boolean stopped;

  BulkIntake(Opening opening, CommandReader reader, Submissions submissions) {
    this.opening = opening;
    this.reader = reader;
    this.submissions = submissions;
  }

  /** Opens what is read, on the thread that reads it. */
  interface Opening {
    ArticleLines open() throws IOException;
  }

  /** What comes of reading. */
  sealed interface Item {

    /**
     * A line that was submitted.
     *
     * @param warnings what of it could not be understood
     */
    record Submitted(long line, CompletableFuture<Outcome> outcome, List<Warning> warnings)
        implements Item {}

    /** A line that is no article. */
    record Bad(long line, Problem problem) implements Item {}

    /** An item of a document that is no article, and isn't meant to be. */
    record LeftOut(long line, String why) implements Item {}

    /**
     * The end of the lines.
     *
     * @param problem why they could not be read to their end; null if they could
     */
    record End(@Nullable Problem problem) implements Item {}
  }

  /** Begins to read. */
  void start() {
    Thread.ofVirtual().name("wirefold-bulk-read").start(this::read);
  }

  /** Returns whether the next item is there without waiting. */
  boolean hasNext() {
    return !items.isEmpty();
  }

  /** Returns the next item; waits for it. After {@link Item.End} there is none. */
  Item next() throws InterruptedException {
    return items.take();
  }

  /** Lets it read no further line. */
  void stop() {
    stopped = true;
    items.clear();
  }

  private void read() {
    Problem problem = null;
    try (ArticleLines lines = opening.open()) {
      ArticleLine line;
      while (!stopped && (line = lines.next()) != null) {
        put(item(line));
      }
    } catch (ProblemException e) {
      problem = e.problem();
    } catch (DocumentException e) {
      problem =
          Problem.of(
              ProblemType.BAD_DOCUMENT,
              "The document can't be read from item %d on: it %s."
                  .formatted(e.number(), e.fault().fix()));
    } catch (IOException e) {
      problem = Problem.of(ProblemType.BAD_REQUEST, "The body broke off.");
    } catch (RuntimeException e) {
      problem = Problem.of(ProblemType.INTERNAL, "A line could not be read.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end(problem);
  }

  private void put(Item item) throws InterruptedException {
    while (!stopped && !items.offer(item, 1, TimeUnit.SECONDS)) {
      // the caller does not read its results
    }
  }

  private void end(@Nullable Problem problem) {
    try {
      put(new Item.End(problem));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Item item(ArticleLine line) throws InterruptedException {
    return switch (line) {
      case ArticleLine.TooLong tooLong -> bad(tooLong.number(), List.of(tooLong.fault()));
      case ArticleLine.Faulty faulty -> bad(faulty.number(), List.of(faulty.fault()));
      case ArticleLine.LeftOut leftOut -> new Item.LeftOut(leftOut.number(), leftOut.why());
      case ArticleLine.Whole whole -> {
        byte[] bytes = whole.bytes();
        yield switch (reader.read(bytes, 0, bytes.length)) {
          case ReadCommand.Bad bad -> bad(whole.number(), bad.faults());
          case ReadCommand.Unreadable it ->
              new Item.Bad(whole.number(), Articles.unreadable("The line", it.fault()));
          case ReadCommand.Good good -> submit(whole.number(), good, whole.warnings());
        };
      }
    };
  }

  private static Item bad(long line, List<Fault> faults) {
    return new Item.Bad(
        line,
        Problem.of(
            ProblemType.BAD_ARTICLE,
            "The line can't be taken.",
            Articles.errors(faults, line, "")));
  }

  private Item submit(long line, ReadCommand.Good good, List<Warning> before)
      throws InterruptedException {
    List<Warning> warnings = new ArrayList<>(before);
    warnings.addAll(good.warnings());
    undecided.acquire();
    long until = System.nanoTime() + PATIENCE_NANOS;
    CompletableFuture<Outcome> outcome = submissions.begin(good.command());
    while (isOverload(outcome) && System.nanoTime() < until && !stopped) {
      LockSupport.parkNanos(RETRY_NANOS);
      outcome = submissions.begin(good.command());
    }
    CompletableFuture<Outcome> _ = outcome.whenComplete((result, failure) -> undecided.release());
    return new Item.Submitted(line, outcome, warnings);
  }

  private static boolean isOverload(CompletableFuture<Outcome> outcome) {
    return outcome.isCompletedExceptionally()
        && outcome.exceptionNow() instanceof UnavailableException unavailable
        && unavailable.reason() == UnavailableException.Reason.OVERLOADED;
  }
}
