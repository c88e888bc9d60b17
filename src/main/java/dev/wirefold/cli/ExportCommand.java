package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wirefold export}. */
@Command(
    name = "export",
    description = "Write what a service has stored and decided as JSON Lines.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

  private final FolderJob job;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder of a service that does not run, or a snapshot (default: data)")
  private Path data = Path.of("data");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      description = "write one line an article here: what was decided (default: stdout)")
  private @Nullable Path output;

  @Option(
      names = "--articles",
      paramLabel = "FILE",
      description = "write the articles themselves here, as cluster reads them")
  private @Nullable Path articles;

  @Option(names = "--groups", paramLabel = "FILE", description = "write one line a group here")
  private @Nullable Path groups;

  @Option(names = "--stories", paramLabel = "FILE", description = "write one line a story here")
  private @Nullable Path stories;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings that the service runs with, as in serve")
  private @Nullable Path config;

  @Option(
      names = "--hidden",
      description =
          "write also what must not be shown: texts and headlines that are withheld, canceled,"
              + " withdrawn or under embargo")
  private boolean hidden;

  /** Creates the command around what it runs. */
  public ExportCommand(FolderJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return job.run(
        new FolderOptions(data, null, output, articles, groups, stories, config, hidden),
        System.out,
        System.err);
  }
}
