package dev.wirefold.story;

import dev.wirefold.story.StoryChange.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the story level remembers: the active stories and how rare terms are. It compares, takes in
 * texts and carries out what editors want, and leaves the decision to others.
 *
 * <p>Everything that can influence a later operation is in the active stories' bytes and in the
 * counts', so a space that was restored from them goes on as if it had never stopped.
 */
final class StorySpace {

  private final StorySettings settings;
  private final TermCounter counter = new TermCounter();
  private final StoryCounts counts;
  private final ActiveStories active;
  private final StorySource source;
  private final TreeMap<Integer, Departed> departed = new TreeMap<>();
  private boolean recording;

  StorySpace(StorySettings settings, StoryCounts counts, StorySource source) {
    this.settings = settings;
    this.counts = counts;
    this.source = source;
    this.active = new ActiveStories(settings, story -> depart(story.ref(), story));
  }

  /**
   * Takes over the active stories of another space, whose counts this one has.
   *
   * @throws IllegalArgumentException if a story comes twice or is ahead of the counts
   */
  void restore(List<Story> stories) {
    stories.sort((a, b) -> a.isBefore(b) ? -1 : b.isBefore(a) ? 1 : 0);
    for (Story story : stories) {
      if (story.ref() >= counts.nextRef() || story.touch() > counts.sequence()) {
        throw new IllegalArgumentException(
            "story %d was touched by operation %d, but the counts stand at %d and %d"
                .formatted(story.ref(), story.touch(), counts.nextRef(), counts.sequence()));
      }
      active.enter(story);
    }
  }

  /** Notes from now on what changes, for {@link #drain}. */
  void record() {
    recording = true;
    counts.record();
  }

  /**
   * Begins the next operation with the text's log time, and measures the text. The text must be
   * taken in, or given up, before the next one is profiled.
   */
  TextProfile profile(StoryText text) {
    begin(text.loggedAt());
    return measure(text);
  }

  /** Returns the active stories that are worth an exact comparison, the most promising first. */
  List<Story> candidates(TextProfile profile) {
    StoryText text = profile.text();
    long window = settings.window().toMillis();
    boolean across = settings.vectors().acrossLanguages();
    List<Story> candidates = new ArrayList<>();
    for (Story story : active.nearest(profile, 2 * settings.mostCandidates())) {
      if (candidates.size() < settings.mostCandidates()
          && (across || !story.isForeignTo(text))
          && story.isNear(text, window)) {
        candidates.add(story);
      }
    }
    if (across) {
      ForeignNeighbours.add(text, active, window, candidates);
    }
    return candidates;
  }

  /**
   * Opens a story with the profiled text and returns it.
   *
   * @param reviews as how often looked at again the text counts
   */
  Story open(TextProfile profile, int reviews) {
    Story story = new Story(counts.takeRef(true));
    join(story, profile, reviews);
    active.closeBefore(profile.text().loggedAt());
    return story;
  }

  /** Adds the profiled text to a story, which is opened again if it is closed. */
  void join(int ref, TextProfile profile) {
    Story story = find(ref);
    Story joined = story == null ? new Story(ref) : story;
    join(joined, profile, Reviews.ALL);
    joined.members(Members.UNKNOWN);
    active.closeBefore(profile.text().loggedAt());
  }

  /**
   * Adds the profiled text to a story.
   *
   * @param reviews as how often looked at again the text counts
   */
  void join(Story story, TextProfile profile, int reviews) {
    countNew(counter.tokens(), story.tokens());
    countNew(counter.entities(), story.entities());
    int group = profile.text().group();
    story.members(story.members().with(group, counts.sequence(), reviews));
    take(story, profile);
  }

  private void take(Story story, TextProfile profile) {
    StoryTerms before = story.tokens();
    float[] tokenIdf = story.add(profile, counts.rarity(), counts.sequence());
    active.put(story, before, tokenIdf);
  }

  /** Lets one story take another's texts; the other is gone. */
  void merge(int into, int from, long loggedAt) {
    begin(loggedAt);
    Story taken = find(from);
    forget(from);
    if (taken == null) {
      return;
    }
    Story found = find(into);
    Story story = found == null ? new Story(into) : found;
    StoryTerms before = story.tokens();
    float[] tokenIdf = story.add(taken, counts.rarity());
    active.put(story, before, tokenIdf);
    active.closeBefore(loggedAt);
  }

  /** Moves texts of a story to a new one; both are built from their texts anew. */
  int split(int ref, List<StoryText> moved, List<StoryText> left, long loggedAt) {
    begin(loggedAt);
    int opened = counts.takeRef(false);
    build(ref, left, Members.UNKNOWN);
    build(opened, moved, Members.UNKNOWN);
    active.closeBefore(loggedAt);
    return opened;
  }

  /** Builds a story from its texts anew; it is gone if there are none. */
  void rebuild(int ref, List<StoryText> texts, long loggedAt) {
    begin(loggedAt);
    build(ref, texts, Members.UNKNOWN);
    active.closeBefore(loggedAt);
  }

  /**
   * Moves a text from one active story to another.
   *
   * @param others the texts that stay
   */
  void move(Story from, List<StoryText> others, Story into, StoryText text, long loggedAt) {
    begin(loggedAt);
    Members members = from.members();
    into.members(into.members().with(members.only(text.group())));
    take(into, measure(text));
    build(from.ref(), others, members.without(text.group()));
    active.closeBefore(loggedAt);
  }

