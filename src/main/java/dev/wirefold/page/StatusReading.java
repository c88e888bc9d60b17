package dev.wirefold.page;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ArticleQuery;
import dev.wirefold.engine.Store;
import dev.wirefold.page.StatusPage.Figure;
import dev.wirefold.page.StatusPage.Section;
import dev.wirefold.service.Letters;
import dev.wirefold.service.Measure;
import dev.wirefold.service.Measures;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.PipelineStatus;
import dev.wirefold.service.ReadinessCheck;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of the service's state shows. */
@Singleton
@Requires(beans = {Pipeline.class, Store.class})
final class StatusReading {

  private static final int LETTERS = 20;
  private static final int MOST_VALUE = 2_000;
  private static final String LIMITS = "wirefold.limits.";

  /** What a record may say that forbids to show it, however broken it is. */
  private static final Pattern BARRED =
      Pattern.compile("embargo|withh|cancel|killed", Pattern.CASE_INSENSITIVE);

  private final Pipeline pipeline;
  private final Reads reads;
  private final Shown shown;
  private final List<ReadinessCheck> checks;
  private final Map<String, Measure> measures = new TreeMap<>();
  private final @Nullable Letters letters;

  StatusReading(
      Pipeline pipeline,
      Reads reads,
      Shown shown,
      List<ReadinessCheck> checks,
      List<Measures> measures,
      @Nullable Letters letters) {
    this.pipeline = pipeline;
    this.reads = reads;
    this.shown = shown;
    this.checks = List.copyOf(checks);
    this.letters = letters;
    for (Measures each : measures) {
      each.measures().forEach(measure -> this.measures.put(measure.name(), measure));
    }
  }

  StatusPage read() {
    List<String> obstacles = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<Figure> standing = new ArrayList<>();
    for (ReadinessCheck check : checks) {
      check.obstacle().ifPresent(obstacles::add);
      notes.addAll(check.notes());
      check
          .standing()
          .forEach((name, value) ->
              standing.add(new Figure(check.name() + " " + name, Count.of(value), "")));
    }
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("Coming in", reads.latest(this::rates)));
    sections.add(new Section("Positions in the log", positions()));
    sections.add(new Section("Window and memory", reads.latest(this::memory)));
    sections.add(new Section("Limits hit since the start", limits()));
    if (!standing.isEmpty()) {
      sections.add(new Section("Kafka", standing));
    }
    return read(obstacles, notes, sections);
  }

  private StatusPage read(List<String> obstacles, List<String> notes, List<Section> sections) {
    if (letters == null) {
      return new StatusPage(obstacles, notes, sections, null, null);
    }
    try {
      return new StatusPage(
          obstacles,
          notes,
          sections,
          letters.latest(LETTERS).stream().map(this::shown).toList(),
          null);
    } catch (IOException e) {
      return new StatusPage(obstacles, notes, sections, List.of(), e.getMessage());
    }
  }

  /** A record that was refused has no status that could be asked; a word of it is enough. */
  private StatusPage.Shown shown(Letters.Letter letter) {
    boolean barred = BARRED.matcher(letter.value()).find();
    return new StatusPage.Shown(
        letter, barred ? null : Excerpt.clipped(letter.value(), MOST_VALUE));
  }

  private List<Figure> rates(Archive archive) throws IOException {
    Instant now = shown.now();
    Archive.Counts counts = archive.counts();
    return List.of(
        new Figure("last minute", since(archive, now, Duration.ofMinutes(1)), "articles a minute"),
        new Figure("last hour", since(archive, now, Duration.ofHours(1)), "articles"),
        new Figure("last 24 hours", since(archive, now, Duration.ofDays(1)), "articles"),
        new Figure("kept", Count.of(counts.articles()), "articles, every version"),
        new Figure("groups", Count.of(counts.groups()), "texts, copies taken together"),
        new Figure("stories", Count.of(counts.stories()), ""),
        new Figure("events", Count.of(counts.events()), "kept for those who follow"));
  }

  private static String since(Archive archive, Instant now, Duration time) throws IOException {
    ArticleQuery query =
        new ArticleQuery("", null, null, now.minus(time), null, ArticleQuery.Collapse.NONE);
    return Count.of(archive.search(query, null, 1).total());
  }

  private List<Figure> positions() {
    PipelineStatus status = pipeline.status();
    Duration since = pipeline.sinceCommit();
    long end = status.logEnd() - 1;
    return List.of(
        new Figure("written", Count.of(end), "last entry of the log"),
        new Figure("decided", Count.of(status.applied()), behind(end - status.applied())),
        new Figure("readable", Count.of(status.searchable()), behind(end - status.searchable())),
        new Figure("committed", Count.of(status.committed()), behind(end - status.committed())),
        new Figure(
            "last commit",
            since == null ? "none yet" : ago(since),
            Count.of(status.commits(), "commit", "commits") + " since the start"));
  }

  private List<Figure> memory(Archive archive) throws IOException {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    int live = archive.cursor().nextArticle() - archive.cursor().oldestLive();
    Duration window = reads.asked((engine, results) -> engine.settings().duplicates().window());
    return List.of(
        new Figure("window", window.toDays() + " days", "within which texts are compared"),
        new Figure("live articles", Count.of(Math.max(0, live)), "in the window"),
        new Figure(
            "memory",
            Count.bytes(heap.getUsed()),
            heap.getMax() < 0 ? "" : "of at most " + Count.bytes(heap.getMax())),
        new Figure("under way", Count.bytes(pipeline.status().pendingBytes()), "commands"),
        new Figure("running for", ago(up).replace(" ago", ""), ""));
  }

  private List<Figure> limits() {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            "too much under way", Count.of(pipeline.status().refused()), "commands turned away"));
    measures.forEach((name, measure) -> {
      if (name.startsWith(LIMITS)) {
        DoubleSupplier value = measure.value();
        figures.add(
            new Figure(
                name.substring(LIMITS.length()),
                Count.of((long) value.getAsDouble()),
                measure.meaning()));
      }
    });
    Measure shingles = measures.get("wirefold.shingles.skipped");
    if (shingles != null) {
      figures.add(
          new Figure(
              "common shingles", Count.of((long) shingles.value().getAsDouble()), "passed over"));
    }
    return figures;
  }

  private static String behind(long entries) {
    return entries <= 0 ? "up to date" : Count.of(entries, "entry", "entries") + " behind";
  }

  static String ago(Duration time) {
    if (time.toSeconds() < 120) {
      return String.format(Locale.ROOT, "%d s ago", time.toSeconds());
    }
    if (time.toMinutes() < 120) {
      return time.toMinutes() + " min ago";
    }
    return time.toHours() < 48 ? time.toHours() + " h ago" : time.toDays() + " days ago";
  }
}
