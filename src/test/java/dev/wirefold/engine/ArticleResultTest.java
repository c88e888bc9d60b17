package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ArticleResultTest {

  @Test
  void evidence_notANumber_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evidence.of(null, Double.NaN, null, "rule"))
        .withMessageContaining("jaccard")
        .withMessageContaining("NaN");
  }

  @Test
  void evidence_cosineOutByRounding_isAccepted() {
    assertThat(Evidence.of(null, null, 1.0000001, "rule").cosine()).isEqualTo(1.0000001);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evidence.of(null, null, -1.1, "rule"))
        .withMessageContaining("[-1, 1]");
  }

  @Test
  void result_withoutGroup_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ArticleResult(
                "a", "", "a", "", "canonical", null, null, Evidence.of(null, null, null, "alone")))
        .withMessageContaining("group");
  }
}
