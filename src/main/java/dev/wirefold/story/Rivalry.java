package dev.wirefold.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the candidate stories of a text are held against each other: a story of the same event stands
 * out from those of other events. Where rivals are few, as they are at first, strangers that
 * resemble the text a little stand in for them.
 *
 * @param of what is compared
 * @param absent is 1 for a story that lacks it, which then is no rival and has no margin; null if
 *     every story has it
 * @param stranger what a story of another event has as a rule
 * @param margin takes the distance to the strongest rival
 * @param above takes the distance to the mean of the strongest rivals
 */
record Rivalry(
    StoryFeature of,
    @Nullable StoryFeature absent,
    double stranger,
    StoryFeature margin,
    StoryFeature above) {

  private static final int RIVALS = 5;

  /** Fills margins in, from the values that are compared, for all candidates of one text. */
  void compare(double[][] candidates) {
    double[] strongest = strongest(candidates);
    double mean = 0;
    for (int i = 1; i < strongest.length; i++) {
      mean += strongest[i] / RIVALS;
    }
    for (double[] values : candidates) {
      if (isPresent(values)) {
        double own = of.of(values);
        double rival = own == strongest[0] ? strongest[1] : strongest[0];
        values[margin.index()] = own - rival;
        values[above.index()] = own - mean;
      }
    }
  }

  /** Returns the largest value and those of its rivals, falling. */
  private double[] strongest(double[][] candidates) {
    double[] strongest = new double[RIVALS + 1];
    Arrays.fill(strongest, stranger);
    strongest[0] = Double.NEGATIVE_INFINITY;
    for (double[] values : candidates) {
      if (isPresent(values)) {
        insert(of.of(values), strongest);
      }
    }
    return strongest;
  }

  private boolean isPresent(double[] values) {
    return absent == null || absent.of(values) == 0;
  }

  private static void insert(double value, double[] falling) {
    double carried = value;
    for (int i = 0; i < falling.length; i++) {
      if (carried > falling[i]) {
        double smaller = falling[i];
        falling[i] = carried;
        carried = smaller;
      }
    }
  }
}
