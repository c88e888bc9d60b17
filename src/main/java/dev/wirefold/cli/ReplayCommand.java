package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold replay}. */
@Command(
    name = "replay",
    description = "Decide everything in a service's log anew, into a new data folder.",
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

  private final FolderJob job;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the service's data folder (default: data)")
  private Path data = Path.of("data");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings that the service runs with, as in serve")
  private @Nullable Path config;

  @Parameters(paramLabel = "TARGET", description = "an empty folder, or one to be made")
  private @Nullable Path other;

  /** Creates the command around what it runs. */
  public ReplayCommand(FolderJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return job.run(
        FolderOptions.of(data, Objects.requireNonNull(other), config), System.out, System.err);
  }
}
