package dev.wirefold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.service.Feature;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureTableTest {

  @Test
  void print_ruledFeatures_standBesideTheirBounds() {
    assertThat(
            printed(
                List.of(
                    new Feature("cosine", 0.5, "TF-IDF cosine", "≥ 0.60", null, null),
                    new Feature("numbersFound", 1, "of the numbers", null, null, null),
                    new Feature("numbersA", 3, "numbers in A", null, null, null))))
        .containsExactly(
            "     0.50  TF-IDF cosine   ≥ 0.60",
            "     1.00  of the numbers",
            "        3  numbers in A");
  }

  @Test
  void print_weighedFeatures_strongestFirstAndAddedUp() {
    assertThat(
            printed(
                List.of(
                    Feature.weighed("cosine", 0.5, "TF-IDF cosine", 2, 1),
                    Feature.weighed("hours", 40, "hours apart", -0.1, -4))))
        .containsExactly(
            "    points   value  weight",
            "     -4.00   40.00   -0.10  hours apart",
            "     +1.00    0.50   +2.00  TF-IDF cosine",
            "     -3.00  in all");
  }

  @Test
  void print_manyWeighedFeatures_sumsUpTheWeakest() {
    List<Feature> features = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      features.add(Feature.weighed("f" + i, 1, "feature " + i, i, i));
    }
    assertThat(printed(features))
        .hasSize(12)
        .contains("    +12.00    1.00  +12.00  feature 12", "     +6.00  the other 3")
        .endsWith("    +78.00  in all");
  }

  private static List<String> printed(List<Feature> features) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FeatureTable.print(new PrintStream(out, true, UTF_8), features);
    return out.toString(UTF_8).lines().toList();
  }
}
