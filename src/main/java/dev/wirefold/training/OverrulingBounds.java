package dev.wirefold.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log-odds beyond which a model overrules a rule, from what it said of pairs that it hadn't
 * seen: as near to even as leaves it right nineteen times in twenty, on the labelled pairs and on
 * the planted ones. Where it overruled hardly any pair, nothing shows that it may. A rule that
 * joins has ruled out much already, whatever the texts: against it the model must be sure.
 */
record OverrulingBounds(@Nullable Double refuseBelow, @Nullable Double joinFrom) {

  private static final double PRECISION = 0.95;

  /** The least probability that a pair is not one text for which a rule that joins is overruled. */
  private static final double SURE = 0.95;

  private static final int FEWEST = 10;

  /** From even to nearly sure. */
  private static final double[] PROBABILITIES = {
    0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995
  };

  /** What a rule and a model say of a pair that is one text or not. */
  record Opinion(PairExample example, double logOdds) {

    boolean isOverruled(OverrulingBounds bounds) {
      return example.rule().joins()
          ? bounds.refuseBelow != null && logOdds < bounds.refuseBelow
          : bounds.joinFrom != null && logOdds >= bounds.joinFrom;
    }
  }

  static OverrulingBounds of(List<Opinion> opinions) {
    Double join = null;
    Double refuse = null;
    for (int i = PROBABILITIES.length - 1; i >= 0; i--) {
      double odds = StrictMath.log(PROBABILITIES[i] / (1 - PROBABILITIES[i]));
      if (isRight(opinions, new OverrulingBounds(null, odds))) {
        join = odds;
      }
      if (PROBABILITIES[i] >= SURE && isRight(opinions, new OverrulingBounds(-odds, null))) {
        refuse = -odds;
      }
    }
    return new OverrulingBounds(refuse, join);
  }

  private static boolean isRight(List<Opinion> opinions, OverrulingBounds bounds) {
    List<PairExample> overruled =
        opinions.stream().filter(each -> each.isOverruled(bounds)).map(Opinion::example).toList();
    return overruled.size() >= FEWEST
        && isRight(overruled.stream().filter(PairExample::planted).toList())
        && isRight(overruled.stream().filter(each -> !each.planted()).toList());
  }

  /** The rule was wrong where it joined what is none, or kept apart what is one. */
  private static boolean isRight(List<PairExample> overruled) {
    long right = overruled.stream().filter(each -> each.rule().joins() != each.duplicate()).count();
    return right >= PRECISION * overruled.size();
  }
}
