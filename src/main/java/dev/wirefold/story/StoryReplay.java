package dev.wirefold.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays a stream of labelled texts through the story level, and notes what a model can learn from:
 * of each text the stories of its event and the likeliest others. A story is of the event that most
 * of its texts report.
 */
public final class StoryReplay {

  /** Of each text so many stories of other events are noted. */
  private static final int RIVALS = 5;

  private final StorySpace space;
  private final Judge judge;
  private final boolean byTruth;
  private final boolean waits;
  private final SecondLook secondLook;
  private final Map<Integer, LabelledText> texts = new HashMap<>();

  /** The story of each group, in the order of the stream. */
  private final Map<Integer, Integer> assigned = new LinkedHashMap<>();

  private final Map<Integer, Map<Integer, Integer>> events = new HashMap<>();
  private final Map<Integer, Integer> stories = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();

  private StoryReplay(StorySettings settings, JoinModel model, boolean byTruth) {
    this.space =
        new StorySpace(settings, new StoryCounts(BackgroundShares.bundled()), StorySource.NONE);
    this.judge = new Judge(model, space.vectors());
    this.byTruth = byTruth;
    this.waits = settings.waits();
    this.secondLook = new SecondLook(space, judge);
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
    return new Outcome(new ArrayList<>(assigned.values()), examples);
  }

  private void take(LabelledText labelled) {
    int group = labelled.text().group();
    texts.put(group, labelled);
    TextProfile profile = space.profile(labelled.text());
    Ranking ranking = judge.rank(profile, space.candidates(profile));
    note(labelled.event(), ranking);
    if (byTruth) {
      move(group, placeByTruth(labelled, profile));
      return;
    }
    Story story = placeByModel(profile, ranking);
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
    int event = Objects.requireNonNull(texts.get(group)).event();
    Integer left = assigned.put(group, story);
    if (left != null) {
      events.getOrDefault(left, Map.of()).merge(event, -1, Integer::sum);
    }
    events.computeIfAbsent(story, _ -> new TreeMap<>()).merge(event, 1, Integer::sum);
  }

  private void note(int event, Ranking ranking) {
    int rivals = 0;
    for (int i : ranking.likeliest()) {
      boolean same = eventOf(ranking.candidate(i).ref()) == event;
      if (same || rivals++ < RIVALS) {
        examples.add(new Example(ranking.features(i), same));
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

  private Story placeByModel(TextProfile profile, Ranking ranking) {
    int reviews = waits ? Reviews.atFirst(ranking) : Reviews.ALL;
    Story best = ranking.joined();
    if (best == null) {
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
