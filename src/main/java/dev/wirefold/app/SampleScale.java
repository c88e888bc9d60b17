package dev.wirefold.app;

import dev.wirefold.article.Article;
import dev.wirefold.embedding.Embedder;
import dev.wirefold.embedding.Embedding;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.evaluate.GoldArticle;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.GoldReader;
import dev.wirefold.format.InputLine;
import dev.wirefold.format.LineReader;
import dev.wirefold.format.ParsedLine.Parsed;
import dev.wirefold.story.CosineScale;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds on which scale a model's cosines are: on the English texts of the sample that comes with
 * Wirefold, the mean of pairs of one event and of pairs of two events become the static table's.
 */
final class SampleScale {

  /** A model that tells events apart by less than this tells nothing. */
  private static final double LEAST_DISTANCE = 0.05;

  /**
   * The means over pairs.
   *
   * @param apart of texts of two events
   * @param alike of texts of one event that are no copies of each other
   */
  record Means(double apart, double alike) {}

  private record Text(Article article, String event) {}

  private SampleScale() {}

  /**
   * Returns the scale of a model.
   *
   * @param name how a message calls it
   * @throws CommandFault if the model doesn't tell events apart
   */
  static CosineScale of(Embedder embedder, String name) throws IOException {
    List<Text> texts = texts();
    Means own = means(embedder, texts);
    if (!(own.alike - own.apart >= LEAST_DISTANCE)) {
      throw CommandFault.ofData(
          ("%s doesn't tell events apart: on the sample the mean cosine of two texts of one event is"
                  + " %.2f, of two events %.2f; is it a sentence-embedding model, and is the"
                  + " tokenizer beside it its own?")
              .formatted(name, own.alike, own.apart));
    }
    Means there = means(StaticEmbedder.bundled(), texts);
    return CosineScale.through(own.apart, own.alike, there.apart, there.alike);
  }

  private static Means means(Embedder embedder, List<Text> texts) {
    List<float[]> vectors = new ArrayList<>();
    for (Text text : texts) {
      vectors.add(embedder.embed(text.article.title(), text.article.text()));
    }
    double[] sums = new double[2];
    int[] pairs = new int[2];
    for (int i = 0; i < vectors.size(); i++) {
      for (int k = 0; k < i; k++) {
        int same = texts.get(i).event.equals(texts.get(k).event) ? 1 : 0;
        sums[same] += Embedding.dot(vectors.get(i), vectors.get(k));
        pairs[same]++;
      }
    }
    return new Means(sums[0] / pairs[0], sums[1] / pairs[1]);
  }

  /** Returns the first text of each English group, with its event. */
  private static List<Text> texts() throws IOException {
    Map<String, String> groups = labels("gold_dup");
    Map<String, String> events = labels("gold_story");
    Set<String> seen = new HashSet<>();
    List<Text> texts = new ArrayList<>();
    ArticleParser parser = new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS);
    try (InputStream in = sample();
        LineReader lines = LineReader.open(List.of("-"), in, LineReader.DEFAULT_MAX_LINE_BYTES)) {
      for (InputLine line = lines.next(); line != null; line = lines.next()) {
        if (parser.parse(line) instanceof Parsed parsed
            && "en".equals(parsed.article().language())) {
          String id = parsed.article().id().externalId();
          String event = events.get(id);
          if (event != null && seen.add(groups.getOrDefault(id, id))) {
            texts.add(new Text(parsed.article(), event));
          }
        }
      }
    }
    return texts;
  }

  private static Map<String, String> labels(String field) throws IOException {
    Map<String, String> labels = new HashMap<>();
    try (InputStream in = sample()) {
      for (GoldArticle each : GoldReader.read("-", in, field)) {
        if (each.label() != null) {
          labels.put(each.id(), each.label());
        }
      }
    }
    return labels;
  }

  private static InputStream sample() {
    return Objects.requireNonNull(SampleScale.class.getResourceAsStream(DemoRun.SAMPLE));
  }
}
