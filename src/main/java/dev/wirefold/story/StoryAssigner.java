package dev.wirefold.story;

import dev.wirefold.story.StorySpace.Candidate;

/**
 * Assigns texts to stories as they arrive: compares each with the most promising active stories,
 * lets it join the most likely one or open its own. The same texts in the same order get the same
 * stories. Not safe for use by several threads.
 */
public final class StoryAssigner {

  private final StorySpace space;
  private final JoinModel model;
  private final double leastLogOdds;

  /** Returns an assigner with the settings, the model and the table that come with Wirefold. */
  public static StoryAssigner standard() {
    return new StoryAssigner(StorySettings.standard(), JoinModel.bundled());
  }

  public StoryAssigner(StorySettings settings, JoinModel model) {
    this(settings, model, BackgroundShares.bundled());
  }

  StoryAssigner(StorySettings settings, JoinModel model, BackgroundShares background) {
    this.space = new StorySpace(settings, background);
    this.model = model;
    this.leastLogOdds = Logarithm.of(model.threshold() / (1 - model.threshold()));
  }

  /** Takes a text into a story. Texts must come in the order of the log. */
  public StoryDecision assign(StoryText text) {
    TextProfile profile = space.profile(text);
    Ranking ranking = new Ranking(profile, space.candidates(profile), model);
    Candidate joined = ranking.bestFrom(leastLogOdds);
    if (joined == null) {
      return decision(space.open(profile), true, ranking);
    }
    space.join(joined, profile);
    return decision(joined, false, ranking);
  }

  /** Returns how many stories a text may join at present. */
  public int activeStories() {
    return space.activeStories();
  }

  private StoryDecision decision(Candidate candidate, boolean opened, Ranking ranking) {
    return new StoryDecision(
        candidate.story().ref(),
        opened,
        ranking.best(),
        ranking.second(),
        model.threshold(),
        ranking.evidence());
  }
}
