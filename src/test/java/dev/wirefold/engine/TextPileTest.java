package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPileTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void get_anyText_isWhatWasAdded(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TextPile pile = new TextPile();
    List<String> texts = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      String text = text(random, random.nextInt(random.nextInt(1_000) == 0 ? 200_000 : 40));
      texts.add(text);
      places.add(pile.add(text));
    }
    for (int i = 0; i < texts.size(); i++) {
      assertThat(pile.get(places.get(i))).as("seed %d, text %d", seed, i).isEqualTo(texts.get(i));
    }
  }

  private static String text(SplittableRandom random, int length) {
    int most = random.nextBoolean() ? 0x7F : Character.MAX_VALUE;
    char[] units = new char[length];
    for (int i = 0; i < length; i++) {
      units[i] = (char) random.nextInt(most + 1);
    }
    return new String(units);
  }
}
