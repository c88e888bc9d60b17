package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderJob;
import dev.wirefold.cli.FolderOptions;
import dev.wirefold.engine.LogCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands on a data folder end with, and what they leave behind. */
class FolderCommandsTest {

  @TempDir private Path dir;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path data;

  @BeforeEach
  void fill() throws Exception {
    data = dir.resolve("data");
    try (LocalService service = open()) {
      service.awaitReady();
      for (int i = 0; i < 3; i++) {
        Article article =
            new Article(
                new ArticleId("Post", "p-" + i),
                "Library " + i + " opens in the old tram depot",
                "",
                null,
                null,
                "en",
                WireFields.PLAIN);
        service.pipeline().submit(new LogCommand.PutArticle(article)).get(60, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void folder_missing_isUnavailable() {
    Path nowhere = dir.resolve("nowhere");
    for (FolderJob job : reading()) {
      assertThat(run(job, FolderOptions.of(nowhere, dir.resolve("made"))))
          .isEqualTo(ExitCode.UNAVAILABLE);
    }
    assertThat(run(new RestoreRun(), FolderOptions.of(dir.resolve("made"), nowhere)))
        .isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(said()).contains("nowhere: no such folder");
    assertThat(dir.resolve("made")).doesNotExist();
  }

  @Test
  void folder_ofSomethingElse_isBadData() throws IOException {
    Path other = Files.createDirectory(dir.resolve("other"));
    for (FolderJob job : reading()) {
      assertThat(run(job, FolderOptions.of(other, dir.resolve("made"))))
          .isEqualTo(ExitCode.BAD_DATA);
    }
    assertThat(run(new RestoreRun(), FolderOptions.of(dir.resolve("made"), other)))
        .isEqualTo(ExitCode.BAD_DATA);
    assertThat(said()).contains("is no data folder of Wirefold");
  }

  @Test
  void target_notEmpty_cantBeCreated() throws IOException {
    Path full = Files.createDirectory(dir.resolve("full"));
    Files.writeString(full.resolve("letter.txt"), "Dear A");
    for (FolderJob job : List.of(new SnapshotRun(), new ReplayRun())) {
      assertThat(run(job, FolderOptions.of(data, full))).isEqualTo(ExitCode.CANNOT_CREATE);
    }
    assertThat(run(new RestoreRun(), FolderOptions.of(full, data)))
        .isEqualTo(ExitCode.CANNOT_CREATE);
    assertThat(full).isDirectoryContaining(file -> file.endsWith("letter.txt"));
  }

  @Test
  void folder_inUse_isUnavailable() throws IOException {
    try (LocalService service = open()) {
      assertThat(service.journal().end()).isEqualTo(3);
      for (FolderJob job :
          List.of(new FsckRun(), new SnapshotRun(), new ExportRun(), new ReplayRun())) {
        assertThat(run(job, FolderOptions.of(data, dir.resolve("made"))))
            .isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(said()).contains("; a service runs on the folder, or another command");
      }
    }
  }

  @Test
  void index_damaged_isBadData() throws IOException {
    flip(data.resolve("index"), "segments_");
    for (FolderJob job : List.of(new FsckRun(), new SnapshotRun(), new ExportRun())) {
      assertThat(run(job, FolderOptions.of(data, dir.resolve("made"))))
          .isEqualTo(ExitCode.BAD_DATA);
    }
  }

  @Test
  void index_ofAnotherFolder_isBadData() throws IOException {
    Path other = dir.resolve("another");
    DataFolder.create(other, null);
    try (Stream<Path> files = Files.list(data.resolve("index"))) {
      Files.createDirectory(other.resolve("index"));
      for (Path file : files.toList()) {
        Files.copy(file, other.resolve("index").resolve(file.getFileName()));
      }
    }
    assertThat(run(new ExportRun(), FolderOptions.of(other, null))).isEqualTo(ExitCode.BAD_DATA);
    assertThat(said()).contains("is of another data folder");
  }

  @Test
  void log_damaged_isBadData() throws IOException {
    flip(data.resolve("journal"), "0");
    for (FolderJob job : List.of(new FsckRun(), new ReplayRun())) {
      assertThat(run(job, FolderOptions.of(data, dir.resolve("made"))))
          .isEqualTo(ExitCode.BAD_DATA);
    }
  }

  @Test
  void restore_ofADamagedSnapshot_leavesNothing() throws IOException {
    Path snapshot = snapshot();
    flip(snapshot.resolve("index"), "_0");
    Path empty = Files.createDirectory(dir.resolve("empty"));
    for (Path target : List.of(empty, dir.resolve("new"))) {
      assertThat(run(new RestoreRun(), FolderOptions.of(target, snapshot)))
          .isEqualTo(ExitCode.BAD_DATA);
    }
    assertThat(said()).contains("nothing is restored");
    assertThat(empty).isEmptyDirectory();
    assertThat(dir.resolve("new")).doesNotExist();
  }

  @Test
  void restore_ofASnapshotThatLacksItsLog_leavesNothing() throws IOException {
    Path snapshot = snapshot();
    Files.move(snapshot.resolve("journal"), dir.resolve("elsewhere"));
    assertThat(run(new RestoreRun(), FolderOptions.of(dir.resolve("new"), snapshot)))
        .isEqualTo(ExitCode.BAD_DATA);
    assertThat(said()).contains("has no folder journal");
    assertThat(dir.resolve("new")).doesNotExist();
  }

  @Test
  void restore_overOneThatWasCutOff_beginsAnew() throws IOException {
    Path snapshot = snapshot();
    Path target = dir.resolve("new");
    Files.createDirectories(target.resolve(".restore.partial/index"));
    Files.createDirectories(target.resolve("journal"));
    Files.writeString(target.resolve("journal/half"), "of a segment");
    assertThat(run(new RestoreRun(), FolderOptions.of(target, snapshot))).isEqualTo(ExitCode.OK);
    assertThat(target.toFile().list())
        .containsExactlyInAnyOrder("journal", "index", "wirefold.identity");
    assertThat(Exports.of(target)).isEqualTo(Exports.of(data));
  }

  @Test
  void export_toAFileThatIsThere_isRefused_andLeavesIt() throws IOException {
    Path mine = dir.resolve("mine.jsonl");
    Path decisions = dir.resolve("decisions.jsonl");
    Files.writeString(mine, "my work");
    for (FolderOptions options :
        List.of(
            new FolderOptions(data, null, mine, null, null, null),
            new FolderOptions(data, null, decisions, mine, null, null),
            new FolderOptions(data, null, decisions, null, mine, null),
            new FolderOptions(data, null, decisions, null, null, mine))) {
      assertThat(run(new ExportRun(), options)).isEqualTo(ExitCode.CANNOT_CREATE);
    }
    assertThat(said()).contains("mine.jsonl: is there already");
    assertThat(mine).hasContent("my work");
    assertThat(decisions).doesNotExist();
  }

  private Path snapshot() {
    Path snapshot = dir.resolve("snapshot");
    assertThat(run(new SnapshotRun(), FolderOptions.of(data, snapshot))).isEqualTo(ExitCode.OK);
    return snapshot;
  }

  private static List<FolderJob> reading() {
    return List.of(new FsckRun(), new SnapshotRun(), new ExportRun(), new ReplayRun());
  }

  private int run(FolderJob job, FolderOptions options) {
    return job.run(options, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private String said() {
    return err.toString(UTF_8);
  }

  private LocalService open() throws IOException {
    DataFolder folder =
        DataFolder.exists(data) ? DataFolder.open(data) : DataFolder.create(data, 0L);
    return LocalService.open(folder, LocalService.Settings.DEFAULT, InstantSource.system());
  }

  /** Changes a bit in the middle of the first file whose name begins so. */
  private static void flip(Path folder, String prefix) throws IOException {
    Path file;
    try (Stream<Path> files = Files.list(folder)) {
      file =
          files
              .filter(each -> each.getFileName().toString().startsWith(prefix))
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
