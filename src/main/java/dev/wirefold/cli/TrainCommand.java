package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirefold train}: makes a model that {@code cluster} and {@code serve} can use. */
@Command(
    name = "train",
    description = "Train a model on your own articles and labels.",
    footer = {
      "",
      "MODEL is duplicates: how probable it is that two texts are versions of one. DATA is JSON",
      "Lines as for cluster. PAIRS is JSON Lines with a, b (ids in DATA) and dup; without it",
      "the model learns from pairs alone that are made of DATA. The same input and seed give the",
      "same file."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class TrainCommand implements Callable<Integer> {

  private final TrainJob job;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "what to train: ${COMPLETION-CANDIDATES}")
  private Model model = Model.DUPLICATES;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "DATA", description = "articles")
  private List<String> data = List.of();

  @Option(names = "--pairs", paramLabel = "PAIRS", description = "pairs that people compared")
  private @Nullable String pairs;

  @Option(
      names = "--map",
      paramLabel = "OURS=THEIRS",
      split = ",",
      description = "read our field from theirs, as in title=headline,text=body")
  private List<String> renamings = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where the model goes")
  private Path out = Path.of("");

  @Option(
      names = "--planted",
      paramLabel = "N",
      defaultValue = "4000",
      description = "pairs to make of DATA (default: ${DEFAULT-VALUE})")
  private int planted;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of planting and of the folds (default: ${DEFAULT-VALUE})")
  private long seed;

  /** What can be trained. */
  enum Model {
    DUPLICATES;

    @Override
    public String toString() {
      return "duplicates";
    }
  }

  /** Creates the command around what it runs. */
  public TrainCommand(TrainJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return switch (model) {
      case DUPLICATES -> job.run(options(), System.out, System.err);
    };
  }

  private TrainOptions options() {
    try {
      return new TrainOptions(data, pairs, renamings, out, planted, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
