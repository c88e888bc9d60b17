package dev.wirefold.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The best of what a query found, behind the page before; counts all of it. */
final class BestRanked {

  private static final Comparator<Ranked> HIGHEST_FIRST =
      Comparator.comparingLong(Ranked::rank).reversed();

  /** The best first; of equals the youngest. */
  static final Comparator<Ranked> YOUNGEST_FIRST =
      HIGHEST_FIRST.thenComparing(Comparator.comparingInt(Ranked::number).reversed());

  /** The best first; of equals the oldest. */
  static final Comparator<Ranked> OLDEST_FIRST =
      HIGHEST_FIRST.thenComparing(Comparator.comparingInt(Ranked::number));

  private final Comparator<Ranked> order;
  private final int most;
  private final @Nullable Ranked after;
  private final PriorityQueue<Ranked> worstFirst;
  private long total;

  /**
   * @param most how many are wanted, at least 1
   * @param after where the page before ended; null for the first page
   */
  BestRanked(Comparator<Ranked> order, int most, @Nullable PageMark after) {
    if (most < 1) {
      throw new IllegalArgumentException("most must be at least 1, was " + most);
    }
    this.order = order;
    this.most = most;
    this.after = after == null ? null : new Ranked(after.rank(), after.number(), 0);
    this.worstFirst = new PriorityQueue<>(order.reversed());
  }

  void offer(long rank, int number, int doc) {
    total++;
    if (worstFirst.size() == most && rank < worst().rank()) {
      return;
    }
    Ranked found = new Ranked(rank, number, doc);
    if (after != null && order.compare(found, after) <= 0) {
      return;
    }
    worstFirst.add(found);
    if (worstFirst.size() > most) {
      worstFirst.poll();
    }
  }

  /** Returns how many were offered. */
  long total() {
    return total;
  }

  /** Returns the best, in order. */
  List<Ranked> inOrder() {
    List<Ranked> best = new ArrayList<>(worstFirst);
    Collections.sort(best, order);
    return best;
  }

  private Ranked worst() {
    Ranked worst = worstFirst.peek();
    if (worst == null) {
      throw new IllegalStateException("there is none yet");
    }
    return worst;
  }
}
