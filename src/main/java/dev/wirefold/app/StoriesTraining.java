package dev.wirefold.app;

import dev.wirefold.article.Article;
import dev.wirefold.cli.TrainStoriesOptions;
import dev.wirefold.embedding.Embedder;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.Preparer;
import dev.wirefold.evaluate.GoldArticle;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.GoldReader;
import dev.wirefold.format.InputException;
import dev.wirefold.format.InputForm;
import dev.wirefold.format.StoryModelFile;
import dev.wirefold.language.LanguageDetector;
import dev.wirefold.opennlp.OpenNlpLanguageModel;
import dev.wirefold.service.DecidedBatch;
import dev.wirefold.service.StoryStream;
import dev.wirefold.smile.SmileLogisticFit;
import dev.wirefold.story.LabelledText;
import dev.wirefold.story.StoryPart;
import dev.wirefold.text.Shingler;
import dev.wirefold.training.StoryTraining;
import dev.wirefold.training.StoryTraining.Figures;
import dev.wirefold.training.StoryTraining.Stream;
import dev.wirefold.training.StoryTraining.Trained;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trains a model of stories on files of labelled articles, each a stream of its own. */
final class StoriesTraining {

  private static final String NAME = "stories-1";

  private StoriesTraining() {}

  static void run(TrainStoriesOptions options, PrintStream out, PrintStream err)
      throws IOException {
    Set<StoryPart> without = Failures.argument(() -> parts(options.without()));
    EmbeddingChoice choice = Failures.argument(() -> EmbeddingChoice.of(options.embedding()));
    if (choice.kind() == EmbeddingChoice.Kind.CASCADE) {
      throw CommandFault.ofArgument(
          "--embedding cascade has two models; train with static, and it is the first of them");
    }
    Trained trained;
    try (StoryVectors vectors = StoryVectors.open(choice)) {
      List<Stream> streams = new ArrayList<>();
      for (String file : options.data()) {
        streams.add(stream(file, options, vectors.embedder(), err));
      }
      trained = train(streams, options.seed(), vectors, without);
    }
    String data = TrainingData.hash(options.data());
    StoryModelFile.write(options.output(), trained, data, options.seed());
    print(trained, options.output(), out);
  }

  private static Set<StoryPart> parts(List<String> names) {
    Set<StoryPart> parts = EnumSet.noneOf(StoryPart.class);
    names.forEach(name -> parts.add(StoryPart.named(name)));
    return parts;
  }

  private static Trained train(
      List<Stream> streams, long seed, StoryVectors vectors, Set<StoryPart> without)
      throws IOException {
    try {
      Trained trained =
          StoryTraining.train(
              NAME, streams, new SmileLogisticFit(), seed, vectors.settings(), without);
      return new Trained(
          trained.model().withEmbedding(vectors.embedder().modelId()), trained.crossValidated());
    } catch (IllegalArgumentException e) {
      throw InputException.damaged("the data can't train a model: " + e.getMessage());
    }
  }

  private static Stream stream(
      String file, TrainStoriesOptions options, Embedder embedder, PrintStream err)
      throws IOException {
    Map<String, String> events = new HashMap<>();
    InputForm form =
        Failures.argument(
            () -> InputForm.of("wirefold", options.format(), FieldMap.of(options.renamings())));
    for (GoldArticle each :
        GoldReader.read(file, InputStream.nullInputStream(), options.field(), form)) {
      if (each.label() != null) {
        events.put(each.id(), each.label());
      }
    }
    if (events.isEmpty()) {
      throw InputException.damaged(
          "no article of %s has \"%s\"; name the field of the labels with --field"
              .formatted(file, options.field()));
    }
    Preparer preparer =
        Preparer.ofFeatures(
            new Shingler(DecidedBatch.SHINGLE_KEY),
            embedder,
            new LanguageDetector(OpenNlpLanguageModel.bundled()));
    List<PreparedArticle> prepared = new ArrayList<>();
    List<@Nullable String> labels = new ArrayList<>();
    for (Article article :
        TrainingData.articles(List.of(file), options.renamings(), options.format(), err)) {
      prepared.add(preparer.prepare(article));
      labels.add(events.get(article.id().externalId()));
    }
    List<LabelledText> texts = StoryStream.of(DuplicatesModel.standard(), prepared, labels);
    return new Stream(name(file), texts);
  }

  private static String name(String file) {
    String name = String.valueOf(Path.of(file).getFileName());
    int end = name.indexOf('.');
    return end > 0 ? name.substring(0, end) : name;
  }

  private static void print(Trained trained, Path output, PrintStream out) {
    out.println("texts that the model had not seen, a quarter of the events at a time:");
    for (Map.Entry<String, Figures> each : trained.crossValidated().entrySet()) {
      Figures figures = each.getValue();
      out.printf(
          Locale.ROOT,
          "%-20s %6d texts %5d events  BCubed precision %.3f  recall %.3f  F1 %.3f  clusters per"
              + " event %.2f%n",
          each.getKey(),
          figures.texts(),
          figures.events(),
          figures.bcubed().precision(),
          figures.bcubed().recall(),
          figures.bcubed().f1(),
          figures.clustersPerEvent());
    }
    out.printf("wrote %s to %s%n", trained.model().name(), output);
  }
}
