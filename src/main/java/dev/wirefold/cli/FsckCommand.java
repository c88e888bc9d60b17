package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wirefold fsck}. */
@Command(
    name = "fsck",
    description = "Check every byte of a service's log and index.",
    mixinStandardHelpOptions = true)
public final class FsckCommand implements Callable<Integer> {

  private final FolderJob job;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the service's data folder, or a snapshot (default: data)")
  private Path data = Path.of("data");

  /** Creates the command around what it runs. */
  public FsckCommand(FolderJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return job.run(FolderOptions.of(data, null), System.out, System.err);
  }
}
