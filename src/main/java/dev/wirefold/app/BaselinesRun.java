package dev.wirefold.app;

import dev.wirefold.article.Article;
import dev.wirefold.baseline.AverageLinkage;
import dev.wirefold.baseline.BaselineText;
import dev.wirefold.baseline.ReferenceSystem;
import dev.wirefold.baseline.ReferenceSystems;
import dev.wirefold.baseline.Tuned;
import dev.wirefold.cli.BaselineOptions;
import dev.wirefold.cli.BaselineTable;
import dev.wirefold.cli.BaselinesJob;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.evaluate.BCubed;
import dev.wirefold.evaluate.Figures;
import dev.wirefold.evaluate.GoldArticle;
import dev.wirefold.evaluate.GoldComparison;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.GoldReader;
import dev.wirefold.format.InputException;
import dev.wirefold.format.InputForm;
import dev.wirefold.format.JsonLines;
import dev.wirefold.format.StoryModelFile;
import dev.wirefold.onnx.MiniLmEmbedder;
import dev.wirefold.smile.SmileAverageLinkage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs {@code evaluate --baselines}: each set through Wirefold as {@code cluster} runs it, then
 * through the reference systems. Each file is a set of its own.
 */
final class BaselinesRun implements BaselinesJob {

  /** Systems that compare all pairs are left out above. */
  private static final int MOST_LINKED = 3_000;

  private static final int MINILM_TOKENS = MiniLmEmbedder.LONGEST_INPUT - 2;

  private static final List<String> EXPLAINED =
      List.of(
          "best: the threshold with the highest BCubed F1 on these labels, which no real stream has."
              + " Wirefold has one setting.",
          "CPU s: the processor time of preparing and of one run; the search for the best threshold"
              + " isn't counted.");

  /**
   * A set of articles with its labels.
   *
   * @param ids of the articles, in the order of the input
   */
  private record LabelledSet(
      String name, List<String> ids, List<BaselineText> texts, List<GoldArticle> gold) {

    GoldComparison compare(List<String> labels) {
      Map<String, String> clusters = new HashMap<>();
      for (int i = 0; i < labels.size(); i++) {
        clusters.put(ids.get(i), labels.get(i));
      }
      return GoldComparison.of(gold, clusters);
    }

    GoldComparison compare(int[] clusters) {
      List<String> labels = new ArrayList<>(clusters.length);
      for (int cluster : clusters) {
        labels.add(Integer.toString(cluster));
      }
      return compare(labels);
    }
  }

  /** What one system made of a set. */
  private record Measured(
      String system, String setting, GoldComparison comparison, double cpuSeconds) {}

