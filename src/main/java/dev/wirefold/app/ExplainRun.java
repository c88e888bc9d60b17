package dev.wirefold.app;

import dev.wirefold.article.Article;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.ExplainJob;
import dev.wirefold.cli.ExplainOptions;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.InputForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the explain command: the whole file goes through the engine, then the two are compared. */
final class ExplainRun implements ExplainJob {

  private final InputStream standardInput;

  ExplainRun(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  @Override
  public int run(ExplainOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          EmbeddingChoice embedding =
              Failures.argument(() -> EmbeddingChoice.of(options.decision().embedding()));
          FieldMap fields = Failures.argument(() -> FieldMap.of(options.renamings()));
          Batch.Request request =
              new Batch.Request(
                  List.of(options.input()),
                  standardInput,
                  fields,
                  StoriesModel.named(options.decision().stories(), embedding),
                  Runtime.getRuntime().availableProcessors(),
                  false,
                  DuplicatesModel.settings(options.decision()),
                  Batch.temporaryFolder(),
                  Failures.argument(() -> InputForm.of("wirefold", options.format(), fields)),
                  false,
                  false,
                  embedding);
          try (Batch batch =
              Batch.run(request, article -> isAsked(article, options), new Batch.Progress() {})) {
            ClusterRun.reportBadLines(batch.intake().badLines(), err);
            return explain(options, batch, out, err);
          }
        });
  }

  private static boolean isAsked(Article article, ExplainOptions options) {
    String id = article.id().externalId();
    return id.equals(options.left()) || id.equals(options.right());
  }

  private static int explain(ExplainOptions options, Batch batch, PrintStream out, PrintStream err)
      throws IOException {
    Map<String, Article> byId = new LinkedHashMap<>();
    for (Article article : batch.intake().kept()) {
      byId.put(article.id().externalId(), article);
    }
    Article left = byId.get(options.left());
    Article right = byId.get(options.right());
    if (left == null || right == null) {
      err.printf(
          "wirefold: no article has the id \"%s\" in %s; give two ids that stand in it%n",
          left == null ? options.left() : options.right(), options.input());
      return ExitCode.BAD_DATA;
    }
    if (options.json()) {
      new ExplanationJson(batch).write(left, right, out);
    } else {
      new Explanation(batch, options.screen(), out).print(left, right);
    }
    return ExitCode.OK;
  }
}
