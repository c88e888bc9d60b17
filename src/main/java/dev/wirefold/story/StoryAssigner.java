package dev.wirefold.story;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Assigns texts to stories as they arrive: compares each with the most promising active stories,
 * lets it join the most likely one or open its own. The same operations in the same order get the
 * same stories, also if in between the assigner was restored by {@link StoryRecovery}. Not safe for
 * use by several threads.
 */
public final class StoryAssigner {

  private final StorySpace space;
  private final Judge judge;
  private final SecondLook secondLook;
  private final boolean waits;

  /** Creates an assigner that forgets closed stories and isn't going to be restored. */
  public StoryAssigner(StorySettings settings, JoinModel model) {
    this(
        new StorySpace(settings, new StoryCounts(BackgroundShares.bundled()), StorySource.NONE),
        model,
        settings.waits());
  }

  /**
   * Creates an assigner that notes what changes, for {@link #drain}.
   *
   * @param source where closed stories are found
   */
  public static StoryAssigner recorded(
      StorySettings settings, JoinModel model, StorySource source) {
    return new StoryRecovery(settings, model, source).finish();
  }

  StoryAssigner(StorySpace space, JoinModel model, boolean waits) {
    this.space = space;
    this.judge = new Judge(model, space.vectors());
    this.secondLook = new SecondLook(space, judge);
    this.waits = waits;
  }

  /** Takes a text into the story that it belongs to. Texts must come in the order of the log. */
  public StoryDecision assign(StoryText text) {
    return assign(text, Set.of());
  }

  /**
   * Takes a text into the story that it belongs to, likewise.
   *
   * @param apart the refs of stories that it must stay out of
   */
  public StoryDecision assign(StoryText text, Set<Integer> apart) {
    TextProfile profile = space.profile(text);
    List<Story> candidates = space.candidates(profile);
    candidates.removeIf(story -> apart.contains(story.ref()));
    Ranking ranking = judge.rank(profile, candidates);
    int reviews = waits ? Reviews.atFirst(ranking) : Reviews.ALL;
    Story joined = ranking.joined();
    Story story = joined;
    if (story == null) {
      story = space.open(profile, reviews);
    } else {
      space.join(story, profile, reviews);
    }
    secondLook.placed(story, text.group());
    return decision(story, joined == null, ranking);
  }

  /**
   * Looks at the texts again that have waited long enough, and mends young stories. To be called
   * after each {@link #assign}; whoever doesn't gets the stories as they were at first sight.
   *
   * @param texts gives the texts of young stories
   * @param now the log time in epoch milliseconds
   * @return what changed, in this order
   */
  public List<StoryRepair> review(TextLookup texts, long now) {
    return secondLook.run(texts, now);
  }

  /**
   * Looks at one text again, whether or not it waits.
   *
   * @param story the story that has it
   * @param group the group's ref
   * @return what changed; null if it stays where it is, or is in no young story
   */
  public @Nullable StoryRepair review(int story, int group, TextLookup texts, long now) {
    return secondLook.look(story, group, texts, now);
  }

  /**
   * Returns the groups whose texts may still be put elsewhere, by a story's state as {@link #drain}
   * gave it.
   */
  public static List<Integer> waiting(byte[] state) {
    return Story.read(state).members().waiting();
  }

  /**
   * Takes a text into a given story, whatever it is like. A closed story is active again then.
   *
   * @return a decision without evidence
   */
  public StoryDecision join(int story, StoryText text) {
    check(story);
    space.join(story, space.profile(text));
    return forced(story, false);
  }

  /**
   * Opens a story with a text, whatever it is like.
   *
   * @return a decision without evidence
   */
  public StoryDecision open(StoryText text) {
    Story story = space.open(space.profile(text), Reviews.ALL);
    space.update(story, Members.UNKNOWN);
    return forced(story.ref(), true);
  }

  /**
   * Lets a story take over the texts of another, which is gone then. The story is as recent as the
   * more recent of the two, and active if that is recent enough.
   *
   * @param loggedAt when the log took the decision, in epoch milliseconds
   */
  public void merge(int into, int from, long loggedAt) {
    check(into);
    check(from);
    if (into == from) {
      throw new IllegalArgumentException("story " + into + " can't be merged with itself");
    }
    space.merge(into, from, loggedAt);
    settle(into);
  }

  /** Keeps the texts of a story together from now on, as far as it is up to the assigner. */
  public void settle(int story) {
    Story active = space.active(story);
    if (active != null) {
      space.update(active, Members.UNKNOWN);
    }
  }

  /**
   * Moves texts of a story to a new one. Both are built anew, from all of their texts in the order
   * of the log; they are as recent as these.
   *
   * @param moved the texts that leave
   * @param left the texts that stay
   * @param loggedAt when the log took the decision, in epoch milliseconds
   * @return the ref of the new story
   */
  public int split(int story, List<StoryText> moved, List<StoryText> left, long loggedAt) {
    check(story);
    if (moved.isEmpty()) {
      throw new IllegalArgumentException("a story must have a text");
    }
    return space.split(story, moved, left, loggedAt);
  }

  /**
   * Builds a story anew, from all of its texts in the order of the log; it may have been gone. A
   * story without texts is gone.
   *
   * @param loggedAt when the log took the decision, in epoch milliseconds
   */
  public void rebuild(int story, List<StoryText> texts, long loggedAt) {
    check(story);
    space.rebuild(story, texts, loggedAt);
  }

  /**
   * Closes the stories that no text has joined since a time, however few are active: their texts
   * are kept no longer.
   *
   * @param time log time in epoch milliseconds
   */
  public void closeUntouchedSince(long time) {
    space.closeUntouchedSince(time);
  }

  /**
   * Returns what changed since it was called the last time, to be kept for a {@link StoryRecovery}.
   *
   * @throws IllegalStateException if the assigner isn't {@link #recorded}
   */
  public StoryDelta drain() {
    return space.drain();
  }

  /**
   * Returns all that was counted up to now, which makes the {@link StoryDelta#counted} of earlier
   * deltas needless. About 8 MB.
   */
  public byte[] counts() {
    return space.counts();
  }

  /** Returns the beginning of a text for a closer reading; {@link Lede#NONE} if there is none. */
  public Lede lede(String title, String text) {
    CloseReading second = space.vectors().closeReading();
    return second == null ? Lede.NONE : second.lede(title, text);
  }

  /** Returns how many stories a text may join at present. */
  public int activeStories() {
    return space.activeStories();
  }

  /** Returns the ref that the next story will have. */
  public int nextStory() {
    return space.nextRef();
  }

  /** Returns the state of an active story, as {@link #drain} gives it; null for any other. */
  public byte @Nullable [] activeState(int story) {
    return space.activeState(story);
  }

  /** Returns the states of all active stories, the first touched first. */
  List<byte[]> activeStates() {
    return space.activeStates();
  }

  private void check(int story) {
    if (story < 0 || story >= space.nextRef()) {
      throw new IllegalArgumentException(
          "story must be in [0, %d), was %d".formatted(space.nextRef(), story));
    }
  }

  private StoryDecision decision(Story story, boolean opened, Ranking ranking) {
    return new StoryDecision(
        story.ref(),
        opened,
        ranking.best(),
        ranking.second(),
        ranking.threshold(),
        ranking.evidence());
  }

  private StoryDecision forced(int story, boolean opened) {
    return new StoryDecision(story, opened, null, null, judge.threshold(), List.of());
  }
}
