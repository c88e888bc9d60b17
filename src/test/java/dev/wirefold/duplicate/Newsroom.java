package dev.wirefold.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Takes a wire through a detector, one article a step, with elections and what editors do, which
 * follow from the seed and the step alone. Says of each step what was decided.
 */
final class Newsroom {

  private final long seed;
  private final List<Arrival> arrivals;
  private final Shelf shelf = new Shelf();
  private DuplicateDetector detector;
  private int step;

  /**
   * @param keepsAll whether the detector keeps all it ever saw at hand
   */
  Newsroom(long seed, List<Arrival> arrivals, boolean keepsAll) {
    this.seed = seed;
    this.arrivals = arrivals;
    this.detector =
        keepsAll
            ? new DuplicateDetector(ShippedPolicy.POLICY, shelf)
            : new DuplicateDetector(ShippedPolicy.POLICY, shelf, shelf, Shelf.SMALL);
  }

  DuplicateDetector detector() {
    return detector;
  }

  boolean hasNext() {
    return step < arrivals.size();
  }

  /** Replaces the detector by one that is made from what was kept of it. */
  void restart() {
    keepGroups();
    detector = shelf.restored(detector.state());
  }

  /** Takes the next article and returns what was decided. */
  List<Object> next() {
    List<Object> decided = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed * 31 + step);
    Arrival arrival = arrivals.get(step);
    boolean linked = arrival.linkedTo() >= 0 && shelf.has(arrival.linkedTo());
    Placement placement = detector.place(linked ? arrival : unlinked(arrival));
    int article = detector.articles() - 1;
    shelf.add(arrival.text());
    shelf.keep(detector.placed(article));
    decided.add(placement);
    decided.add(detector.placed(article));
    if (!placement.opened() && random.nextInt(3) == 0) {
      detector.elect(placement.group(), article);
    }
    edit(random, article, decided);
    if (random.nextInt(4) == 0) {
      keepGroups();
    }
    step++;
    return decided;
  }

  /** Returns what is to be kept of all that is in the window. */
  List<Object> state() {
    List<Object> state = new ArrayList<>();
    state.add(detector.state());
    for (int article = detector.state().oldest(); article < detector.articles(); article++) {
      if (shelf.has(article)) {
        state.add(detector.placed(article));
        state.add(detector.groupState(detector.groupOf(article)));
      }
    }
    return state;
  }

  private void edit(SplittableRandom random, int article, List<Object> decided) {
    int other = Math.max(0, article - random.nextInt(random.nextInt(10) == 0 ? 400 : 40));
    int third = Math.max(0, article - random.nextInt(40));
    if (!shelf.has(other) || !shelf.has(third)) {
      return;
    }
    int group = detector.groupOf(other);
    switch (random.nextInt(30)) {
      case 0 -> merge(group, detector.groupOf(third));
      case 1 -> split(group, other);
      case 2 -> {
        detector.remove(other);
        shelf.remove(other);
      }
      case 3 -> decided.add(detector.compare(other, third));
      case 4 -> detector.elect(group, other);
      case 5 -> prune(detector.state().oldest() - random.nextInt(100));
      default -> {}
    }
    decided.add(detector.groupState(group));
  }

  private void merge(int group, int other) {
    if (group != other) {
      moved(detector.merge(group, other), group);
    }
  }

  private void split(int group, int member) {
    NearDuplicateGroup view = detector.group(group);
    int[] parted = Numbers.where(view.members(), each -> each % 2 == member % 2);
    if (parted.length < view.size()) {
      moved(parted, detector.split(group, parted));
    }
  }

  private void prune(int below) {
    detector.pruneBelow(below);
    for (int article = 0; article < below; article++) {
      shelf.remove(article);
    }
  }

  private void moved(int[] articles, int group) {
    for (int article : articles) {
      shelf.keep(shelf.placed(article).withGroup(group));
    }
  }

  private void keepGroups() {
    detector.takeChangedGroups().forEach(shelf::keep);
  }

  private static Arrival unlinked(Arrival arrival) {
    return new Arrival(
        arrival.text(),
        arrival.content(),
        arrival.source(),
        arrival.claimedTime(),
        arrival.logTime(),
        DuplicateDetector.NONE,
        false);
  }
}
