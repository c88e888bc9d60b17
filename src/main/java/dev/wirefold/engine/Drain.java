package dev.wirefold.engine;

import dev.wirefold.article.Article;
import dev.wirefold.duplicate.DetectorState;
import dev.wirefold.duplicate.GroupState;
import dev.wirefold.engine.ChangeSet.ArticleChange;
import dev.wirefold.engine.ChangeSet.Blob;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.story.StoryAssigner;
import dev.wirefold.story.StoryChange;
import dev.wirefold.story.StoryChange.Standing;
import dev.wirefold.story.StoryDelta;
import dev.wirefold.text.PreparedTextCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes a change set of what an engine has recorded. */
final class Drain {

  private final Engine engine;
  private final Recorder recorder;

  /** The states of the stories that changed, of which the active ones stay with the assigner. */
  private final Map<Integer, byte[]> storyStates = new HashMap<>();

  Drain(Engine engine) {
    this.engine = engine;
    this.recorder = engine.recorder();
  }

  ChangeSet changes(Counting counting) {
    List<Blob> blobs = new ArrayList<>(recorder.blobs);
    StoryAssigner assigner = engine.assigner();
    if (assigner != null) {
      StoryDelta delta = assigner.drain();
      delta.stories().forEach(this::note);
      blobs.addAll(counting.blobs(assigner, delta));
    }
    ChangeSet changes =
        new ChangeSet(
            cursor(),
            articles(),
            rewritten(),
            List.copyOf(recorder.removed),
            groups(),
            stories(),
            recorder.events,
            blobs);
    recorder.clear();
    return changes;
  }

  private void note(StoryChange change) {
    StoryEntry story = engine.ledger().story(change.story());
    storyStates.put(change.story(), change.state());
    story.active = change.standing() == Standing.ACTIVE;
    story.closedState = story.active ? new byte[0] : change.state();
    if (!story.active) {
      engine.ledger().closed(story.number);
    }
    engine.touch(story);
  }

  private Cursor cursor() {
    DetectorState detector = engine.detector().state();
    StoryAssigner assigner = engine.assigner();
    return new Cursor(
        engine.position(),
        engine.now(),
        detector.articles(),
        detector.groups(),
        assigner == null ? 0 : assigner.nextStory(),
        recorder.nextSeq,
        detector.oldest(),
        engine.oldest());
  }

  private List<StoredArticle> articles() {
    List<StoredArticle> articles = new ArrayList<>(recorder.articles.size());
    for (int number : recorder.articles) {
      PreparedArticle prepared = engine.ledger().prepared(number);
      if (prepared != null) {
        articles.add(stored(prepared, engine.ledger().resident(number)));
      }
    }
    return articles;
  }

  private StoredArticle stored(PreparedArticle prepared, Resident resident) {
    int number = resident.number();
    Article article = prepared.article();
    if (article == null) {
      throw new IllegalStateException("article " + number + " was prepared without its text");
    }
    return new StoredArticle(
        number,
        resident.position(),
        Instant.ofEpochMilli(resident.loggedAt()),
        resident.version(),
        resident.outdated(),
        engine.detector().groupOf(number),
        article,
        Objects.equals(prepared.language(), article.language()) ? null : prepared.language(),
        prepared.fingerprint(),
        resident.candidate().barredBecause(),
        new StoredArticle.Bytes(
            PreparedTextCodec.encode(prepared.text()),
            standing(resident),
            DecisionCodec.encode(engine.ledger().reasons(number)),
            VectorBytes.of(prepared.vector())));
  }

  private byte[] standing(Resident resident) {
    return resident.standing(PlacedCodec.encode(engine.detector().placed(resident.number())));
  }

  private List<ArticleChange> rewritten() {
    List<ArticleChange> changes = new ArrayList<>(recorder.rewritten.size());
    for (int number : recorder.rewritten) {
      if (!recorder.articles.contains(number) && !recorder.removed.contains(number)) {
        Resident resident = engine.ledger().resident(number);
        String bar = resident.candidate().barredBecause();
        changes.add(
            new ArticleChange(
                number,
                engine.detector().groupOf(number),
                bar == null ? "" : bar,
                standing(resident)));
      }
    }
    return changes;
  }

  private List<StoredGroup> groups() {
    TreeMap<Integer, GroupState> states = new TreeMap<>();
    for (GroupState state : engine.detector().takeChangedGroups()) {
      states.put(state.number(), state);
    }
    for (int number : recorder.groups) {
      states.computeIfAbsent(number, engine.detector()::groupState);
    }
    List<StoredGroup> groups = new ArrayList<>(states.size());
    for (GroupState state : states.values()) {
      groups.add(engine.ledger().group(state.number()).stored(PlacedCodec.encode(state)));
    }
    return groups;
  }

  private List<StoredStory> stories() {
    List<StoredStory> stories = new ArrayList<>(recorder.stories.size());
    for (int number : recorder.stories) {
      StoryEntry story = engine.ledger().story(number);
      stories.add(story.stored(stateOf(story)));
    }
    return stories;
  }

  private byte[] stateOf(StoryEntry story) {
    byte[] changed = storyStates.get(story.number);
    if (changed != null) {
      return changed;
    }
    StoryAssigner assigner = engine.assigner();
    byte[] active = assigner == null ? null : assigner.activeState(story.number);
    return active == null ? story.closedState : active;
  }
}
