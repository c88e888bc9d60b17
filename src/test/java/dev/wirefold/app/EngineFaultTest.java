package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderOptions;
import dev.wirefold.embedding.Embedder;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.MemoryStore;
import dev.wirefold.engine.Preparer;
import dev.wirefold.engine.SkippedEntry;
import dev.wirefold.engine.Store;
import dev.wirefold.journal.Journal;
import dev.wirefold.lucene.LuceneStore;
import dev.wirefold.service.EngineSource;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.PipelineSettings;
import dev.wirefold.service.PipelineStatus.State;
import dev.wirefold.service.UnavailableException;
import dev.wirefold.text.Shingler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of Wirefold's own stops the deciding, says so, and loses nothing. */
class EngineFaultTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir private Path temporary;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void submit_whatTheEngineFailsAt_isRefusedAndNamedAndKept() throws Exception {
    DataFolder folder = DataFolder.create(temporary.resolve("data"), 7L);
    LocalService.Settings settings = LocalService.Settings.DEFAULT;
    try (Journal journal =
            Journal.open(folder.journal(), folder.id(), settings.journal(), () -> NOW);
        LuceneStore store = LocalService.openStore(folder, settings.store(), () -> NOW)) {
      Pipeline pipeline =
          new Pipeline(
              journal, LocalService.commands(), store, faulty(folder), settings.pipeline());
      pipeline.start();
      assertThat(put(pipeline, "Ferry late")).isInstanceOf(Outcome.Taken.class);
      assertThatThrownBy(() -> put(pipeline, "Fault"))
          .hasCauseInstanceOf(UnavailableException.class)
          .hasMessageContaining("it is kept in the log");
      assertThat(pipeline.status().state()).isEqualTo(State.ENGINE_FAILED);
      assertThat(pipeline.status().trouble())
          .isEqualTo(
              "entry 1 (article elm/Fault): java.lang.IllegalStateException: a fault; if it fails"
                  + " there at each start, wirefold.log.skip=1 goes on without it");
      assertThatThrownBy(() -> put(pipeline, "Ferry sails"))
          .hasCauseInstanceOf(UnavailableException.class)
          .hasMessageContaining("the engine: entry 1 ");
      pipeline.close();
    }
    try (LocalService mended = LocalService.open(folder, settings, () -> NOW)) {
      mended.awaitReady();
      assertThat(mended.pipeline().status().applied()).isEqualTo(1);
    }
  }

  @Test
  void skip_ofTheEntryItFailsAt_goesOnWithoutIt_andSaysSo() throws Exception {
    DataFolder folder = DataFolder.create(temporary.resolve("data"), 7L);
    failAtTheSecond(folder);
    LocalService.Settings skipping = skipping(1L);
    try (Journal journal =
            Journal.open(folder.journal(), folder.id(), skipping.journal(), () -> NOW);
        LuceneStore store = LocalService.openStore(folder, skipping.store(), () -> NOW)) {
      Pipeline pipeline =
          new Pipeline(
              journal, LocalService.commands(), store, faulty(folder), skipping.pipeline());
      pipeline.start();
      Outcome after = put(pipeline, "Ferry sails");
      assertThat(((Outcome.Taken) after).number()).as("it leaves a number free").isEqualTo(2);
      assertThat(pipeline.skipped()).containsExactly(new SkippedEntry(1, "article elm/Fault", NOW));
      pipeline.close();
    }
    String note =
        "entry 1 of the log (article elm/Fault, of 2026-03-01T00:00:00Z) was skipped, as"
            + " wirefold.log.skip asks";
    try (LocalService again = LocalService.open(folder, skipping, () -> NOW)) {
      again.awaitReady();
      assertThat(new ServiceMonitor(again).notes()).containsExactly(note);
    }
    assertThat(new FsckRun().run(FolderOptions.of(folder.folder(), null), out(), out()))
        .isEqualTo(ExitCode.OK);
    assertThat(said.toString(UTF_8)).contains("note: " + note, "log and index are sound");
  }

  @Test
  void replay_withTheSameSkip_exportsTheSame() throws Exception {
    DataFolder folder = DataFolder.create(temporary.resolve("data"), 7L);
    failAtTheSecond(folder);
    try (LocalService service = LocalService.open(folder, skipping(1L), () -> NOW)) {
      service.awaitReady();
      assertThat(put(service.pipeline(), "Ferry sails")).isInstanceOf(Outcome.Taken.class);
    }
    Path config = Files.writeString(temporary.resolve("skip.properties"), "wirefold.log.skip=1\n");
    Path again = temporary.resolve("again");
    FolderOptions options =
        new FolderOptions(folder.folder(), again, null, null, null, null, config, true);
    assertThat(new ReplayRun().run(options, out(), out())).isEqualTo(ExitCode.OK);
    assertThat(said.toString(UTF_8)).contains("entry 1 of the log (article elm/Fault");
    assertThat(Exports.of(again)).isEqualTo(Exports.of(folder.folder()));
  }

  @Test
  void skip_ofWhatCantBeSkipped_isAWrongSetting() throws Exception {
    DataFolder folder = DataFolder.create(temporary.resolve("data"), 7L);
    failAtTheSecond(folder);
    assertThatThrownBy(() -> LocalService.open(folder, skipping(0L), () -> NOW))
        .hasMessageContaining("entry 0, which is decided already");
    assertThatThrownBy(() -> LocalService.open(folder, skipping(2L), () -> NOW))
        .isInstanceOfSatisfying(
            CommandFault.class,
            fault -> assertThat(fault.exitCode()).isEqualTo(ExitCode.BAD_CONFIGURATION))
        .hasMessageContaining("the log ends before it");
  }

  @Test
  void entry_thatCantBeRead_canBeSkipped() throws Exception {
    DataFolder folder = DataFolder.create(temporary.resolve("data"), 7L);
    try (Journal journal =
        Journal.open(
            folder.journal(), folder.id(), LocalService.Settings.DEFAULT.journal(), () -> NOW)) {
      journal.append("{\"of\":\"a later release\"}".getBytes(UTF_8)).get();
    }
    try (LocalService service =
        LocalService.open(folder, LocalService.Settings.DEFAULT, () -> NOW)) {
      assertThatThrownBy(service::awaitReady).hasMessageContaining("entry 0 (which can't be read)");
    }
    try (LocalService service = LocalService.open(folder, skipping(0L), () -> NOW)) {
      service.awaitReady();
      assertThat(((Outcome.Taken) put(service.pipeline(), "Ferry late")).number()).isZero();
    }
  }

  /** As when the program's file was changed under it: nothing it says later can be relied on. */
  @Test
  void error_ofJava_endsTheProcess_withTheCodeForIt() throws Exception {
    Path errors = temporary.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                EngineFaultTest.class.getName(),
                temporary.resolve("data").toString())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitCode.INTERNAL);
    assertThat(errors)
        .content()
        .contains(
            "wirefold: the thread wirefold-engine died: java.lang.NoClassDefFoundError: x/Missing;"
                + " what was acknowledged is in the log, start it anew");
  }

  @Test
  void store_thatLacksAClass_isDead_andNotTriedAgain() throws Exception {
    DataFolder folder = DataFolder.create(temporary.resolve("data"), 7L);
    LocalService.Settings settings = LocalService.Settings.DEFAULT;
    MemoryStore store = new MemoryStore();
    try (Journal journal =
        Journal.open(folder.journal(), folder.id(), settings.journal(), () -> NOW)) {
      Pipeline pipeline =
          new Pipeline(
              journal, LocalService.commands(), store, faulty(folder), settings.pipeline());
      pipeline.start();
      assertThat(put(pipeline, "Ferry late")).isInstanceOf(Outcome.Taken.class);
      store.fail(new IOException("can't write", new NoClassDefFoundError("x/Missing")));
      CompletableFuture<Outcome> _ = submit(pipeline, "Ferry sails"); // may be told or not
      Pipeline.Death death = pipeline.death().get(60, TimeUnit.SECONDS);
      assertThat(death.thread()).isEqualTo("wirefold-store");
      assertThat(death.error()).isInstanceOf(NoClassDefFoundError.class);
      assertThatThrownBy(pipeline::close).isInstanceOf(IOException.class);
    }
  }

  @Test
  void stackOverflow_isTheFaultOfItsEntry() throws Exception {
    try (Running running = new Running(DataFolder.create(temporary.resolve("data"), 7L))) {
      assertThatThrownBy(() -> put(running.pipeline, "Deep"))
          .hasCauseInstanceOf(UnavailableException.class);
      assertThat(running.pipeline.status().state()).isEqualTo(State.ENGINE_FAILED);
      assertThat(running.pipeline.status().trouble()).contains("entry 0 (article elm/Deep)");
      assertThat(running.pipeline.death()).isNotDone();
    }
  }

  /** Serves, and loses a class while it decides. */
  static void main(String[] arguments) throws Exception {
    Running running = new Running(DataFolder.create(Path.of(arguments[0]), 7L));
    assertThatThrownBy(() -> put(running.pipeline, "Missing"))
        .hasCauseInstanceOf(UnavailableException.class);
    ServeRun.untilDead(running.pipeline, System.err, Runtime.getRuntime()::halt);
  }

  /** A pipeline that meets faults, with its log and index. */
  private static final class Running implements AutoCloseable {

    private final Journal journal;
    private final LuceneStore store;
    private final Pipeline pipeline;

    Running(DataFolder folder) throws IOException {
      LocalService.Settings settings = LocalService.Settings.DEFAULT;
      journal = Journal.open(folder.journal(), folder.id(), settings.journal(), () -> NOW);
      store = LocalService.openStore(folder, settings.store(), () -> NOW);
      pipeline =
          new Pipeline(
              journal, LocalService.commands(), store, faulty(folder), settings.pipeline());
      pipeline.start();
    }

    @Override
    public void close() throws IOException {
      pipeline.close();
      store.close();
      journal.close();
    }
  }

  /** Decides entry 0, commits that, and fails at entry 1. */
  private static void failAtTheSecond(DataFolder folder) throws Exception {
    LocalService.Settings settings = LocalService.Settings.DEFAULT;
    try (Journal journal =
            Journal.open(folder.journal(), folder.id(), settings.journal(), () -> NOW);
        LuceneStore store = LocalService.openStore(folder, settings.store(), () -> NOW)) {
      Pipeline pipeline =
          new Pipeline(
              journal, LocalService.commands(), store, faulty(folder), settings.pipeline());
      pipeline.start();
      assertThat(put(pipeline, "Ferry late")).isInstanceOf(Outcome.Taken.class);
      pipeline.close();
      pipeline =
          new Pipeline(
              journal, LocalService.commands(), store, faulty(folder), settings.pipeline());
      pipeline.start();
      Pipeline failing = pipeline;
      assertThatThrownBy(() -> put(failing, "Fault"))
          .hasCauseInstanceOf(UnavailableException.class);
      pipeline.close();
    }
  }

  private static LocalService.Settings skipping(long position) {
    LocalService.Settings settings = LocalService.Settings.DEFAULT;
    PipelineSettings pipeline = settings.pipeline();
    return new LocalService.Settings(
        settings.engine(),
        settings.stories(),
        settings.withDetection(),
        settings.journal(),
        settings.store(),
        new PipelineSettings(
            pipeline.pendingBytes(),
            pipeline.preparers(),
            pipeline.batch(),
            pipeline.refreshEvery(),
            pipeline.commitEvery(),
            pipeline.commitRecords(),
            Set.of(position)));
  }

  private PrintStream out() {
    return new PrintStream(said, true, UTF_8);
  }

  private static Outcome put(Pipeline pipeline, String title) throws Exception {
    return submit(pipeline, title).get(60, TimeUnit.SECONDS);
  }

  private static CompletableFuture<Outcome> submit(Pipeline pipeline, String title) {
    ArticleId id = new ArticleId("elm", title);
    Article article =
        new Article(id, title, "The ferry is late.", null, null, "en", WireFields.PLAIN);
    while (pipeline.status().state() == State.STARTING) {
      Thread.onSpinWait();
    }
    return pipeline.submit(new LogCommand.PutArticle(article));
  }

  private static EngineSource faulty(DataFolder folder) throws IOException {
    EngineSource sound =
        LocalService.engines(
            folder, LocalService.Settings.DEFAULT, StoryVectors.open(EmbeddingChoice.STATIC));
    return new EngineSource() {
      @Override
      public Engine restore(Store store) throws IOException {
        return sound.restore(store);
      }

      @Override
      public Preparer preparer() {
        return Preparer.ofWhole(
            new Shingler(folder.shingleKey()), failingAt("Fault", StaticEmbedder.bundled()), null);
      }
    };
  }

  private static Embedder failingAt(String failing, Embedder sound) {
    return new Embedder() {
      @Override
      public float[] embed(String title, String text) {
        if (title.equals(failing)) {
          throw new IllegalStateException("a fault");
        }
        return switch (title) {
          case "Missing" -> throw new NoClassDefFoundError("x/Missing");
          case "Deep" -> throw new StackOverflowError();
          default -> sound.embed(title, text);
        };
      }

      @Override
      public int dimensions() {
        return sound.dimensions();
      }

      @Override
      public String modelId() {
        return sound.modelId();
      }
    };
  }
}
