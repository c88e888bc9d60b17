package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.TopicsJob;
import dev.wirefold.cli.TopicsOptions;
import dev.wirefold.kafka.TopicSetup;
import java.io.PrintStream;
import java.time.Duration;

/** Runs the topics command: creates what is not there. */
final class TopicsRun implements TopicsJob {

  @Override
  public int run(TopicsOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          checkAtLeast("--partitions", options.partitions(), 1);
          checkAtLeast("--replicas", options.replicas(), 0);
          checkAtLeast("--days", options.days(), 1);
          TopicSetup setup = new TopicSetup(KafkaSetup.required(options.config()));
          TopicSetup.Shape shape =
              new TopicSetup.Shape(
                  options.partitions(), options.replicas(), Duration.ofDays(options.days()));
          for (TopicSetup.Made each : setup.create(shape)) {
            out.println((each.created() ? "created " : "there is ") + each.topic());
          }
          return ExitCode.OK;
        });
  }

  private static void checkAtLeast(String name, int value, int least) throws CommandFault {
    if (value < least) {
      throw CommandFault.ofArgument(name + " must be at least " + least + ", was " + value);
    }
  }
}
