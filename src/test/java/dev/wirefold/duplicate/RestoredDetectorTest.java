package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A detector that is restored, or that lets go of what is old, decides as one that never does. */
class RestoredDetectorTest {

  private static final int ARTICLES = 700;

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "4, 7", "5, 40", "6, 40", "7, 150", "8, 150"})
  void restore_everyFewArticles_changesNoDecision(long seed, int every) {
    Newsroom steady = room(seed, true);
    Newsroom restarted = room(seed, false);
    SplittableRandom random = new SplittableRandom(seed);
    for (int step = 0; steady.hasNext(); step++) {
      assertThat(restarted.next()).as("seed %d, step %d", seed, step).isEqualTo(steady.next());
      if (every < 10 ? step % every == 0 : random.nextInt(every) == 0) {
        restarted.restart();
        assertThat(restarted.state()).as("seed %d, step %d", seed, step).isEqualTo(steady.state());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void place_lettingGoOfWhatIsOld_changesNoDecision(long seed) {
    Newsroom steady = room(seed, true);
    Newsroom forgetful = room(seed, false);
    for (int step = 0; steady.hasNext(); step++) {
      assertThat(forgetful.next()).as("seed %d, step %d", seed, step).isEqualTo(steady.next());
    }
    assertThat(forgetful.state()).as("seed %d", seed).isEqualTo(steady.state());
  }

  private static Newsroom room(long seed, boolean keepsAll) {
    List<Arrival> arrivals = RandomWire.arrivals(seed, ARTICLES);
    return new Newsroom(seed, arrivals, keepsAll);
  }
}
