package dev.wirefold.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review.
 *
 * @param pair the pair to decide on; null if there is none
 * @param call why it is asked; null if there is none
 * @param open how many are open, this one included
 * @param next those that come next
 * @param decided how many answers stand
 */
record ReviewPage(
    @Nullable PairPage pair, @Nullable CloseCall call, int open, List<Next> next, int decided) {

  /** More than this nobody decides in one sitting. */
  static final int MOST_OPEN = 100;

  ReviewPage {
    next = List.copyOf(next);
  }

  /** A pair that comes later. */
  record Next(String left, String right, boolean isTogether, String margin, String path) {}

  /** Returns how many are open, in words. */
  String openInWords() {
    return (open >= MOST_OPEN ? "at least " : "") + Count.of(open, "close call", "close calls");
  }

  static String percent(double margin) {
    return Math.round(100 * margin) + " %";
  }
}
