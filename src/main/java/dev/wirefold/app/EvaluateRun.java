package dev.wirefold.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.cli.EvaluateJob;
import dev.wirefold.cli.EvaluateOptions;
import dev.wirefold.cli.EvaluationTables;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.evaluate.Figures;
import dev.wirefold.evaluate.GoldComparison;
import dev.wirefold.evaluate.LabelledPairs;
import dev.wirefold.format.ClusterReader;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.GoldReader;
import dev.wirefold.format.InputException;
import dev.wirefold.format.InputForm;
import dev.wirefold.format.JsonLines;
import dev.wirefold.format.PairReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/** Runs the evaluate command. */
final class EvaluateRun implements EvaluateJob {

  private final InputStream standardInput;

  EvaluateRun(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  @Override
  public int run(EvaluateOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          Figures figures = measure(options, out);
          if (options.json()) {
            writeJson(figures, out);
          }
          return check(options, figures, err);
        });
  }

  private Figures measure(EvaluateOptions options, PrintStream out) throws IOException {
    Map<String, String> clusters =
        ClusterReader.read(options.output(), standardInput, options.level());
    if (options.pairs() != null) {
      LabelledPairs pairs =
          LabelledPairs.of(PairReader.read(options.pairs(), standardInput), clusters);
      if (!options.json()) {
        EvaluationTables.print(pairs, out);
      }
      return Figures.of(pairs);
    }
    String gold = String.valueOf(options.gold());
    InputForm form =
        Failures.argument(() -> InputForm.of(options.layout(), options.format(), FieldMap.PLAIN));
    GoldComparison comparison =
        GoldComparison.of(GoldReader.read(gold, standardInput, options.field(), form), clusters);
    if (comparison.all().articles() == 0) {
      throw InputException.damaged(gold + ": no article has a label in " + options.field());
    }
    if (!options.json()) {
      EvaluationTables.print(comparison, out);
    }
    return Figures.of(comparison);
  }

  private static int check(EvaluateOptions options, Figures figures, PrintStream err)
      throws CommandFault {
    boolean missed = false;
    for (Map.Entry<String, Double> floor : options.floors().entrySet()) {
      double figure = Failures.argument(() -> figures.figure(floor.getKey()));
      if (!(figure >= floor.getValue())) {
        err.printf("%s is %.4f, below its floor %s%n", floor.getKey(), figure, floor.getValue());
        missed = true;
      }
    }
    for (Map.Entry<String, Double> ceiling : options.ceilings().entrySet()) {
      double figure = Failures.argument(() -> figures.figure(ceiling.getKey()));
      if (!(figure <= ceiling.getValue())) {
        err.printf(
            "%s is %.4f, above its ceiling %s%n", ceiling.getKey(), figure, ceiling.getValue());
        missed = true;
      }
    }
    return missed ? ExitCode.FLOOR_MISSED : ExitCode.OK;
  }

  private static void writeJson(Figures figures, PrintStream out) throws IOException {
    try (JsonLines lines = JsonLines.toStream(out)) {
      lines.object(json -> writeFigures(json, figures));
      lines.commit();
    }
  }

  /** Writes all figures as fields. */
  static void writeFigures(JsonGenerator json, Figures figures) throws IOException {
    for (Map.Entry<String, Number> figure : figures.byName().entrySet()) {
      if (figure.getValue() instanceof Long count) {
        json.writeNumberField(figure.getKey(), count);
      } else {
        JsonLines.writeFigure(json, figure.getKey(), figure.getValue().doubleValue());
      }
    }
  }
}
