package dev.wirefold.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wirefold demo}. */
@Command(
    name = "demo",
    description = "Take the bundled sample of wire articles through the whole path and show it.",
    footer = {
      "",
      "On a terminal it goes on with a service that has the sample, and prints where its page is;",
      "Ctrl-C ends it, and nothing is left of it. Elsewhere it ends when all is printed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class DemoCommand implements Callable<Integer> {

  private final DemoJob job;

  @Option(
      names = "--serve",
      negatable = true,
      description = "go on with the page, or don't (default: on a terminal)")
  private @Nullable Boolean serve;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "the page's port, 0 for any (default: ${DEFAULT-VALUE})")
  private int port;

  /** Creates the command around what it runs. */
  public DemoCommand(DemoJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return job.run(new DemoOptions(serve, port), System.out, System.err);
  }
}
