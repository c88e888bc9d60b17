package dev.wirefold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirefold explain}. */
@Command(
    name = "explain",
    description = "Say why two articles of a file are one group or one story, or are not.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {

  private final ExplainJob job;

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "a file of articles, also .gz; - is stdin")
  private String input = "";

  @Parameters(index = "1", paramLabel = "ID_A", description = "the id of an article in it")
  private String left = "";

  @Parameters(index = "2", paramLabel = "ID_B", description = "the id of another")
  private String right = "";

  @Option(
      names = "--map",
      paramLabel = "OURS=THEIRS",
      split = ",",
      description = "read our field from theirs, as in title=headline,text=body")
  private List<String> renamings = new ArrayList<>();

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "columns to print in (default: the terminal's; 100 into a file)")
  private @Nullable Integer width;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never: color instead of marks (default: ${DEFAULT-VALUE})",
      defaultValue = "auto")
  private Screen.Colour colour = Screen.Colour.AUTO;

  @Option(names = "--json", description = "write JSON, with the places of what is marked")
  private boolean json;

  @Mixin private FormatMixin format = new FormatMixin();

  @Mixin private DecisionMixin decision = new DecisionMixin();

  @Spec private @Nullable CommandSpec spec;

  /** Creates the command around what it runs. */
  public ExplainCommand(ExplainJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    if (width != null && width < Screen.NARROWEST) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--width must be at least " + Screen.NARROWEST + ", was " + width);
    }
    return job.run(
        new ExplainOptions(
            input,
            left,
            right,
            renamings,
            Screen.of(width, colour),
            json,
            decision.options(),
            format.name()),
        System.out,
        System.err);
  }
}
