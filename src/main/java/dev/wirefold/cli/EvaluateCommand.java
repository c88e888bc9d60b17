package dev.wirefold.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirefold evaluate}. */
@Command(
    name = "evaluate",
    description = "Measure groups or stories against labels.",
    footer = {
      "",
      "GOLD is JSON Lines with id and the label, null where nobody judged; or a .tsv with the",
      "columns id, gold_dup, kind, orig_id, gold_story. PAIRS is JSON Lines with a, b and dup, and",
      "if known relation, set, confidence, stratum and kinds.",
      "The names for --floor and --ceiling are those that --json prints, such as bcubed.f1.",
      "Exit code 1: a figure is below its floor or above its ceiling."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {

  private final EvaluateJob job;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "what wirefold cluster wrote; - is stdin")
  private String output = "";

  @Option(names = "--gold", paramLabel = "GOLD", description = "the clusters that should be")
  private @Nullable String gold;

  @Option(names = "--pairs", paramLabel = "PAIRS", description = "pairs that people compared")
  private @Nullable String pairs;

  @Option(
      names = "--field",
      paramLabel = "NAME",
      defaultValue = "gold_story",
      description = "the label in GOLD: gold_story (default), gold_dup or another")
  private String field = "";

  @Option(
      names = "--by",
      paramLabel = "LEVEL",
      description = "compare group or story (default: group for gold_dup, else story)")
  private @Nullable String level;

  @Option(names = "--json", description = "print the figures as one JSON object")
  private boolean json;

  @Option(
      names = "--floor",
      paramLabel = "NAME=VALUE",
      description = "end with exit code 1 if this figure is below; may be repeated")
  private Map<String, Double> floors = new LinkedHashMap<>();

  @Option(
      names = "--ceiling",
      paramLabel = "NAME=VALUE",
      description = "end with exit code 1 if this figure is above; may be repeated")
  private Map<String, Double> ceilings = new LinkedHashMap<>();

  /** Creates the command around what it runs. */
  public EvaluateCommand(EvaluateJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return job.run(options(), System.out, System.err);
  }

  private EvaluateOptions options() {
    String byDefault = pairs != null || field.equals("gold_dup") ? "group" : "story";
    try {
      return new EvaluateOptions(
          output, gold, field, level == null ? byDefault : level, pairs, json, floors, ceilings);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
