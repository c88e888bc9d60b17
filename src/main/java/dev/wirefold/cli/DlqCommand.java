package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold dlq}. */
@Command(
    name = "dlq",
    description = "List, show or send again the records that could not be read.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class DlqCommand implements Callable<Integer> {

  private final DlqJob job;

  @Parameters(index = "0", paramLabel = "ACTION", description = "list, show or replay")
  private DlqOptions.@Nullable Action action;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "LETTER",
      description = "partition/offset of one letter, as list names it (default: all)")
  private @Nullable String letter;

  @Option(names = "--code", paramLabel = "CODE", description = "only letters with this code")
  private @Nullable String code;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings that the service runs with, as in serve")
  private @Nullable Path config;

  /** Creates the command around what it runs. */
  public DlqCommand(DlqJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return job.run(
        new DlqOptions(Objects.requireNonNull(action), letter, code, config),
        System.out,
        System.err);
  }
}
