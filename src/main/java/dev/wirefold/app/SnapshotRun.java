package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderJob;
import dev.wirefold.cli.FolderOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;

/** Runs the snapshot command: asks the running service for a copy, or copies what lies still. */
final class SnapshotRun implements FolderJob {

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  @Override
  public int run(FolderOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          DataFolder folder = DataFolder.open(options.data());
          Path target = Objects.requireNonNull(options.other()).toAbsolutePath().normalize();
          DataFolder.requireEmpty(target);
          if (!RunningFile.isCurrent(folder) || !ask(folder, target)) {
            copy(folder, target, ServeSettings.ofFolder(options.config(), System.getenv()));
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
  private static boolean ask(DataFolder folder, Path target) throws IOException {
    RunningFile.Call running = RunningFile.read(folder);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(running.url() + "/local/snapshots"))
            .header("Content-Type", "text/plain")
            .header("Wirefold-Secret", running.secret())
            .POST(BodyPublishers.ofString(target.toString()))
            .build();
    HttpResponse<String> response;
    try (HttpClient client = HttpClient.newHttpClient()) {
      response = client.send(request, BodyHandlers.ofString());
    } catch (ConnectException e) {
      return false;
    } catch (IOException e) {
      throw CommandFault.unavailable(
          "the service at %s gave no answer: %s".formatted(running.url(), Messages.of(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the service was copying", e);
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
