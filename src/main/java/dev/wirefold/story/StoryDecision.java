package dev.wirefold.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which story a text went to, and why.
 *
 * @param story the ref of the story that has the text now; refs count from 0 in the order of
 *     opening
 * @param opened true if the text opened the story, false if it joined
 * @param best the story that was most likely of those there were before; the joined one, if any was
 *     joined; null if none was worth comparing, or the text was put there by force
 * @param runnerUp the second most likely; null if there was none
 * @param threshold the probability from which on the text would have joined
 * @param evidence the features of the text against the best story, in a fixed order; empty if there
 *     was none
 */
public record StoryDecision(
    int story,
    boolean opened,
    @Nullable Rival best,
    @Nullable Rival runnerUp,
    double threshold,
    List<JoinEvidence> evidence) {

  public StoryDecision {
    evidence = List.copyOf(evidence);
  }

  /** Tells whether the text was put into a story that was there, whatever it is like. */
  public boolean isForced() {
    return !opened && best == null;
  }

  /** Returns how likely the text belongs to the best story there was, in [0, 1]; 0 if none was. */
  public double probability() {
    return best == null ? 0 : best.probability();
  }
}
