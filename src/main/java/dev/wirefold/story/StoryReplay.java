package dev.wirefold.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plays a stream of labelled texts through the story level, and notes what a model can learn from:
 * of each text the stories of its event and the likeliest others. A story is of the event that most
 * of its texts report.
 */
public final class StoryReplay {

  /** Of each text so many stories of other events are noted. */
  private static final int RIVALS = 5;

  private static final int NOWHERE = -1;

  private final StorySpace space;
  private final JoinModel model;
  private final boolean byTruth;
  private final boolean waits;
  private final SecondLook secondLook;
  private final Map<Integer, LabelledText> texts = new HashMap<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Integer, Map<Integer, Integer>> events = new HashMap<>();
  private final Map<Integer, Integer> stories = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();
  private final List<Integer> assigned = new ArrayList<>();

  private final CosineScale scale;

  private StoryReplay(StorySettings settings, JoinModel model, boolean byTruth) {
    this.scale = settings.vectors().scale();
    this.space =
        new StorySpace(settings, new StoryCounts(BackgroundShares.bundled()), StorySource.NONE);
    this.model = model;
    this.byTruth = byTruth;
    this.waits = settings.waits();
    this.secondLook = new SecondLook(space, new Judge(model, space.vectors()));
  }

  /**
   * A text against a story.
   *
   * @param features by {@link StoryFeature}
   * @param same whether they are of one event
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Example(double[] features, boolean same) {}

  /**
   * What a replay gave.
   *
   * @param stories the story of each text, in the order of the stream
   * @param examples of texts against stories
   */
  public record Outcome(List<Integer> stories, List<Example> examples) {}

  /** Puts each text into the story of its event; the model only says which others are likely. */
  public static Outcome byTruth(
      List<LabelledText> stream, JoinModel model, StorySettings settings) {
    return new StoryReplay(settings, model, true).play(stream);
  }

  /** Lets the model decide, and look at texts again if the settings say so. */
  public static Outcome byModel(
      List<LabelledText> stream, JoinModel model, StorySettings settings) {
    return new StoryReplay(settings, model, false).play(stream);
  }

  private Outcome play(List<LabelledText> stream) {
    stream.forEach(this::take);
    return new Outcome(assigned, examples);
  }

  private void take(LabelledText labelled) {
    TextProfile profile = space.profile(labelled.text());
    List<Story> candidates = space.candidates(profile);
    double[][] features = StoryFeatures.of(profile, candidates, scale);
    double[] odds = new double[features.length];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = model.logOdds(features[i]);
    }
    List<Integer> likeliest =
        IntStream.range(0, odds.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -odds[i])
                    .thenComparingInt(i -> candidates.get(i).ref()))
            .toList();
    note(labelled.event(), candidates, features, likeliest);
    int group = labelled.text().group();
    texts.put(group, labelled);
    places.put(group, assigned.size());
    assigned.add(NOWHERE);
    if (byTruth) {
      move(group, placeByTruth(labelled, profile));
      return;
    }
    int best = likeliest.isEmpty() ? NOWHERE : likeliest.getFirst();
    Story story =
        placeByModel(
            profile,
            best == NOWHERE ? null : candidates.get(best),
            best == NOWHERE ? Double.NEGATIVE_INFINITY : odds[best]);
    move(group, story.ref());
    secondLook.placed(story, group);
    for (StoryRepair repair : secondLook.run(new Texts(), labelled.text().loggedAt())) {
      repair.groups().forEach(moved -> move(moved, repair.into()));
    }
  }

  private final class Texts implements TextLookup {

    @Override
    public long keptSince() {
      return Long.MIN_VALUE;
    }

    @Override
    public @Nullable StoryText text(int group) {
      LabelledText labelled = texts.get(group);
      return labelled == null ? null : labelled.text();
    }

    @Override
    public Set<Integer> apart(int group) {
      return Set.of();
    }
  }

  /** Notes that a text is in a story now. */
  private void move(int group, int story) {
    int place = places.getOrDefault(group, NOWHERE);
    LabelledText labelled = texts.get(group);
    if (labelled == null) {
      throw new IllegalStateException("there is no text of group " + group);
    }
    int event = labelled.event();
    Map<Integer, Integer> left = events.get(assigned.get(place));
    if (left != null) {
      left.merge(event, -1, Integer::sum);
    }
    assigned.set(place, story);
    events.computeIfAbsent(story, _ -> new TreeMap<>()).merge(event, 1, Integer::sum);
  }

  private void note(
      int event, List<Story> candidates, double[][] features, List<Integer> likeliest) {
    int rivals = 0;
    for (int i : likeliest) {
      boolean same = eventOf(candidates.get(i).ref()) == event;
      if (same || rivals++ < RIVALS) {
        examples.add(new Example(features[i], same));
      }
    }
  }

  private int placeByTruth(LabelledText labelled, TextProfile profile) {
    Integer known = stories.get(labelled.event());
    if (known != null) {
      space.join(known, profile);
      return known;
    }
    int opened = space.open(profile, Reviews.ALL).ref();
    stories.put(labelled.event(), opened);
    return opened;
  }

  private Story placeByModel(TextProfile profile, @Nullable Story best, double logOdds) {
    boolean close = waits && Reviews.isClose(logOdds, model.leastLogOdds());
    int reviews = close ? 0 : Reviews.ALL;
    if (best == null || logOdds < model.leastLogOdds()) {
      return space.open(profile, reviews);
    }
    space.join(best, profile, reviews);
    return best;
  }

  /** Returns the event of most of a story's texts, of equals the smaller number. */
  private int eventOf(int story) {
    int event = -1;
    int most = 0;
    for (Map.Entry<Integer, Integer> each : events.getOrDefault(story, Map.of()).entrySet()) {
      if (each.getValue() > most) {
        most = each.getValue();
        event = each.getKey();
      }
    }
    return event;
  }
}
