package dev.wirefold.app;

import dev.wirefold.article.Article;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.TrainJob;
import dev.wirefold.cli.TrainOptions;
import dev.wirefold.cli.TrainStoriesOptions;
import dev.wirefold.evaluate.LabelledPair;
import dev.wirefold.evaluate.Score;
import dev.wirefold.format.InputException;
import dev.wirefold.format.PairReader;
import dev.wirefold.format.VerifierModelFile;
import dev.wirefold.smile.SmileLogisticFit;
import dev.wirefold.training.PairExamples;
import dev.wirefold.training.PairPlanter;
import dev.wirefold.training.PlantedPair;
import dev.wirefold.training.VerifierReport;
import dev.wirefold.training.VerifierReport.Decisions;
import dev.wirefold.training.VerifierTraining;
import dev.wirefold.training.VerifierTraining.Trained;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the train command. */
final class TrainRun implements TrainJob {

  /** What a model's id begins with; the rest tells it from others. */
  private static final String NAME = "duplicates-1";

  @Override
  public int run(TrainOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          Targets.checkFile(options.output());
          train(options, out, err);
          return ExitCode.OK;
        });
  }

  @Override
  public int run(TrainStoriesOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          Targets.checkFile(options.output());
          StoriesTraining.run(options, out, err);
          return ExitCode.OK;
        });
  }

  private static void train(TrainOptions options, PrintStream out, PrintStream err)
      throws IOException {
    List<Article> articles =
        TrainingData.articles(options.data(), options.renamings(), options.format(), err);
    List<LabelledPair> labelled =
        options.pairs() == null
            ? List.of()
            : PairReader.read(options.pairs(), InputStream.nullInputStream());
    List<PlantedPair> planted = new PairPlanter(articles, options.seed()).plant(options.planted());
    PairExamples examples = PairExamples.of(articles, labelled, planted);
    for (LabelledPair each : examples.missing()) {
      err.printf("wirefold: no article for the pair of %s and %s%n", each.a(), each.b());
    }
    Trained trained = train(examples, options.seed());
    List<String> files = new ArrayList<>(options.data());
    if (options.pairs() != null) {
      files.add(options.pairs());
    }
    VerifierModelFile.write(
        options.output(), trained.model(), TrainingData.hash(files), trained.report());
    print(options, trained, out);
  }

  private static Trained train(PairExamples examples, long seed) throws IOException {
    try {
      return VerifierTraining.train(NAME, examples.examples(), new SmileLogisticFit(), seed);
    } catch (IllegalArgumentException e) {
      throw InputException.damaged("the data can't train a model: " + e.getMessage());
    }
  }

  private static void print(TrainOptions options, Trained trained, PrintStream out) {
    VerifierReport report = trained.report();
    out.printf(
        Locale.ROOT,
        "%d labelled pairs (%d one text), %d planted; rules leave %d and %d to the model%n",
        report.labelled(),
        report.labelledDuplicates(),
        report.planted(),
        report.open(),
        report.openPlanted());
    out.printf(
        Locale.ROOT,
        "%d folds over %d components, penalty %s: log loss %.3f, Brier %.3f, calibration error"
            + " %.3f%n",
        report.folds(),
        report.components(),
        report.penalty(),
        report.reliability().logLoss(),
        report.reliability().brier(),
        report.reliability().calibrationError());
    print("labelled", report.labelled(), report.onLabelled(), out);
    print("planted", report.planted(), report.onPlanted(), out);
    out.printf("wrote %s to %s%n", trained.model().id(), options.output());
  }

  private static void print(String name, int pairs, Decisions decisions, PrintStream out) {
    if (pairs > 0) {
      print(name + ", rules alone", decisions.rules(), out);
      print(name + ", rules and model", decisions.overruled(), out);
      out.printf("   %d pairs overruled%n", decisions.overrulings());
    }
  }

  private static void print(String name, Score score, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-25s precision %.3f  recall %.3f  F1 %.3f%n",
        name,
        score.precision(),
        score.recall(),
        score.f1());
  }
}
