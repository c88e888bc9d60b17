package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderOptions;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.CurationAction;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.RandomLog;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.ParsedLine;
import dev.wirefold.format.StoryModelFile;
import dev.wirefold.journal.JournalSettings;
import dev.wirefold.lucene.StoreSettings;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.PipelineSettings;
import dev.wirefold.service.TakenDownException;
import dev.wirefold.service.UnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service with a real log and a real index. */
@SuppressWarnings({"NullAway", "IdentityHashMapUsage"}) // what is missing fails the test
class LocalServiceTest {

  @TempDir private Path temporary;

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void submit_sampleInOrderOfDate_givesTheBatchCommandsIds() throws Exception {
    List<Article> articles = sample();
    Map<String, String> batch = batchIds(articles);
    Map<String, String> service = new LinkedHashMap<>();
    try (LocalService local = open(DataFolder.create(temporary.resolve("data"), 0L))) {
      local.awaitReady();
      for (Article article : articles) {
        now = article.published() == null ? now : article.published();
        ArticleResult result =
            ((Outcome.Taken) submit(local, new LogCommand.PutArticle(article))).result();
        service.put(article.id().toString(), result.group() + " " + result.story());
      }
    }
    assertThat(service).isEqualTo(batch);
  }

  @Test
  void replay_ofALogOfEverything_exportsTheSameBytes() throws Exception {
    Path data = temporary.resolve("data");
    RandomLog log = new RandomLog(3);
    SplittableRandom random = new SplittableRandom(4);
    DataFolder folder = DataFolder.create(data, null);
    LocalService local = open(folder);
    local.awaitReady();
    for (int i = 0; i < 250; i++) {
      RandomLog.Entry entry = log.next();
      if (entry.command() instanceof LogCommand.DeleteArticle) {
        continue; // what is gone from the log can't be decided anew
      }
      now = entry.at();
      submit(local, entry.command());
      if (random.nextInt(40) == 0) {
        local.close();
        local = open(folder);
        local.awaitReady();
      }
    }
    local.close();
    assertThat(new ReplayRun().run(options(data, temporary.resolve("again")), out(), System.err))
        .isEqualTo(ExitCode.OK);
    assertThat(Exports.of(temporary.resolve("again"))).isEqualTo(Exports.of(data)).hasSize(4);
    assertThat(new FsckRun().run(options(data, null), out(), System.err)).isEqualTo(ExitCode.OK);
  }

  @Test
  void snapshot_whileItRuns_restoresToTheSame() throws Exception {
    Path data = temporary.resolve("data");
    try (LocalService local = open(DataFolder.create(data, null))) {
      local.awaitReady();
      for (Article article : sample().subList(0, 60)) {
        submit(local, new LogCommand.PutArticle(article));
      }
      assertThat(local.snapshot(temporary.resolve("copy"))).isEqualTo(59);
    }
    FolderOptions restore = options(temporary.resolve("restored"), temporary.resolve("copy"));
    assertThat(new RestoreRun().run(restore, out(), System.err)).isEqualTo(ExitCode.OK);
    try (LocalService restored = open(DataFolder.open(temporary.resolve("restored")))) {
      restored.awaitReady();
    }
    assertThat(Exports.of(temporary.resolve("restored"))).isEqualTo(Exports.of(data));
  }

  @Test
  void delete_ofAnArticle_leavesItsTextInNoFile() throws Exception {
    Path data = temporary.resolve("data");
    String phrase = "xylophonists of Quarndon";
    Article doomed =
        article(
            "{\"id\":\"d\",\"source\":\"Elm Post\",\"title\":\"Ban\",\"text\":\"The "
                + phrase
                + " met in the town hall on Monday and sued.\"}");
    try (LocalService local = open(DataFolder.create(data, null))) {
      local.awaitReady();
      for (Article article : sample().subList(0, 20)) {
        submit(local, new LogCommand.PutArticle(article));
      }
      submit(local, new LogCommand.PutArticle(doomed));
      submit(local, new LogCommand.PutArticle(doomed));
      assertThat(FolderCheck.filesWith(data, phrase)).isNotEmpty();
      Outcome outcome =
          submit(local, new LogCommand.DeleteArticle(doomed.id(), "counsel", "court order"));
      assertThat(outcome).isInstanceOf(Outcome.TakenDown.class);
      assertThat(FolderCheck.filesWith(data, phrase)).isEmpty();
      try (var archive = local.store().read()) {
        assertThat(archive.versions(doomed.id())).isEmpty();
      }
    }
    try (LocalService local = open(DataFolder.open(data))) {
      local.awaitReady();
      assertThat(FolderCheck.filesWith(data, phrase)).isEmpty();
      assertThatThrownBy(() -> submit(local, new LogCommand.PutArticle(doomed)))
          .hasCauseInstanceOf(TakenDownException.class);
      assertThat(FolderCheck.filesWith(data, phrase)).isEmpty();
    }
  }

