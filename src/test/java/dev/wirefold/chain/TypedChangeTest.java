package dev.wirefold.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.chain.EditPlanter.Edit;
import dev.wirefold.chain.EditPlanter.Planted;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedChangeTest {

  private static final int OF_EACH = 50;
  private static final double FLOOR = 0.9;

  private final Versions wire = new Versions("Meridian");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void of_plantedEdits_typesNineOfTenAtLeast(long seed) {
    EditPlanter planter = new EditPlanter(seed);
    Map<Edit, Integer> right = new TreeMap<>();
    String wrong = "none";
    for (Edit edit : Edit.values()) {
      for (int i = 0; i < OF_EACH; i++) {
        Planted planted = planter.plant(edit);
        TypedChange change = TypedChange.of(planted.before(), planted.after());
        boolean hit = change.type() == edit.type && change.disguised() == edit.disguised;
        right.merge(edit, hit ? 1 : 0, Integer::sum);
        if (!hit) {
          wrong = edit + ": " + change.type() + " of " + planted;
        }
      }
    }
    double accuracy =
        right.values().stream().mapToInt(Integer::intValue).sum()
            / (double) (OF_EACH * Edit.values().length);
    System.out.printf(
        "typed changes, seed %d: %.3f right, of %d of each %s%n", seed, accuracy, OF_EACH, right);
    assertThat(accuracy).as("seed %d, a wrong one: %s", seed, wrong).isGreaterThan(FLOOR);
    assertThat(right.values()).as("seed %d, %s", seed, right).allMatch(n -> n >= OF_EACH * 0.8);
  }

  @Test
  void of_refileWithAnotherFigure_isACorrectionInDisguise() {
    Version before = wire.text("a", 0, "Fire kills four", "The fire killed four people at noon.");
    Version after =
        wire.text("b", 5, "REFILE-Fire kills five", "The fire killed five people at noon.");
    TypedChange change = TypedChange.of(before, after);
    assertThat(change.type()).isEqualTo(ChangeType.CORRECTION);
    assertThat(change.claimed()).isEqualTo(ChangeType.REFILE);
    assertThat(change.disguised()).isTrue();
  }

  @Test
  void of_claimedRepeatWithMoreText_isAnUpdate() {
    Version before = wire.text("a", 0, "Fire", "The fire killed four people at noon.");
    Version after =
        wire.text(
            "b",
            5,
            "REPEAT-Fire",
            "The fire killed four people at noon. The mayor of the town came to see the ruins.");
    assertThat(TypedChange.of(before, after).type()).isEqualTo(ChangeType.UPDATE);
  }
}
