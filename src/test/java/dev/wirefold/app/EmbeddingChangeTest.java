package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderOptions;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.KeptEmbedding;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.onnx.MiniLmEmbedder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder keeps to one embedding: vectors of two are never mixed. */
@SuppressWarnings("NullAway") // what is missing fails the test
class EmbeddingChangeTest {

  @TempDir private Path dir;

  @Test
  void start_withAnotherEmbedding_isRefusedAndNamesBothAndTheWaysOut() throws Exception {
    fill("static");
    assertThatExceptionOfType(CommandFault.class)
        .isThrownBy(() -> open(data(), "minilm").close())
        .withMessageContaining("wirefold.embedding is minilm")
        .withMessageContaining("vectors of " + MiniLmEmbedder.ID)
        .withMessageContaining("vectors of " + StaticEmbedder.BUNDLED_ID + ";")
        .withMessageContaining("set it back")
        .withMessageContaining("wirefold replay")
        .satisfies(fault -> assertThat(fault.exitCode()).isEqualTo(ExitCode.BAD_CONFIGURATION));
    try (LocalService service = open(data(), "static")) {
      service.awaitReady();
      assertThat(kept(service)).isEqualTo(StaticEmbedder.BUNDLED_ID);
    }
  }

  @Test
  void start_afterAReplay_isAcceptedWithTheNewOneAlone() throws Exception {
    fill("static");
    Path config = Files.writeString(dir.resolve("w.yml"), "wirefold.embedding: minilm\n");
    Path again = dir.resolve("again");
    FolderOptions options = new FolderOptions(data(), again, null, null, null, null, config, true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream said = new PrintStream(out, true, UTF_8);
    assertThat(new ReplayRun().run(options, said, said)).as(out.toString(UTF_8)).isZero();
    try (LocalService service = open(again, "minilm")) {
      service.awaitReady();
      assertThat(kept(service)).isEqualTo(MiniLmEmbedder.ID);
      try (Archive archive = service.store().read()) {
        assertThat(archive.article(0).bytes().vector()).hasSize(384);
      }
    }
    assertThatExceptionOfType(CommandFault.class)
        .isThrownBy(() -> open(again, "static").close())
        .withMessageContaining("the index in " + again.resolve("index"));
  }

  @Test
  void start_storiesOffBefore_takesAny() throws Exception {
    LocalService.Settings off =
        new LocalService.Settings(
            LocalService.Settings.DEFAULT.engine(),
            null,
            true,
            LocalService.Settings.DEFAULT.journal(),
            LocalService.Settings.DEFAULT.store(),
            LocalService.Settings.DEFAULT.pipeline());
    try (LocalService service =
        LocalService.open(DataFolder.create(data(), 0L), off, InstantSource.system())) {
      service.awaitReady();
      put(service, 0);
    }
    try (LocalService service = open(data(), "minilm")) {
      service.awaitReady();
      put(service, 1);
    }
    try (LocalService service = open(data(), "minilm")) {
      service.awaitReady();
      assertThat(kept(service)).isEqualTo(MiniLmEmbedder.ID);
    }
  }

  @Test
  void replay_ofACascadeThatWasRestarted_exportsTheSameBytes() throws Exception {
    DataFolder.create(data(), 0L);
    LocalService service = open(data(), "cascade");
    service.awaitReady();
    for (int i = 0; i < 40; i++) {
      put(service, i);
      if (i % 15 == 14) {
        service.close();
        service = open(data(), "cascade");
        service.awaitReady();
      }
    }
    service.close();
    Path config = Files.writeString(dir.resolve("c.yml"), "wirefold.embedding: cascade\n");
    PrintStream said = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    Path again = dir.resolve("again");
    FolderOptions replay = new FolderOptions(data(), again, null, null, null, null, config, true);
    assertThat(new ReplayRun().run(replay, said, said)).isZero();
    assertThat(stories(again, config, said)).isEqualTo(stories(data(), config, said));
  }

  private String stories(Path data, Path config, PrintStream said) throws IOException {
    Path to = Files.createTempDirectory(dir, "export").resolve("stories");
    FolderOptions options =
        new FolderOptions(data, null, to.resolveSibling("d"), null, null, to, config, true);
    assertThat(new ExportRun().run(options, said, said)).isZero();
    return Files.readString(to);
  }

  private void fill(String embedding) throws Exception {
    DataFolder.create(data(), 0L);
    try (LocalService service = open(data(), embedding)) {
      service.awaitReady();
      put(service, 0);
      put(service, 1);
    }
  }

  private static void put(LocalService service, int number) throws Exception {
    Article article =
        new Article(
            new ArticleId("Post", "p-" + number),
            "Library " + number + " opens in the old tram depot",
            "Readers came at dawn.",
            null,
            null,
            "en",
            WireFields.PLAIN);
    service.pipeline().submit(new LogCommand.PutArticle(article)).get(60, TimeUnit.SECONDS);
  }

  private static String kept(LocalService service) throws IOException {
    try (Archive archive = service.store().read()) {
      return String.valueOf(KeptEmbedding.in(archive));
    }
  }

  private static LocalService open(Path data, String embedding) throws IOException {
    EmbeddingChoice choice = EmbeddingChoice.of(embedding);
    return LocalService.open(
        DataFolder.open(data),
        LocalService.Settings.DEFAULT.with(choice, StoriesModel.named("bundled", choice)),
        InstantSource.system());
  }

  private Path data() {
    return dir.resolve("data");
  }
}
