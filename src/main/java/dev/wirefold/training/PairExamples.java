package dev.wirefold.training;

import dev.wirefold.article.Article;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.evaluate.LabelledPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures labelled and planted pairs among articles in order of time. */
public final class PairExamples {

  private final PairMeasurer measurer = new PairMeasurer();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final List<PairExample> examples = new ArrayList<>();
  private final List<LabelledPair> missing = new ArrayList<>();

  private PairExamples() {}

  /**
   * Measures pairs.
   *
   * @param articles of several with one id the first counts
   */
  public static PairExamples of(
      List<Article> articles, List<LabelledPair> labelled, List<PlantedPair> planted) {
    PairExamples made = new PairExamples();
    made.add(articles);
    labelled.forEach(pair -> made.tie(pair.a(), pair.b()));
    labelled.forEach(made::add);
    planted.forEach(made::add);
    return made;
  }

  /** Returns the pairs that were measured: the labelled, then the planted. */
  public List<PairExample> examples() {
    return List.copyOf(examples);
  }

  /** Returns the labelled pairs of which an article isn't there. */
  public List<LabelledPair> missing() {
    return List.copyOf(missing);
  }

  private void add(List<Article> articles) {
    Map<String, Article> byId = new LinkedHashMap<>();
    articles.forEach(each -> byId.putIfAbsent(each.id().externalId(), each));
    byId.values().stream()
        .sorted(Comparator.comparing(PairExamples::time))
        .forEach(each -> numbers.put(each.id().externalId(), measurer.add(each)));
  }

  private static Instant time(Article article) {
    Instant published = article.published();
    return published == null ? Instant.EPOCH : published;
  }

  private void add(LabelledPair pair) {
    Integer a = numbers.get(pair.a());
    Integer b = numbers.get(pair.b());
    if (a == null || b == null) {
      missing.add(pair);
      return;
    }
    Verdict verdict = measurer.compare(a, b);
    examples.add(
        new PairExample(
            verdict.features(), verdict.rule(), pair.duplicate(), root(pair.a()), false));
  }

  private void add(PlantedPair pair) {
    String original = pair.original().id().externalId();
    Integer a = numbers.get(original);
    if (a == null) {
      throw new IllegalArgumentException("the original " + original + " isn't among the articles");
    }
    Verdict verdict = measurer.compare(a, measurer.add(pair.altered()));
    examples.add(
        new PairExample(
            verdict.features(),
            verdict.rule(),
            pair.alteration().isDuplicate(),
            root(original),
            true));
  }

  private void tie(String a, String b) {
    parents.put(root(a), root(b));
  }

  private String root(String id) {
    String root = id;
    for (String up = parents.get(root); up != null && !up.equals(root); up = parents.get(root)) {
      root = up;
    }
    return root;
  }
}
