package dev.wirefold.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wirefold distill}: makes the static embedding table from the sentence model. */
@Command(
    name = "distill",
    description = "Makes the static embedding table from the sentence model MiniLM.",
    mixinStandardHelpOptions = true)
public final class DistillCommand implements Callable<Integer> {

  private final DistillJob job;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The table.")
  private Path out = Path.of("");

  @Option(
      names = "--projection",
      paramLabel = "FILE",
      description = "Where to write the projection too.")
  private @Nullable Path projection;

  @Option(
      names = "--counts",
      paramLabel = "FILE",
      description = "Token counts to weigh with (default: those of general English, bundled).")
  private @Nullable Path counts;

  @Option(
      names = "--dims",
      paramLabel = "N",
      defaultValue = "256",
      description = "Dimensions of the vectors, 1 to 384 (default: ${DEFAULT-VALUE}).")
  private int dimensions = 256;

  public DistillCommand(DistillJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (dimensions < 1 || dimensions > 384) {
      throw new CommandLine.ParameterException(
          line, "--dims must be in [1, 384], was " + dimensions);
    }
    PrintWriter people = line.getErr();
    try {
      job.run(
          new DistillOptions(out, projection, counts, dimensions),
          progress -> people.println("wirefold distill: " + progress));
      return ExitCode.OK;
    } catch (UnavailableException e) {
      people.println("wirefold distill: " + e.getMessage());
      return ExitCode.UNAVAILABLE;
    } catch (IOException e) {
      people.println("wirefold distill: " + e.getMessage());
      return ExitCode.IO_ERROR;
    }
  }
}
