package dev.wirefold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

  private static final List<String> NAMES =
      IntStream.range(0, 50).mapToObj(i -> "c" + i % 25).toList();

  @Test
  void of_component_isInOneFoldAndFoldsAreOfOneSize() {
    Folds folds = new Folds(NAMES, 5, 3);
    assertThat(folds.components()).isEqualTo(25);
    for (int fold = 0; fold < 5; fold++) {
      int each = fold;
      assertThat(NAMES.stream().distinct().filter(name -> folds.of(name) == each)).hasSize(5);
    }
  }

  @Test
  void of_otherOrder_isTheSameAndOtherSeedIsNot() {
    Folds folds = new Folds(NAMES, 5, 3);
    Folds reversed = new Folds(NAMES.reversed(), 5, 3);
    Folds other = new Folds(NAMES, 5, 4);
    assertThat(NAMES).allMatch(name -> folds.of(name) == reversed.of(name));
    assertThat(NAMES).anyMatch(name -> folds.of(name) != other.of(name));
  }

  @Test
  void of_unknownComponent_isRefused() {
    assertThatThrownBy(() -> new Folds(NAMES, 5, 3).of("x")).hasMessageContaining("x");
  }
}