  @Test
  void replay_afterATakedownOfWhatCameTwice_keepsNumbersAndEditorsDecisions() throws Exception {
    Path data = temporary.resolve("data");
    Article doomed =
        report("Gone", "Quarndon", "The council met on Monday and sued nobody at all.");
    String copied =
        "The harbour of Lund reopened on Wednesday after a storm had closed it for three days, the"
            + " port authority said. Two ferries and eleven freighters were waiting.";
    try (LocalService local = open(DataFolder.create(data, null))) {
      local.awaitReady();
      submit(local, new LogCommand.PutArticle(doomed));
      submit(local, new LogCommand.PutArticle(doomed));
      for (int i = 1; i <= 5; i++) {
        submit(
            local,
            new LogCommand.PutArticle(report("Paper " + i, "Harbour of Lund reopens", copied)));
      }
      submit(local, new LogCommand.DeleteArticle(doomed.id(), "", "court order"));
      CurationAction split = new CurationAction.SplitGroup(List.of(2, 3));
      assertThat(submit(local, new LogCommand.Curate(split, "Asa", "two texts")))
          .isInstanceOf(Outcome.Curated.class);
    }
    assertThat(new ReplayRun().run(options(data, temporary.resolve("again")), out(), System.err))
        .isEqualTo(ExitCode.OK);
    assertThat(Exports.of(temporary.resolve("again"))).isEqualTo(Exports.of(data));
  }

  private static Article report(String source, String title, String text) {
    ArticleId id = new ArticleId(source, "1");
    return new Article(id, title, text, null, null, "en", WireFields.PLAIN);
  }

  @Test
  void delete_whoseTextCantBeRemoved_isToldSo_andARepetitionRemovesIt() throws Exception {
    Path data = temporary.resolve("data");
    String phrase = "xylophonists of Quarndon";
    Article doomed =
        article(
            "{\"id\":\"d\",\"source\":\"Elm Post\",\"title\":\"Ban\",\"text\":\"The "
                + phrase
                + " met in the town hall on Monday and sued.\"}");
    try (LocalService local = open(DataFolder.create(data, null))) {
      local.awaitReady();
      submit(local, new LogCommand.PutArticle(doomed));
      Path obstacle = data.resolve("journal/%020d.wfj.tmp".formatted(0));
      Files.createDirectories(obstacle.resolve("x"));
      LogCommand delete = new LogCommand.DeleteArticle(doomed.id(), "counsel", "court order");
      assertThatThrownBy(() -> submit(local, delete))
          .hasCauseInstanceOf(UnavailableException.class)
          .hasMessageContaining("send it again");
      assertThat(FolderCheck.filesWith(data, phrase)).isNotEmpty();
      Files.delete(obstacle.resolve("x"));
      Files.delete(obstacle);
      assertThat(submit(local, delete)).isInstanceOf(Outcome.Refused.class);
      assertThat(FolderCheck.filesWith(data, phrase)).isEmpty();
    }
  }

  @Test
  void create_afterABeginningThatWasCutOff_beginsTheFolder() throws Exception {
    Path data = Files.createDirectory(temporary.resolve("data"));
    Files.writeString(data.resolve(".wirefold.identity.0.partial"), "format=1\nid=");
    DataFolder created = DataFolder.create(data, null);
    assertThat(DataFolder.open(data)).isEqualTo(created);
    assertThat(data.toFile().list()).containsExactly("wirefold.identity");
  }

  private static Outcome submit(LocalService local, LogCommand command) throws Exception {
    return local.pipeline().submit(command).get(60, java.util.concurrent.TimeUnit.SECONDS);
  }

  private LocalService open(DataFolder folder) throws IOException {
    JournalSettings journal = new JournalSettings(1 << 20, 4 << 20, 16 << 20, 16 << 20, 0, 1.0);
    PipelineSettings pipeline =
        new PipelineSettings(64 << 20, 2, 32, Duration.ofMillis(200), Duration.ofMillis(500), 100);
    return LocalService.open(
        folder,
        new LocalService.Settings(
            DuplicatesModel.standard(),
            StoryModelFile.bundled(),
            true,
            journal,
            StoreSettings.DEFAULT,
            pipeline),
        () -> now);
  }

  private Map<String, String> batchIds(List<Article> articles) throws IOException {
    Path input = temporary.resolve("sample.jsonl");
    try (var in = LocalServiceTest.class.getResourceAsStream("/dev/wirefold/sample/wire.jsonl")) {
      Files.write(input, in.readAllBytes());
    }
    Map<String, ArticleResult> byId = new LinkedHashMap<>();
    try (Batch batch =
        Batch.run(
            new Batch.Request(
                List.of(input.toString()),
                System.in,
                FieldMap.PLAIN,
                StoryModelFile.bundled(),
                1,
                true,
                DuplicatesModel.standard(),
                temporary),
            article -> false,
            new Batch.Progress() {})) {
      for (int i = 0; i < batch.engine().articles(); i++) {
        byId.put(batch.engine().idOf(i).toString(), batch.results().article(i));
      }
    }
    Map<String, String> ids = new LinkedHashMap<>();
    for (Article article : articles) {
      ArticleResult result = byId.get(article.id().toString());
      ids.put(article.id().toString(), result.group() + " " + result.story());
    }
    return ids;
  }

  private static List<Article> sample() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (var in = LocalServiceTest.class.getResourceAsStream("/dev/wirefold/sample/wire.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        articles.add(article(line));
      }
    }
    // an article without a date stands with the dated one before it, as in a batch
    Map<Article, Instant> times = new java.util.IdentityHashMap<>();
    Instant carried = articles.getFirst().published();
    for (Article article : articles) {
      carried = article.published() == null ? carried : article.published();
      times.put(article, carried);
    }
    articles.sort(Comparator.comparing(times::get));
    return articles;
  }

  private static Article article(String json) {
    ParsedLine line =
        new ArticleParser(FieldMap.PLAIN, 1 << 20).parse(json.getBytes(StandardCharsets.UTF_8));
    return ((ParsedLine.Parsed) line).article();
  }

  private static FolderOptions options(Path data, Path other) {
    return FolderOptions.of(data, other);
  }

  private static PrintStream out() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }
}
