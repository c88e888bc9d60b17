package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold topics}. */
@Command(
    name = "topics",
    description = "Create the Kafka topics that the service needs.",
    footer = {"", "Topics that are there are left as they are."},
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class TopicsCommand implements Callable<Integer> {

  private final TopicsJob job;

  @Parameters(paramLabel = "ACTION", description = "create")
  private @Nullable Action action;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings that the service runs with, as in serve")
  private @Nullable Path config;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "partitions of each topic (default: 1, which keeps one order)")
  private int partitions = 1;

  @Option(
      names = "--replicas",
      paramLabel = "N",
      description = "copies of each partition (default: as the brokers say)")
  private int replicas;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "how many days a record is kept (default: 30)")
  private int days = 30;

  /** What can be done with topics. */
  enum Action {
    CREATE
  }

  /** Creates the command around what it runs. */
  public TopicsCommand(TopicsJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    TopicsOptions options = new TopicsOptions(config, partitions, replicas, days);
    return switch (Objects.requireNonNull(action)) {
      case CREATE -> job.run(options, System.out, System.err);
    };
  }
}
