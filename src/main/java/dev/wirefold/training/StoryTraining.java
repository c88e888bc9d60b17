package dev.wirefold.training;

import dev.wirefold.evaluate.BCubed;
import dev.wirefold.evaluate.Contingency;
import dev.wirefold.evaluate.Score;
import dev.wirefold.story.JoinModel;
import dev.wirefold.story.LabelledText;
import dev.wirefold.story.StoryFeature;
import dev.wirefold.story.StoryPart;
import dev.wirefold.story.StoryReplay;
import dev.wirefold.story.StoryReplay.Example;
import dev.wirefold.story.StoryReplay.Outcome;
import dev.wirefold.story.StorySettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Trains a {@link JoinModel} on streams of labelled texts: a logistic regression on the texts and
 * stories of replays, first with every text put where it belongs, then {@link #ROUNDS} times with
 * that and with the model's own decisions, so that it learns from the stories that it makes. The
 * threshold is the one that clusters the streams best. How it does is told by training anew without
 * a fold of the events and replaying these alone. Folds are blocks of time: the events of a stream
 * in the order of their first text.
 */
public final class StoryTraining {

  private static final List<StoryFeature> FEATURES = List.of(StoryFeature.values());
  private static final int ROUNDS = 3;
  private static final int FOLDS = 4;
  private static final double PENALTY = 1;

  /** A large stream gives this many examples a round, a small one each of its own so many times. */
  private static final int MOST_EXAMPLES = 40_000;

  private static final int MOST_REPEATS = 4;

  /** While it learns, a model joins what it thinks a little less likely than not. */
  private static final double LEARNING_THRESHOLD = 0.4;

  private static final double[] THRESHOLDS = {0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55};

  /** Fewer or more clusters for an event than this are no stories, however good a figure is. */
  private static final double FEWEST_CLUSTERS = 0.8;

  private static final double MOST_CLUSTERS = 1.4;

  /** Before anything is learned, what shares words is likely. */
  private static final JoinModel BLANK =
      JoinModel.of("blank", Map.of(StoryFeature.TOKENS.label(), 8.0), -4, 0.5);

  private final SignedFit fit;
  private final long seed;
  private final StorySettings settings;
  private final Set<StoryPart> without;

  private StoryTraining(
      LogisticFit fit, long seed, StorySettings settings, Set<StoryPart> without) {
    this.settings = without.contains(StoryPart.SECOND_LOOK) ? settings.withoutWaiting() : settings;
    this.without = without;
    this.fit = new SignedFit(fit, (column, weight) -> feature(column).allows(weight));
    this.seed = seed;
  }

  /**
   * A labelled stream.
   *
   * @param name for people
   * @param texts in log order
   */
  public record Stream(String name, List<LabelledText> texts) {

    public Stream {
      texts = List.copyOf(texts);
    }
  }

  /**
   * How texts that a model hadn't seen were clustered.
   *
   * @param texts how many
   * @param events how many events they report
   * @param bcubed precision and recall of their stories
   * @param clustersPerEvent stories over events
   */
  public record Figures(int texts, int events, Score bcubed, double clustersPerEvent) {}

  /**
   * A model and how it did.
   *
   * @param crossValidated by stream, over all folds
   */
  public record Trained(JoinModel model, Map<String, Figures> crossValidated) {

    public Trained {
      crossValidated = Collections.unmodifiableMap(new LinkedHashMap<>(crossValidated));
    }
  }

  /**
   * Trains on streams.
   *
   * @param name what the model's id begins with; eight digits of the hash of its numbers follow
   * @param seed of what is drawn of large streams
   * @param settings by which the streams are replayed
   * @param without what is left out, to see what it is worth
   * @throws IllegalArgumentException if the streams show too little to learn from
   */
  public static Trained train(
      String name,
      List<Stream> streams,
      LogisticFit fit,
      long seed,
      StorySettings settings,
      Set<StoryPart> without) {
    StoryTraining training = new StoryTraining(fit, seed, settings, without);
    JoinModel model = training.model(streams).named(name).withHash();
    return new Trained(model, training.crossValidated(streams));
  }

  private JoinModel model(List<Stream> streams) {
    JoinModel model = BLANK;
    for (int round = 0; round <= ROUNDS; round++) {
      List<Example> examples = new ArrayList<>();
      for (Stream stream : streams) {
        List<Example> shown =
            new ArrayList<>(StoryReplay.byTruth(stream.texts, model, settings).examples());
        if (round > 0) {
          shown.addAll(StoryReplay.byModel(stream.texts, model, settings).examples());
        }
        examples.addAll(share(shown));
      }
      model = fitted(examples);
    }
    return model.withThreshold(threshold(model, streams));
  }

  /** A feature that is left out is the same for all. */
  private double[] row(Example example) {
    double[] row = example.features().clone();
    for (int i = 0; i < row.length; i++) {
      row[i] = without.contains(feature(i).part()) ? 0 : row[i];
    }
    return row;
  }

  private List<Example> share(List<Example> shown) {
    List<Example> drawn = new ArrayList<>(shown);
    Collections.shuffle(drawn, new Random(seed));
    if (drawn.size() > MOST_EXAMPLES) {
      return drawn.subList(0, MOST_EXAMPLES);
    }
    int repeats = drawn.isEmpty() ? 0 : Math.min(MOST_REPEATS, MOST_EXAMPLES / drawn.size());
    return Collections.nCopies(repeats, drawn).stream().flatMap(List::stream).toList();
  }

  private JoinModel fitted(List<Example> examples) {
    double[][] rows = examples.stream().map(this::row).toArray(double[][]::new);
    boolean[] labels = new boolean[rows.length];
    int same = 0;
    for (int i = 0; i < labels.length; i++) {
      labels[i] = examples.get(i).same();
      same += labels[i] ? 1 : 0;
    }
    if (same == 0 || same == labels.length) {
      throw new IllegalArgumentException(
          "of %d pairs of a text and a story %d are of one event; both kinds are needed"
              .formatted(labels.length, same));
    }
    double[] fitted = fit.fit(rows, labels, PENALTY);
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < fitted.length - 1; i++) {
      weights.put(feature(i).label(), rounded(fitted[i]));
    }
    return JoinModel.of("trained", weights, rounded(fitted[fitted.length - 1]), LEARNING_THRESHOLD);
  }

  /** Returns the threshold with the best mean F1 over the streams. */
  private double threshold(JoinModel model, List<Stream> streams) {
    double best = 0.5;
    double most = -1;
    for (double threshold : THRESHOLDS) {
      double sum = 0;
      for (Stream stream : streams) {
        Figures figures = figures(stream.texts, model.withThreshold(threshold));
        double beyond =
            Math.max(
                figures.clustersPerEvent - MOST_CLUSTERS,
                FEWEST_CLUSTERS - figures.clustersPerEvent);
        sum += figures.bcubed.f1() - Math.max(0, beyond);
      }
      if (sum > most) {
        most = sum;
        best = threshold;
      }
    }
    return best;
  }

  private Map<String, Figures> crossValidated(List<Stream> streams) {
    Map<String, List<Figures>> byStream = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Stream> seen = new ArrayList<>();
      Map<String, List<LabelledText>> unseen = new LinkedHashMap<>();
      for (Stream stream : streams) {
        Map<Integer, Integer> blocks = blocks(stream.texts);
        int left = fold;
        seen.add(
            new Stream(
                stream.name,
                stream.texts.stream()
                    .filter(each -> blocks.getOrDefault(each.event(), 0) != left)
                    .toList()));
        unseen.put(
            stream.name,
            stream.texts.stream()
                .filter(each -> blocks.getOrDefault(each.event(), 0) == left)
                .toList());
      }
      JoinModel model = model(seen);
      unseen.forEach((name, texts) ->
          byStream.computeIfAbsent(name, _ -> new ArrayList<>()).add(figures(texts, model)));
    }
    Map<String, Figures> figures = new LinkedHashMap<>();
    byStream.forEach((name, folds) -> figures.put(name, mean(folds)));
    return figures;
  }

  /** Returns the fold of each event: a block of those that come one after the other. */
  private static Map<Integer, Integer> blocks(List<LabelledText> texts) {
    List<Integer> events = texts.stream().map(LabelledText::event).distinct().toList();
    Map<Integer, Integer> blocks = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      blocks.put(events.get(i), (int) ((long) i * FOLDS / events.size()));
    }
    return blocks;
  }

  /** Returns how a model clusters a stream. */
  private Figures figures(List<LabelledText> texts, JoinModel model) {
    Outcome outcome = StoryReplay.byModel(texts, model, settings);
    Contingency table =
        Contingency.of(
            outcome.stories().stream().map(String::valueOf).toList(),
            texts.stream().map(each -> String.valueOf(each.event())).toList());
    return new Figures(
        texts.size(), table.goldClusters(), BCubed.of(table), table.clustersPerGold());
  }

  /** Returns the figures of all folds, by the number of their texts. */
  private static Figures mean(List<Figures> folds) {
    int texts = folds.stream().mapToInt(Figures::texts).sum();
    int events = folds.stream().mapToInt(Figures::events).sum();
    double precision = 0;
    double recall = 0;
    double clusters = 0;
    for (Figures each : folds) {
      precision += each.bcubed.precision() * each.texts / Math.max(1, texts);
      recall += each.bcubed.recall() * each.texts / Math.max(1, texts);
      clusters += each.clustersPerEvent * each.events / Math.max(1, events);
    }
    return new Figures(texts, events, new Score(precision, recall), clusters);
  }

  private static StoryFeature feature(int column) {
    return FEATURES.get(column);
  }

  private static double rounded(double value) {
    return StrictMath.rint(value * 1e4) / 1e4;
  }
}
