package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderJob;
import dev.wirefold.cli.FolderOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/** Runs the snapshot command: asks the running service for a copy, or copies what lies still. */
final class SnapshotRun implements FolderJob {

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Duration patience;

  SnapshotRun() {
    this(PATIENCE);
  }

  /**
   * @param patience how long a service that lives may need to say so
   */
  SnapshotRun(Duration patience) {
    this.patience = patience;
  }

  @Override
  public int run(FolderOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          DataFolder folder = DataFolder.open(options.data());
          Path target = Objects.requireNonNull(options.other()).toAbsolutePath().normalize();
          DataFolder.requireEmpty(target);
          LocalService.Settings settings =
              ServeSettings.ofFolder(options.config(), System.getenv());
          if (!RunningFile.isCurrent(folder) || !ask(folder, target)) {
            copy(folder, target, settings);
          }
          out.println("wirefold: snapshot in " + target);
          return ExitCode.OK;
        });
  }

  /**
   * Lets the service copy its files, which it alone can while it goes on writing.
   *
   * @return false if nobody listens where it should: another process may have its number by now
   */
  private boolean ask(DataFolder folder, Path target) throws IOException {
    RunningFile.Call running = RunningFile.read(folder);
    HttpResponse<String> response =
        new ServiceCall(running, patience).post("/local/snapshots", target.toString());
    if (response == null) {
      return false;
    }
    return switch (response.statusCode()) {
      case OK -> true;
      case UNAUTHORIZED ->
          throw CommandFault.unavailable(
              "what answers at %s is not the service of this folder".formatted(running.url()));
      default -> throw new IOException("the service could not copy: " + response.body());
    };
  }

  private static void copy(DataFolder folder, Path target, LocalService.Settings settings)
      throws IOException {
    try (LocalService service = LocalService.open(folder, settings, InstantSource.system())) {
      service.awaitReady();
      service.snapshot(target);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while copying", e);
    }
  }
}
