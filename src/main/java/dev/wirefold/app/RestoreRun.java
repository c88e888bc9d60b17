package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderJob;
import dev.wirefold.cli.FolderOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Runs the restore command: copies a snapshot to where a service is to go on from it. */
final class RestoreRun implements FolderJob {

  @Override
  public int run(FolderOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          Path snapshot = Objects.requireNonNull(options.other());
          DataFolder from = DataFolder.open(snapshot);
          DataFolder.requireEmpty(options.data());
          copy(from.journal(), options.data().resolve(DataFolder.JOURNAL));
          copy(from.index(), options.data().resolve(DataFolder.INDEX));
          from.writeIdentity(options.data()); // last: without it the folder is none
          int code = new FsckRun().run(FolderOptions.of(options.data(), null), out, err);
          if (code == ExitCode.OK) {
            out.println("wirefold: restored to " + options.data());
          }
          return code;
        });
  }

  /** Copies the bytes, so that the snapshot stays what it is whatever becomes of the copy. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    List<Path> files;
    try (Stream<Path> listed = Files.list(from)) {
      files = listed.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(file.getFileName());
      Files.copy(file, copy);
      try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }
}
