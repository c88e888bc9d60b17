package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "MODEL is duplicates: how probable it is that two texts are versions of one; or stories:",
      "how probable it is that a text reports the event of a story. DATA is JSON Lines as for",
      "cluster. For duplicates PAIRS is JSON Lines with a, b (ids in DATA) and dup; without it",
      "the model learns from pairs alone that are made of DATA. For stories each file of DATA is a",
      "stream, and a field of its articles names their event. The same input and seed give the",
      "same file."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class TrainCommand implements Callable<Integer> {

  private static final int PLANTED = 4000;

  private final TrainJob job;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "what to train: ${COMPLETION-CANDIDATES}")
  private Model model = Model.DUPLICATES;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "DATA", description = "articles")
  private List<String> data = List.of();

  @Option(
      names = "--pairs",
      paramLabel = "PAIRS",
      description = "pairs that people compared, for duplicates")
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
      description = "pairs to make of DATA, for duplicates (default: 4000)")
  private @Nullable Integer planted;

  @Option(
      names = "--field",
      paramLabel = "NAME",
      description = "what names an article's event, for stories (default: gold_story)")
  private @Nullable String field;

  @Option(
      names = "--embedding",
      paramLabel = "EMBEDDING",
      description =
          "what makes the vectors, for stories: static (default), minilm, onnx:FILE or"
              + " multilingual:FILE")
  private @Nullable String embedding;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of planting and of the folds (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--without",
      paramLabel = "PART",
      split = ",",
      description = {
        "leave a part of the decision on stories out, to see what it is worth: words, names,",
        "numbers, embedding, time, rivals, lengths, outlets, second-look"
      })
  private @Nullable List<String> without;

  @Mixin private FormatMixin format = new FormatMixin();

  /** What can be trained. */
  enum Model {
    DUPLICATES,
    STORIES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Creates the command around what it runs. */
  public TrainCommand(TrainJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return switch (model) {
      case DUPLICATES -> job.run(checked(this::options), System.out, System.err);
      case STORIES -> job.run(checked(this::storiesOptions), System.out, System.err);
    };
  }

  private TrainOptions options() {
    refuse("--field", field);
    refuse("--without", without);
    refuse("--embedding", embedding);
    return new TrainOptions(
        data,
        pairs,
        renamings,
        out,
        Objects.requireNonNullElse(planted, PLANTED),
        seed,
        format.name());
  }

  private TrainStoriesOptions storiesOptions() {
    refuse("--pairs", pairs);
    refuse("--planted", planted);
    return new TrainStoriesOptions(
        data,
        Objects.requireNonNullElse(field, "gold_story"),
        renamings,
        out,
        seed,
        Objects.requireNonNullElse(without, List.of()),
        Objects.requireNonNullElse(embedding, "static"),
        format.name());
  }

  private void refuse(String option, @Nullable Object value) {
    if (value != null) {
      throw new IllegalArgumentException(option + " is not for " + model);
    }
  }

  private <T> T checked(Supplier<T> options) {
    try {
      return options.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
