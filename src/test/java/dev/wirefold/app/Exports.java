package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the export command writes of a folder that no service has open. */
final class Exports {

  private Exports() {}

  /** Returns the four files of an export, as text: decisions, articles, groups and stories. */
  static List<String> of(Path data) throws IOException {
    Path to = Files.createTempDirectory(data.toAbsolutePath().getParent(), "export");
    List<Path> files =
        Stream.of("decisions", "articles", "groups", "stories").map(to::resolve).toList();
    FolderOptions options =
        new FolderOptions(data, null, files.get(0), files.get(1), files.get(2), files.get(3));
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    assertThat(new ExportRun().run(options, out, System.err)).isEqualTo(ExitCode.OK);
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file));
    }
    return texts;
  }
}
