package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderJob;
import dev.wirefold.cli.FolderOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Runs the restore command: copies a snapshot to where a service is to go on from it. The copy is
 * made and checked in a folder inside the target, so that the target is whole or stays empty. That
 * folder is of the target's file system, which one beside it need not be.
 */
final class RestoreRun implements FolderJob {

  private static final String UNFINISHED = ".restore.partial";

  @Override
  public int run(FolderOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          DataFolder snapshot = DataFolder.open(Objects.requireNonNull(options.other()));
          snapshot.requireParts();
          Path target = options.data();
          boolean made = !Files.exists(target);
          clearUnfinished(target);
          DataFolder.requireEmpty(target);
          try {
            restore(snapshot, target, out);
          } catch (IOException | RuntimeException e) {
            clearUnfinished(target);
            if (made) {
              Files.deleteIfExists(target);
            }
            throw e;
          }
          out.println("wirefold: restored to " + target);
          return ExitCode.OK;
        });
  }

  private static void restore(DataFolder snapshot, Path target, PrintStream out)
      throws IOException {
    Path unfinished = Files.createDirectories(target.resolve(UNFINISHED));
    copy(snapshot.journal(), unfinished.resolve(DataFolder.JOURNAL));
    copy(snapshot.index(), unfinished.resolve(DataFolder.INDEX));
    boolean judged = Files.exists(snapshot.judgements());
    if (judged) {
      Files.copy(snapshot.judgements(), unfinished.resolve(DataFolder.JUDGEMENTS));
    }
    snapshot.writeCopysIdentity(unfinished);
    int damaged = FsckRun.check(DataFolder.open(unfinished), out);
    if (damaged > 0) {
      throw CommandFault.ofData(
          "the snapshot in %s is not sound (%d damaged), and nothing is restored; take another"
              .formatted(snapshot.folder(), damaged));
    }
    move(unfinished, target, DataFolder.JOURNAL);
    move(unfinished, target, DataFolder.INDEX);
    if (judged) {
      move(unfinished, target, DataFolder.JUDGEMENTS);
    }
    move(unfinished, target, DataFolder.IDENTITY); // last: without it the folder is none
    Files.delete(unfinished);
    force(target);
  }

  private static void move(Path from, Path to, String name) throws IOException {
    Files.move(from.resolve(name), to.resolve(name), StandardCopyOption.ATOMIC_MOVE);
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
    force(to);
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  /** Removes what a restore left that was cut off; while it is there, all in the target is its. */
  private static void clearUnfinished(Path target) throws IOException {
    if (!Files.isDirectory(target.resolve(UNFINISHED))) {
      return;
    }
    if (!DataFolder.exists(target)) {
      DataFolder.remove(target.resolve(DataFolder.JOURNAL));
      DataFolder.remove(target.resolve(DataFolder.INDEX));
      DataFolder.remove(target.resolve(DataFolder.JUDGEMENTS));
    }
    DataFolder.remove(target.resolve(UNFINISHED));
  }
}
