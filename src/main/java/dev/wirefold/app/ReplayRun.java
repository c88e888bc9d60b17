package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderJob;
import dev.wirefold.cli.FolderOptions;
import dev.wirefold.journal.Journal;
import dev.wirefold.journal.JournalSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;

/** Runs the replay command: takes a copy of a log through an engine that knows nothing yet. */
final class ReplayRun implements FolderJob {

  @Override
  public int run(FolderOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          LocalService.Settings settings =
              ServeSettings.ofFolder(options.config(), System.getenv());
          DataFolder from = DataFolder.open(options.data());
          Path target = Objects.requireNonNull(options.other());
          DataFolder.requireEmpty(target);
          Files.createDirectories(target);
          try (Journal log =
              Journal.open(
                  from.journal(), from.id(), JournalSettings.DEFAULT, InstantSource.system())) {
            if (log.start() > 0) {
              throw CommandFault.ofData(
                  "the log begins at entry %d: what came before was dropped, and the index can't be"
                          .formatted(log.start())
                      + " made from it");
            }
            log.snapshot(target.resolve(DataFolder.JOURNAL));
          }
          from.writeCopysIdentity(target);
          return replay(DataFolder.open(target), settings, out);
        });
  }

  private static int replay(DataFolder folder, LocalService.Settings settings, PrintStream out)
      throws IOException {
    try (LocalService service = LocalService.open(folder, settings, InstantSource.system())) {
      service.awaitReady();
      service.pipeline().skipped().forEach(entry -> out.println("wirefold: " + entry));
      out.printf(
          "wirefold: %s of the log decided anew in %s%n",
          Messages.counted(Math.toIntExact(service.journal().end()), "entry", "entries"),
          folder.folder());
      return ExitCode.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while replaying", e);
    }
  }
}
