package dev.wirefold.app;

import dev.wirefold.cli.ClusterJob;
import dev.wirefold.cli.ClusterOptions;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.engine.Results;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.InputForm;
import dev.wirefold.format.JsonLines;
import dev.wirefold.format.JsonLinesResultWriter;
import dev.wirefold.format.ParquetResultWriter;
import dev.wirefold.format.ResultWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs the cluster command. Files appear only when all of them are complete. */
final class ClusterRun implements ClusterJob {

  private static final int BAD_LINES_SHOWN = 20;

  private final InputStream standardInput;

  ClusterRun(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  @Override
  public int run(ClusterOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          try (ProgressLine progress = ProgressLine.on(err)) {
            return run(options, out, err, progress);
          }
        });
  }

  private int run(ClusterOptions options, PrintStream out, PrintStream err, ProgressLine progress)
      throws IOException {
    for (Path target :
        new @Nullable Path[] {options.output(), options.groups(), options.stories()}) {
      Targets.checkFile(target);
    }
    EmbeddingChoice embedding =
        Failures.argument(() -> EmbeddingChoice.of(options.decision().embedding()));
    FieldMap fields = Failures.argument(() -> FieldMap.of(options.renamings()));
    Batch.Request request =
        new Batch.Request(
            options.inputs(),
            standardInput,
            fields,
            options.withStories()
                ? StoriesModel.named(options.decision().stories(), embedding)
                : null,
            options.threads(),
            options.strict(),
            DuplicatesModel.settings(options.decision()),
            aside(options.output()),
            Failures.argument(() -> InputForm.of(options.layout(), options.format(), fields)),
            options.stories() != null && options.withStories(),
            options.twoPass(),
            embedding);
    try (Batch batch = Batch.run(request, article -> false, progress)) {
      progress.close();
      return report(options, batch, out, err);
    }
  }

  /** What a disk must take that is to take the output, it can also take meanwhile. */
  private static Path aside(@Nullable Path output) {
    if (output == null || (Files.exists(output) && !Files.isRegularFile(output))) {
      return Batch.temporaryFolder();
    }
    Path folder = output.toAbsolutePath().getParent();
    return folder == null ? Batch.temporaryFolder() : folder;
  }

  private static int report(ClusterOptions options, Batch batch, PrintStream out, PrintStream err)
      throws IOException {
    reportBadLines(batch.intake().badLines(), err);
    if (options.strict() && !batch.intake().badLines().isEmpty()) {
      err.println("wirefold: stopped at the first bad line, as --strict asks; nothing was written");
      return ExitCode.BAD_DATA;
    }
    if (batch.intake().size() == 0 && !batch.intake().badLines().isEmpty()) {
      err.println("wirefold: not one line gave an article; nothing was written");
      return ExitCode.BAD_DATA;
    }
    write(options, batch, out);
    Summary summary = Summary.of(batch);
    if (options.json()) {
      summary.writeJson(options.output() == null ? err : out);
    } else {
      summary.print(err);
    }
    return ExitCode.OK;
  }

  private static void write(ClusterOptions options, Batch batch, PrintStream out)
      throws IOException {
    Results results = batch.results();
    List<AutoCloseable> open = new ArrayList<>();
    try {
      ResultWriter writer = writer(options.output(), out);
      open.add(writer);
      for (int i = 0; i < batch.intake().size(); i++) {
        writer.write(results.article(batch.number(i)));
        batch.wrote();
      }
      JsonLines groups = lines(options.groups(), open);
      if (groups != null) {
        GroupLines.write(groups, batch);
      }
      JsonLines stories = lines(options.stories(), open);
      if (stories != null) {
        StoryLines.write(stories, batch);
      }
      writer.commit();
      if (groups != null) {
        groups.commit();
      }
      if (stories != null) {
        stories.commit();
      }
    } finally {
      close(open);
    }
  }

  private static ResultWriter writer(@Nullable Path output, PrintStream out) throws IOException {
    if (output == null) {
      return JsonLinesResultWriter.toStream(out);
    }
    return output.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")
        ? ParquetResultWriter.toFile(output)
        : JsonLinesResultWriter.toFile(output);
  }

  private static @Nullable JsonLines lines(@Nullable Path path, List<AutoCloseable> open)
      throws IOException {
    if (path == null) {
      return null;
    }
    JsonLines lines = JsonLines.toFile(path);
    open.add(lines);
    return lines;
  }

  private static void close(List<AutoCloseable> open) throws IOException {
    for (AutoCloseable each : open) {
      try {
        each.close();
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }

  /** Tells people which lines gave no article, and why. */
  static void reportBadLines(List<Intake.BadLine> badLines, PrintStream err) {
    for (int i = 0; i < Math.min(BAD_LINES_SHOWN, badLines.size()); i++) {
      err.println("skipped " + badLines.get(i));
    }
    if (badLines.size() > BAD_LINES_SHOWN) {
      err.println("skipped " + (badLines.size() - BAD_LINES_SHOWN) + " more bad lines");
    }
  }
}
