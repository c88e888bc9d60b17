package dev.wirefold.duplicate;

import dev.wirefold.text.PreparedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps what a detector exports, as an index would. */
final class Shelf implements TextSource, Archive {

  /** Enough for a dozen texts, so that the others must be fetched. */
  static final TextBudget SMALL = new TextBudget(10_000, 0);

  private final List<PreparedText> texts = new ArrayList<>();
  private final Map<Integer, PlacedState> placed = new HashMap<>();
  private final Map<Integer, GroupState> groups = new HashMap<>();

  void add(PreparedText text) {
    texts.add(text);
  }

  /** Takes what the detector has to be kept of an article. */
  void keep(PlacedState state) {
    placed.put(state.article(), state);
  }

  void keep(GroupState state) {
    groups.put(state.number(), state);
  }

  void remove(int article) {
    placed.remove(article);
  }

  boolean has(int article) {
    return placed.containsKey(article);
  }

  @Override
  public PreparedText text(int article) {
    return texts.get(article);
  }

  @Override
  public PlacedState placed(int article) {
    return Objects.requireNonNull(placed.get(article), () -> "no article " + article);
  }

  @Override
  public GroupState group(int number) {
    return Objects.requireNonNull(groups.get(number), () -> "no group " + number);
  }

  /** Makes a detector from what was kept of another that had come so far. */
  DuplicateDetector restored(DetectorState state) {
    DuplicateDetector detector = new DuplicateDetector(ShippedPolicy.POLICY, this, this, SMALL);
    detector.restore(state);
    for (int number = 0; number < state.groups(); number++) {
      int[] members = group(number).members();
      if (members.length > 0 && members[members.length - 1] >= state.oldest()) {
        detector.restore(group(number));
      }
    }
    BitSet needed = detector.neededTexts();
    for (int article = state.oldest(); article < state.articles(); article++) {
      if (has(article)) {
        detector.restore(placed(article), needed.get(article) ? texts.get(article) : null);
      }
    }
    return detector;
  }
}
