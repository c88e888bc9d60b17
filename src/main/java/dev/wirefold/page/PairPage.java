package dev.wirefold.page;

import dev.wirefold.service.Feature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two articles, compared.
 *
 * @param verdict what they are to each other, in words
 * @param rule the rule that decided, and what it says
 * @param isOne whether they are versions of one text
 * @param probability what a model says; null if it wasn't asked
 * @param sides the texts beside each other; null if one may not be shown, or is too long for it
 * @param isStale whether one of them says what was put right or withdrawn since
 * @param diff the texts as one; null if one may not be shown
 * @param features what was measured
 */
record PairPage(
    Side left,
    Side right,
    String verdict,
    String rule,
    String meaning,
    boolean isOne,
    @Nullable String probability,
    @Nullable SideBySide sides,
    boolean isStale,
    InlineDiff.@Nullable Diff diff,
    List<Feature> features) {

  PairPage {
    features = List.copyOf(features);
  }

  /**
   * One of them.
   *
   * @param number its number; -1 if it isn't kept
   * @param headline null if it may not be shown
   * @param group its group; null if it isn't kept
   */
  record Side(
      int number,
      String source,
      @Nullable String headline,
      @Nullable String because,
      @Nullable String language,
      @Nullable Stamp at,
      @Nullable String link,
      @Nullable String group,
      @Nullable String story) {}

  boolean isKept() {
    return left.number() >= 0;
  }

  /** Tells whether both are in one group. */
  boolean isTogether() {
    return left.group() != null && left.group().equals(right.group());
  }

  /** Returns a figure as a table shows it. */
  static String shown(Feature feature) {
    return feature.isCount() ? Count.of(Math.round(feature.value())) : Count.share(feature.value());
  }
}
