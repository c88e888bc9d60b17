package dev.wirefold.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.duplicate.PairFeatures;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeaturesTest {

  @Test
  void of_rightTextShorter_holdsItsCoverageAgainstTheRule() {
    List<Feature> features = Features.of(pair(300, 200, 3), 0.5, DuplicatePolicy.DEFAULT);
    assertThat(bound(features, "coveredA")).isNull();
    assertThat(bound(features, "coveredB")).isEqualTo("≥ 0.70; ≥ 0.50 with the lede");
  }

  @Test
  void of_shortItems_holdNamesAgainstTheRule() {
    assertThat(bound(Features.of(pair(40, 40, 3), 0.5, DuplicatePolicy.DEFAULT), "namesChanged"))
        .isEqualTo("≤ 0.30, or none by the text with fewer");
    assertThat(bound(Features.of(pair(400, 400, 3), 0.5, DuplicatePolicy.DEFAULT), "namesChanged"))
        .isNull();
  }

  @Test
  void of_anyPair_showsTheBoundsThatApply() {
    List<Feature> item = Features.of(pair(40, 40, 3), 0.5, DuplicatePolicy.DEFAULT);
    assertThat(bound(item, "numbersFound")).isEqualTo("≥ 0.50");
    assertThat(bound(item, "numbersClash")).isEqualTo("≥ 0.75 of those in both must agree");
    assertThat(bound(item, "hours")).isEqualTo("≤ 48");
    List<Feature> text = Features.of(pair(400, 400, 3), 0.5, DuplicatePolicy.DEFAULT);
    assertThat(bound(text, "numbersFound")).isEqualTo("≥ 0.40");
    assertThat(bound(text, "numbersClash")).isEqualTo("≥ 0.72 of them must agree");
    assertThat(bound(text, "namesClash")).isEqualTo("≤ 0.50");
    assertThat(bound(text, "hours")).isEqualTo("≤ 48, unless 0.90 is covered");
  }

  @Test
  void of_anyPair_tellsCountsFromShares() {
    assertThat(Features.of(pair(40, 40, 3), 0.5, DuplicatePolicy.DEFAULT))
        .filteredOn(Feature::isCount)
        .extracting(Feature::name)
        .containsExactly(
            "block", "numbersA", "numbersB", "numbersShared", "numbersClash", "numbersChanged");
  }

  @Test
  void of_undatedPair_hasNoHours() {
    assertThat(Features.of(pair(40, 40, Double.NaN), 0.5, DuplicatePolicy.DEFAULT))
        .extracting(Feature::name)
        .doesNotContain("hours");
  }

  private static @Nullable String bound(List<Feature> features, String name) {
    return features.stream()
        .filter(each -> each.name().equals(name))
        .map(each -> Objects.requireNonNullElse(each.bound(), ""))
        .findFirst()
        .filter(bound -> !bound.isEmpty())
        .orElse(null);
  }

  private static PairFeatures pair(int left, int right, double hours) {
    return new PairFeatures(
        left, right, .6, .9, .9, .5, .8, .7, 30, 1, .9, 4, 4, 3, .75, 0, 1, 0, 0, .8, 0, 1, 0, 0,
        hours);
  }
}