  /**
   * Moves a text from an active story to a new one.
   *
   * @param others the texts that stay
   * @return the ref of the new story
   */
  int leave(Story from, List<StoryText> others, StoryText text, long loggedAt) {
    begin(loggedAt);
    Members members = from.members();
    int opened = counts.takeRef(false);
    build(from.ref(), others, members.without(text.group()));
    build(opened, List.of(text), members.only(text.group()));
    active.closeBefore(loggedAt);
    return opened;
  }

  /** Returns a story as it would be with these texts alone; nothing changes by it. */
  Story trial(int ref, List<StoryText> texts) {
    Story story = new Story(ref);
    for (StoryText text : texts) {
      story.add(measure(text), counts.rarity(), counts.sequence());
    }
    return story;
  }

  /**
   * Measures a text that was taken in before; as with {@link #profile}, it must be done with before
   * the next one is measured.
   */
  TextProfile measureAgain(StoryText text) {
    return measure(text);
  }

  /** Notes other members of an active story. */
  void update(Story story, Members members) {
    story.members(members);
    active.changed(story);
  }

  /** Returns a story; null if it isn't active. */
  @Nullable Story active(int ref) {
    return active.find(ref);
  }

  /** Returns a story that is active. */
  Story standing(int ref) {
    Story story = active.find(ref);
    if (story == null) {
      throw new IllegalArgumentException("story " + ref + " isn't active");
    }
    return story;
  }

  /** Shows all active stories, the first touched first. */
  void eachActive(Consumer<Story> shown) {
    active.all().forEach(shown);
  }

  /** Returns the number of operations so far. */
  long sequence() {
    return counts.sequence();
  }

  VectorUse vectors() {
    return settings.vectors();
  }

  int activeStories() {
    return active.size();
  }

  /** Returns the ref that the next story will have. */
  int nextRef() {
    return counts.nextRef();
  }

  /** Returns the state of the counts. */
  byte[] counts() {
    return counts.toBytes();
  }

  byte @Nullable [] activeState(int ref) {
    Story story = active.find(ref);
    return story == null ? null : story.toBytes();
  }

  /** Returns the states of all active stories, the first touched first. */
  List<byte[]> activeStates() {
    return active.all().stream().map(Story::toBytes).toList();
  }

  void closeUntouchedSince(long time) {
    active.closeUntouchedSince(time);
  }

  /** Returns what changed since it was asked the last time. */
  StoryDelta drain() {
    if (!recording) {
      throw new IllegalStateException("changes are not recorded");
    }
    TreeMap<Integer, StoryChange> changes = new TreeMap<>();
    departed.forEach((ref, story) -> changes.put(ref, story.change(ref)));
    departed.clear();
    for (Story story : active.drainChanged()) {
      changes.put(story.ref(), new StoryChange(story.ref(), Standing.ACTIVE, story.toBytes()));
    }
    return new StoryDelta(counts.sequence(), counts.drain(), new ArrayList<>(changes.values()));
  }

  private void begin(long loggedAt) {
    counts.begin(loggedAt);
    active.closeBefore(loggedAt);
  }

  private TextProfile measure(StoryText text) {
    counter.count(text.title(), text.body());
    return TextProfile.of(text, counter, counts.rarity());
  }

  private void build(int ref, List<StoryText> texts, Members members) {
    forget(ref);
    if (texts.isEmpty()) {
      return;
    }
    Story story = new Story(ref);
    story.members(members);
    float[] tokenIdf = {};
    for (StoryText text : texts) {
      tokenIdf = story.add(measure(text), counts.rarity(), counts.sequence());
    }
    active.put(story, StoryTerms.NONE, tokenIdf);
  }

  private void forget(int ref) {
    Story story = active.find(ref);
    if (story != null) {
      active.leave(story);
    }
    depart(ref, null);
  }

  private void depart(int ref, @Nullable Story closed) {
    if (recording) {
      departed.put(ref, new Departed(closed));
    }
  }

  /** Returns a story, whether active or closed; null if it is gone or unknown. */
  @SuppressWarnings("ReferenceEquality") // NONE is one object
  private @Nullable Story find(int ref) {
    Story story = active.find(ref);
    if (story != null || source == StorySource.NONE) {
      return story;
    }
    Departed left = departed.get(ref);
    if (left != null) {
      return left.closed();
    }
    byte[] state = source.state(ref);
    return state.length == 0 ? null : Story.read(state);
  }

  private void countNew(TermBag terms, StoryTerms known) {
    boolean entities = terms == counter.entities();
    for (int i = 0; i < terms.size(); i++) {
      boolean alsoToken = entities && counter.tokens().contains(terms.term(i));
      if (!alsoToken && !known.contains(terms.term(i))) {
        counts.count(terms.term(i));
      }
    }
  }

  /**
   * A story that is no more active.
   *
   * @param closed the story, which may be opened again; null if it is gone
   */
  private record Departed(@Nullable Story closed) {

    StoryChange change(int ref) {
      return closed == null
          ? new StoryChange(ref, Standing.GONE, new byte[0])
          : new StoryChange(ref, Standing.CLOSED, closed.toBytes());
    }
  }
}
