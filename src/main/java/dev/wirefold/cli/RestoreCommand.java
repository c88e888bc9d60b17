package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold restore}. */
@Command(
    name = "restore",
    description = "Bring back a service's data from a snapshot.",
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

  private final FolderJob job;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the service's data folder (default: data)")
  private Path data = Path.of("data");

  @Parameters(paramLabel = "SNAPSHOT", description = "a folder that snapshot has written")
  private @Nullable Path other;

  /** Creates the command around what it runs. */
  public RestoreCommand(FolderJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return job.run(FolderOptions.of(data, Objects.requireNonNull(other)), System.out, System.err);
  }
}
