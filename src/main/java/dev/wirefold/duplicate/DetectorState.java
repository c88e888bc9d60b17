package dev.wirefold.duplicate;

/**
 * How far a detector has come; with the live articles and their groups it is all that a detector's
 * decisions depend on.
 *
 * @param articles articles numbered so far
 * @param groups groups numbered so far
 * @param oldest the number of the oldest article in the window, or {@code articles} if none is
 * @param pruned the articles below this number don't exist any more
 */
public record DetectorState(int articles, int groups, int oldest, int pruned) {

  static final DetectorState EMPTY = new DetectorState(0, 0, 0, 0);

  public DetectorState {
    if (!(0 <= pruned && pruned <= articles && 0 <= oldest && oldest <= articles && groups >= 0)) {
      throw new IllegalArgumentException(
          "must be 0 <= pruned, oldest <= articles and 0 <= groups, was %d, %d, %d and %d"
              .formatted(pruned, oldest, articles, groups));
    }
  }
}
