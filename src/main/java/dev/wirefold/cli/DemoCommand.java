package dev.wirefold.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code wirefold demo}. */
@Command(
    name = "demo",
    description = "Take the bundled sample of wire articles through the whole path and show it.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

  private final DemoJob job;

  /** Creates the command around what it runs. */
  public DemoCommand(DemoJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return job.run(System.out, System.err);
  }
}