  @Override
  public int run(BaselineOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          InputForm form =
              Failures.argument(
                  () -> InputForm.of(options.layout(), options.format(), FieldMap.PLAIN));
          for (String file : options.data()) {
            if (!options.json() && !file.equals(options.data().getFirst())) {
              out.println();
            }
            run(file, form, options, out, err);
          }
          return ExitCode.OK;
        });
  }

  private static void run(
      String file, InputForm form, BaselineOptions options, PrintStream out, PrintStream err)
      throws IOException {
    List<GoldArticle> gold =
        GoldReader.read(file, InputStream.nullInputStream(), options.field(), form);
    if (gold.stream().allMatch(article -> article.label() == null)) {
      throw InputException.damaged(file + ": no article has a label in " + options.field());
    }
    List<Measured> measured = new ArrayList<>();
    LabelledSet set = cluster(file, form, gold, measured, err);
    List<String> notes = new ArrayList<>();
    measureReferences(set, measured, notes);
    if (options.json()) {
      writeJson(set, measured, out);
    } else {
      notes.addAll(EXPLAINED);
      BaselineTable.print(file, rows(measured), notes, out);
    }
  }

  /** Lets Wirefold cluster a file, and returns what it read. */
  private static LabelledSet cluster(
      String file, InputForm form, List<GoldArticle> gold, List<Measured> measured, PrintStream err)
      throws IOException {
    Batch.Request request =
        new Batch.Request(
            List.of(file),
            InputStream.nullInputStream(),
            FieldMap.PLAIN,
            StoryModelFile.bundled(),
            Runtime.getRuntime().availableProcessors(),
            false,
            DuplicatesModel.standard(),
            Batch.temporaryFolder(),
            form,
            false,
            false,
            EmbeddingChoice.STATIC);
    CpuClock clock = CpuClock.start();
    try (Batch batch = Batch.run(request, _ -> true, new Batch.Progress() {})) {
      double cpu = clock.seconds();
      ClusterRun.reportBadLines(batch.intake().badLines(), err);
      List<String> stories = new ArrayList<>();
      for (int i = 0; i < batch.intake().size(); i++) {
        stories.add(String.valueOf(batch.results().article(batch.number(i)).story()));
      }
      List<Article> articles = batch.intake().kept();
      LabelledSet set =
          new LabelledSet(
              file,
              articles.stream().map(article -> article.id().externalId()).toList(),
              articles.stream().map(BaselinesRun::text).toList(),
              gold);
      measured.add(new Measured("Wirefold", "its one setting", set.compare(stories), cpu));
      return set;
    }
  }

  private static BaselineText text(Article article) {
    return new BaselineText(
        article.title(), article.text(), article.published(), article.language());
  }

  private static void measureReferences(
      LabelledSet set, List<Measured> measured, List<String> notes) throws IOException {
    List<BaselineText> texts = set.texts();
    measured.add(measure(set, () -> ReferenceSystems.leader(texts)));
    measured.add(measure(set, () -> ReferenceSystems.leaderWithTime(texts)));
    measured.add(measure(set, () -> ReferenceSystems.publishedModels(texts)));
    measured.add(measure(set, () -> ReferenceSystems.publishedRanker(texts)));
    if (texts.size() > MOST_LINKED) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Left out: average linkage, which compares all pairs, for more than %,d articles.",
              MOST_LINKED));
      return;
    }
    AverageLinkage linkage = new SmileAverageLinkage();
    measured.add(measure(set, () -> ReferenceSystems.linkedTerms(texts, linkage)));
    try (MiniLmEmbedder embedder = MiniLmEmbedder.open(MINILM_TOKENS, 1)) {
      measured.add(
          measure(
              set, () -> ReferenceSystems.linkedEmbeddings("MiniLM", texts, embedder, linkage)));
    }
  }

  private static Measured measure(LabelledSet set, Supplier<ReferenceSystem> preparing) {
    CpuClock preparation = CpuClock.start();
    ReferenceSystem system = preparing.get();
    double prepared = preparation.seconds();
    Tuned tuned = Tuned.best(system, clusters -> BCubed.of(set.compare(clusters).all()).f1());
    CpuClock clock = CpuClock.start();
    int[] clusters = system.clusters(tuned.threshold().orElse(0));
    double cpu = prepared + clock.seconds();
    String setting =
        tuned.threshold().isEmpty()
            ? "as released"
            : String.format(Locale.ROOT, "best: %.2f", tuned.threshold().getAsDouble());
    return new Measured(system.name(), setting, set.compare(clusters), cpu);
  }

  private static List<BaselineTable.Row> rows(List<Measured> measured) {
    return measured.stream()
        .map(each ->
            new BaselineTable.Row(
                each.system(), each.setting(), each.comparison().all(), each.cpuSeconds()))
        .toList();
  }

  private static void writeJson(LabelledSet set, List<Measured> measured, PrintStream out)
      throws IOException {
    try (JsonLines lines = JsonLines.toStream(out)) {
      for (Measured each : measured) {
        lines.object(json -> {
          json.writeStringField("set", set.name());
          json.writeStringField("system", each.system());
          json.writeStringField("setting", each.setting());
          JsonLines.writeFigure(json, "cpu_seconds", each.cpuSeconds());
          EvaluateRun.writeFigures(json, Figures.of(each.comparison()));
        });
      }
      lines.commit();
    }
  }
}
