package dev.wirefold.story;

import java.util.ArrayList;
import java.util.List;

/**
 * What the story level remembers: the active stories and how rare terms are. It compares and takes
 * in texts, and leaves the decision to others.
 */
final class StorySpace {

  private final StorySettings settings;
  private final TermCounter counter = new TermCounter();
  private final TermRarity rarity;
  private final ActiveStories active;
  private int nextRef;

  StorySpace(StorySettings settings, BackgroundShares background) {
    this.settings = settings;
    this.rarity = new TermRarity(background);
    this.active = new ActiveStories(settings);
  }

  /**
   * Moves to the text's log time and counts its terms. The text must be taken in, or given up,
   * before the next one is profiled.
   */
  TextProfile profile(StoryText text) {
    rarity.advanceTo(text.loggedAt());
    active.closeBefore(text.loggedAt(), rarity);
    counter.count(text.title(), text.body());
    return TextProfile.of(text, counter, rarity);
  }

  /** Returns the active stories that are worth an exact comparison, the most promising first. */
  List<Candidate> candidates(TextProfile profile) {
    List<Candidate> candidates = new ArrayList<>();
    for (int slot : active.nearest(profile, 2 * settings.mostCandidates())) {
      Story story = active.at(slot);
      if (story != null
          && story.isOpenTo(profile.text(), settings.window().toMillis())
          && candidates.size() < settings.mostCandidates()) {
        story.refresh(rarity);
        candidates.add(new Candidate(slot, story));
      }
    }
    return candidates;
  }

  /** Opens a story with the profiled text and returns it. */
  Candidate open(TextProfile profile) {
    Story story = new Story(nextRef++);
    Candidate opened = new Candidate(active.open(story), story);
    rarity.countStory();
    join(opened, profile);
    active.closeBefore(profile.text().loggedAt(), rarity);
    return opened;
  }

  /** Adds the profiled text to an active story. */
  void join(Candidate candidate, TextProfile profile) {
    Story story = candidate.story();
    countNew(counter.tokens(), story.tokens());
    countNew(counter.entities(), story.entities());
    float[] tokenIdf = story.add(profile, rarity);
    active.touch(candidate.slot(), tokenIdf);
  }

  int activeStories() {
    return active.size();
  }

  int openedStories() {
    return nextRef;
  }

  private void countNew(TermBag terms, SparseTerms known) {
    boolean entities = terms == counter.entities();
    for (int i = 0; i < terms.size(); i++) {
      boolean alsoToken = entities && counter.tokens().contains(terms.term(i));
      if (!alsoToken && !known.contains(terms.term(i))) {
        rarity.countTerm(terms.term(i));
      }
    }
  }

  /**
   * An active story and where it is kept.
   *
   * @param slot its place among the active stories
   */
  record Candidate(int slot, Story story) {}
}
