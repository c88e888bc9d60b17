package dev.wirefold.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final BaselinesJob baselinesJob;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "OUT",
      arity = "1..*",
      description = "what wirefold cluster wrote; - is stdin. With --baselines: sets of articles")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--baselines",
      description = "cluster each set with reference systems and with Wirefold, and compare")
  private boolean baselines;

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

  @Mixin private FormatMixin format = new FormatMixin();

  @Mixin private LayoutMixin layout = new LayoutMixin();

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
  public EvaluateCommand(EvaluateJob job, BaselinesJob baselinesJob) {
    this.job = job;
    this.baselinesJob = baselinesJob;
  }

  @Override
  public Integer call() {
    return baselines
        ? baselinesJob.run(baselineOptions(), System.out, System.err)
        : job.run(options(), System.out, System.err);
  }

  private BaselineOptions baselineOptions() {
    check(
        gold == null && pairs == null && level == null,
        "--baselines takes articles and labels from one file; drop --gold, --pairs and --by");
    check(
        floors.isEmpty() && ceilings.isEmpty(),
        "--baselines compares systems and holds no floor; drop --floor and --ceiling");
    check(!inputs.contains("-"), "--baselines reads a set twice; name a file instead of -");
    return new BaselineOptions(inputs, field, layout.name(), format.name(), json);
  }

  private EvaluateOptions options() {
    check(inputs.size() == 1, "give one OUT, not " + inputs.size());
    check(
        layout.isOwn() || gold != null,
        "--layout says how --gold or a set of --baselines is laid out; give one of them");
    check(
        format.isAuto() || gold != null,
        "--format says what --gold or a set of --baselines is; give one of them");
    String byDefault = pairs != null || field.equals("gold_dup") ? "group" : "story";
    try {
      return new EvaluateOptions(
          inputs.getFirst(),
          gold,
          field,
          level == null ? byDefault : level,
          pairs,
          json,
          floors,
          ceilings,
          layout.name(),
          format.name());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), otherwise);
    }
  }
}
