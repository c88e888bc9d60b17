package dev.wirefold.app;

import dev.wirefold.article.Article;
import dev.wirefold.engine.PreparedArticleCodec;
import dev.wirefold.engine.Preparer;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.InputLine;
import dev.wirefold.format.LeftOut;
import dev.wirefold.format.LineReader;
import dev.wirefold.format.ParsedLine;
import dev.wirefold.format.ParsedLine.Parsed;
import dev.wirefold.format.ParsedLine.Rejected;
import dev.wirefold.service.ScratchArticles;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads, parses and prepares articles: one thread reads lines, several parse and prepare, and what
 * comes out is in the order of the input whatever their number.
 */
final class Intake {

  private static final int LINES_A_TASK = 128;
  private static final int TASKS_AHEAD_PER_THREAD = 4;

  private final ArticleParser parser;
  private final ThreadLocal<Preparer> preparers;
  private final int threads;
  private final boolean strict;
  private final @Nullable KeptBodies bodies;

  private final ScratchArticles articles;
  private final List<Article> kept = new ArrayList<>();
  private final List<BadLine> badLines = new ArrayList<>();
  private final Map<String, PassedOver> passedOver = new TreeMap<>();
  private final Map<String, LeftOut> leftOut = new TreeMap<>();
  private int derivedIds;
  private int assumedZones;
  private int undated;

  /**
   * @param parser reads a line
   * @param preparers makes a preparer for each thread
   * @param articles takes the articles in the order of the input
   * @param threads how many parse and prepare
   * @param strict whether to stop at the first bad line
   * @param bodies takes the bodies; null if nobody reads them again
   */
  Intake(
      ArticleParser parser,
      Supplier<Preparer> preparers,
      ScratchArticles articles,
      int threads,
      boolean strict,
      @Nullable KeptBodies bodies) {
    this.parser = parser;
    this.articles = articles;
    this.preparers = ThreadLocal.withInitial(preparers);
    this.threads = threads;
    this.strict = strict;
    this.bodies = bodies;
  }

  /**
   * A line that gave no article.
   *
   * @param file the input's name
   * @param line its number in the input, from 1
   * @param reason what is wrong with it
   */
  record BadLine(String file, long line, String reason) {

    @Override
    public String toString() {
      return file + ":" + line + ": " + reason;
    }
  }

  /**
   * Values of an optional field that could not be understood.
   *
   * @param count how many
   * @param first the first of them, and what would be right
   */
  record PassedOver(int count, String first) {}

  /**
   * Reads everything.
   *
   * @param keep which articles to keep with their texts
   * @param progress is told the number of articles after each task
   */
  void read(LineReader reader, Predicate<Article> keep, Consumer<Integer> progress)
      throws IOException {
    AtomicInteger number = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "prepare-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<List<Outcome>>> ahead = new ArrayDeque<>();
      boolean more = true;
      while (more) {
        List<InputLine> lines = new ArrayList<>(LINES_A_TASK);
        more = fill(reader, lines);
        if (!lines.isEmpty()) {
          ahead.add(pool.submit(task(lines, keep)));
        }
        while (!ahead.isEmpty() && (!more || ahead.size() > threads * TASKS_AHEAD_PER_THREAD)) {
          take(ahead.removeFirst());
          progress.accept(articles.size());
          if (strict && !badLines.isEmpty()) {
            return;
          }
        }
      }
      reader.leftOut().forEach((what, items) -> leftOut.put(what, items));
    } finally {
      pool.shutdownNow();
    }
  }

  /** Returns how many articles came in. */
  int size() {
    return articles.size();
  }

  /** Returns the articles that were kept with their texts. */
  List<Article> kept() {
    return kept;
  }

  /** Returns what optional fields said that could not be understood, by field. */
  Map<String, PassedOver> passedOver() {
    return passedOver;
  }

  /** Returns items of documents that are no articles and aren't meant to be, by what they are. */
  Map<String, LeftOut> leftOut() {
    return leftOut;
  }

  List<BadLine> badLines() {
    return badLines;
  }

  int derivedIds() {
    return derivedIds;
  }

  int assumedZones() {
    return assumedZones;
  }

  int undated() {
    return undated;
  }

  private static boolean fill(LineReader reader, List<InputLine> lines) throws IOException {
    while (lines.size() < LINES_A_TASK) {
      InputLine line = reader.next();
      if (line == null) {
        return false;
      }
      lines.add(line);
    }
    return true;
  }

  private sealed interface Outcome {}

  /**
   * A line that gave an article.
   *
   * @param written the prepared article; its text is let go, so that a large file fits in memory
   * @param body its body as it is kept; null if nobody reads it again
   * @param kept the article if somebody asks for it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Good(
      byte[] written,
      @Nullable Instant published,
      byte @Nullable [] body,
      @Nullable Article kept,
      Remarks remarks)
      implements Outcome {}

  /** What the parser had to assume. */
  private record Remarks(List<Rejected> passedOver, boolean idDerived, boolean zoneAssumed) {

    static Remarks of(Parsed parsed) {
      return new Remarks(parsed.passedOver(), parsed.idDerived(), parsed.zoneAssumed());
    }
  }

  private record Bad(BadLine line) implements Outcome {}

  private Callable<List<Outcome>> task(List<InputLine> lines, Predicate<Article> keep) {
    return () -> {
      Preparer preparer = preparers.get();
      List<Outcome> outcomes = new ArrayList<>(lines.size());
      for (InputLine line : lines) {
        ParsedLine parsed = parser.parse(line);
        outcomes.add(
            switch (parsed) {
              case Parsed good -> good(preparer, good, keep);
              case Rejected rejected -> new Bad(badLine(line, rejected));
            });
      }
      return outcomes;
    };
  }

  private Good good(Preparer preparer, Parsed parsed, Predicate<Article> keep) {
    Article article = parsed.article();
    return new Good(
        PreparedArticleCodec.encode(preparer.prepare(article)),
        article.published(),
        bodies == null ? null : KeptBodies.encode(article.text()),
        keep.test(article) ? article : null,
        Remarks.of(parsed));
  }

  /** Returns what is told of a line that gave no article. */
  static BadLine badLine(InputLine line, Rejected rejected) {
    return new BadLine(line.file(), line.number(), rejected.of(line.whole()));
  }

  private void take(Future<List<Outcome>> future) throws IOException {
    for (Outcome outcome : result(future)) {
      if (strict && !badLines.isEmpty()) {
        return;
      }
      switch (outcome) {
        case Good good -> take(good);
        case Bad bad -> badLines.add(bad.line());
      }
    }
  }

  private void take(Good good) throws IOException {
    articles.add(good.written(), good.published());
    if (bodies != null && good.body() != null) {
      bodies.add(good.body());
    }
    if (good.kept() != null) {
      kept.add(good.kept());
    }
    for (Rejected value : good.remarks().passedOver()) {
      passedOver.compute(
          value.field(),
          (field, earlier) ->
              earlier == null
                  ? new PassedOver(1, value.toString())
                  : new PassedOver(earlier.count() + 1, earlier.first()));
    }
    derivedIds += good.remarks().idDerived() ? 1 : 0;
    assumedZones += good.remarks().zoneAssumed() ? 1 : 0;
    undated += good.published() == null ? 1 : 0;
  }

  private static List<Outcome> result(Future<List<Outcome>> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("preparing an article failed", e.getCause());
    }
  }
}
