package dev.wirefold.app;

import dev.wirefold.cli.DemoJob;
import dev.wirefold.cli.DemoOptions;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.digest.StoryDigest;
import dev.wirefold.duplicate.Relation;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.GroupResult;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.Results;
import dev.wirefold.engine.StoryResult;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.InputForm;
import dev.wirefold.format.StoryModelFile;
import dev.wirefold.service.BatchDigests;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the demo: the bundled wire, its largest stories with their groups and copies. */
final class DemoRun implements DemoJob {

  static final String SAMPLE = "/dev/wirefold/sample/wire.jsonl";

  private static final int STORIES_SHOWN = 6;
  private static final int GROUPS_SHOWN = 6;
  private static final int PHRASES_SHOWN = 4;
  private static final int TITLE_WIDTH = 66;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final BooleanSupplier looks;

  DemoRun() {
    this(DemoRun::isTerminal);
  }

  /**
   * @param looks tells whether somebody looks at what is printed
   */
  DemoRun(BooleanSupplier looks) {
    this.looks = looks;
  }

  @Override
  public int run(DemoOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          print(out);
          Boolean serve = options.serve();
          if (serve == null ? looks.getAsBoolean() : serve) {
            serve(options.port(), out);
          }
          return ExitCode.OK;
        });
  }

  private static void print(PrintStream out) throws IOException {
    try (InputStream sample = Objects.requireNonNull(DemoRun.class.getResourceAsStream(SAMPLE))) {
      Batch.Request request =
          new Batch.Request(
              List.of("-"),
              sample,
              FieldMap.PLAIN,
              StoryModelFile.bundled(),
              1,
              true,
              DuplicatesModel.standard(),
              Batch.temporaryFolder(),
              InputForm.OWN,
              true,
              false,
              EmbeddingChoice.STATIC);
      try (Batch batch = Batch.run(request, article -> false, new Batch.Progress() {})) {
        print(batch, out);
      }
    }
  }

  /** Serves until a signal comes. */
  private static void serve(int port, PrintStream out) throws IOException, ConfigurationException {
    DemoService demo;
    try {
      demo = DemoService.start(port);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(demo), "stop"));
    out.printf("%nThe page with this sample: %s (Ctrl-C ends it)%n", demo.address());
    out.flush();
    ServeRun.untilDead(demo.service().service().pipeline(), System.err, Runtime.getRuntime()::halt);
  }

  private static void stop(DemoService demo) {
    try {
      demo.close();
    } catch (IOException | UncheckedIOException e) {
      System.err.println("wirefold: the demo's folder could not be removed: " + e.getMessage());
    }
  }

  @SuppressWarnings({"SystemConsoleNull", "NullAway"}) // an embedded Java may have none
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static void print(Batch batch, PrintStream out) throws IOException {
    Results results = batch.results();
    List<StoryResult> stories = new ArrayList<>(results.stories());
    out.printf(
        "%d articles from %d newsrooms: %d texts, %d stories.%n",
        batch.engine().articles(), newsrooms(batch.engine()), results.groups(), stories.size());
    out.println(
        "Copies of one text stand under the version to show; texts about one event make a story.");
    stories.sort(Comparator.comparingInt(story -> -story.articles()));
    Map<String, GroupResult> groups = new HashMap<>();
    for (int i = 0; i < results.groups(); i++) {
      GroupResult group = results.group(i);
      groups.put(group.id(), group);
    }
    BatchDigests digests = batch.digests();
    for (StoryResult story : stories.subList(0, Math.min(STORIES_SHOWN, stories.size()))) {
      printStory(story, digests.of(story), groups, batch, out);
    }
    out.println();
    out.printf("… and %d more stories.%n", Math.max(0, stories.size() - STORIES_SHOWN));
    out.println("Next: ./wirefold cluster YOUR.jsonl -o out.jsonl");
  }

  private static void printStory(
      StoryResult story,
      StoryDigest digest,
      Map<String, GroupResult> groups,
      Batch batch,
      PrintStream out) {
    out.println();
    String headline = digest.headline();
    out.println(clipped(headline == null ? story.title() : headline, TITLE_WIDTH + 10));
    out.printf(
        "  %s · %s · %s · %s – %s%n",
        Messages.counted(story.newsrooms(), "newsroom", "newsrooms"),
        Messages.counted(story.groups().size(), "text", "texts"),
        Messages.counted(story.copies(), "copy", "copies"),
        time(story.first()),
        time(story.last()));
    out.println("  " + clipped(phrases(digest), TITLE_WIDTH + 10));
    int shown = Math.min(GROUPS_SHOWN, story.groups().size());
    for (String id : story.groups().subList(0, shown)) {
      printGroup(Objects.requireNonNull(groups.get(id)), batch, out);
    }
    if (story.groups().size() > shown) {
      out.printf(
          "  … and %s%n",
          Messages.counted(story.groups().size() - shown, "more text", "more texts"));
    }
  }

  /** Names the story's people, places and matters. */
  private static String phrases(StoryDigest digest) {
    return Stream.concat(
            digest.entities().stream().limit(PHRASES_SHOWN),
            digest.terms().stream().limit(PHRASES_SHOWN))
        .map(StoryDigest.KeyPhrase::text)
        .collect(Collectors.joining(", "));
  }

  private static void printGroup(GroupResult group, Batch batch, PrintStream out) {
    PreparedArticle canonical = batch.engine().article(group.canonical());
    out.printf(
        "  %-12s %s  [%s]%n",
        time(group.first()), clipped(canonical.title(), TITLE_WIDTH), canonical.id().source());
    Map<String, List<String>> byRelation = new LinkedHashMap<>();
    for (int member : group.members()) {
      Relation relation = batch.results().relation(member);
      if (relation != Relation.CANONICAL) {
        byRelation
            .computeIfAbsent(relation.wireName(), key -> new ArrayList<>())
            .add(batch.engine().article(member).id().source());
      }
    }
    byRelation.forEach((relation, sources) ->
        out.printf("  %-12s   %s: %s%n", "", relation, String.join(", ", sources)));
  }

  private static long newsrooms(Engine engine) {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < engine.articles(); i++) {
      sources.add(engine.article(i).id().source());
    }
    return sources.stream().distinct().count();
  }

  private static String time(@Nullable Instant instant) {
    return instant == null ? "no date" : TIME.format(instant);
  }

  private static String clipped(String title, int width) {
    return title.length() <= width ? title : title.substring(0, width - 1) + "…";
  }
}
