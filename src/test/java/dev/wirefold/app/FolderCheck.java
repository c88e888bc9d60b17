package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderJob;
import dev.wirefold.cli.FolderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The question whether the data folder of a service that doesn't run is what it should be. */
final class FolderCheck {

  private final Path data;
  private final Path scratch;

  /**
   * @param scratch where what the check needs may be written
   */
  FolderCheck(Path data, Path scratch) {
    this.data = data;
    this.scratch = scratch;
  }

  /** Returns the files of a folder in which a phrase stands. */
  static List<Path> filesWith(Path folder, String phrase) {
    String sought = new String(phrase.getBytes(UTF_8), ISO_8859_1);
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (has(file, sought)) {
          found.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static boolean has(Path file, String sought) throws IOException {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1).contains(sought);
    } catch (NoSuchFileException e) {
      return false; // a commit in the background was done with it
    }
  }

  /** How a command ended, and what it said. */
  record Ended(int code, String said) {}

  /** Runs the command that looks for damage. */
  Ended fsck() {
    return run(new FsckRun(), FolderOptions.of(data, null));
  }

  /** Checks that there is no damage; a start that didn't get that far leaves nothing to check. */
  void isSound() {
    if (DataFolder.exists(data) && Files.exists(data.resolve(DataFolder.INDEX))) {
      Ended fsck = fsck();
      assertThat(fsck.code()).as(fsck.said()).isEqualTo(ExitCode.OK);
    }
  }

  /** Checks that it has what a ledger has, each version once, and nothing else. */
  void hasOnce(Ledger ledger) throws IOException {
    String articles = export(data).get(1);
    assertThat(articles.lines().map(FolderCheck::fields).sorted().toList())
        .isEqualTo(ledger.items().stream().map(FolderCheck::fields).sorted().toList());
  }

  /** Checks that its log gives the same, byte for byte, to an index that is empty. */
  void isWhatItsLogSays() throws IOException {
    Path again = scratch.resolve("again");
    Ended replay = run(new ReplayRun(), FolderOptions.of(data, again));
    assertThat(replay.code()).as(replay.said()).isEqualTo(ExitCode.OK);
    assertThat(export(again)).isEqualTo(export(data));
    Shell.delete(again);
  }

  /** Returns the four files of an export: decisions, articles, groups, stories. */
  private List<String> export(Path from) throws IOException {
    Path to = Files.createTempDirectory(scratch, "export");
    List<Path> files =
        Stream.of("decisions", "articles", "groups", "stories").map(to::resolve).toList();
    Ended export =
        run(
            new ExportRun(),
            new FolderOptions(from, null, files.get(0), files.get(1), files.get(2), files.get(3)));
    assertThat(export.code()).as(export.said()).isEqualTo(ExitCode.OK);
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file));
    }
    return texts;
  }

  private static String fields(WireItem item) {
    return item.source() + " " + item.id() + " " + item.text();
  }

  private static String fields(String line) {
    return String.join(
        " ", Ledger.text(line, "source"), Ledger.text(line, "id"), Ledger.text(line, "text"));
  }

  private static Ended run(FolderJob job, FolderOptions options) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, UTF_8);
    int code = job.run(options, stream, stream);
    return new Ended(code, bytes.toString(UTF_8));
  }
}
