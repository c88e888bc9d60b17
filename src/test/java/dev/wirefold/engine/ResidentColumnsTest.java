package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.ArticleId;
import dev.wirefold.canonical.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentColumnsTest {

  private final ResidentColumns columns = new ResidentColumns();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void get_anyArticle_isTheSameAsAdded(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Resident> added = new ArrayList<>();
    for (int number = 0; number < 2_000; number++) {
      added.add(resident(number, random));
      columns.add(added.get(number));
    }
    for (Resident each : added) {
      assertThat(columns.get(each.number())).as("seed %d", seed).isEqualTo(each);
    }
    assertThat(columns.end()).isEqualTo(2_000);
  }

  @Test
  void set_anotherStanding_isWhatIsThereThen() {
    Resident article = resident(0, new SplittableRandom(1));
    columns.add(article);
    Resident barred = article.with(Elections.barred(article.candidate(), Bar.WITHDRAWN));
    columns.set(barred);
    assertThat(columns.get(0)).isEqualTo(barred);
  }

  @Test
  void get_whatWasNeverThereOrWasCleared_isNull() {
    columns.add(null);
    columns.add(resident(1, new SplittableRandom(1)));
    columns.clear(1);
    assertThat(columns.get(-1)).isNull();
    assertThat(columns.get(0)).isNull();
    assertThat(columns.get(1)).isNull();
    assertThat(columns.get(2)).isNull();
    assertThat(columns.end()).isEqualTo(2);
  }

  private static Resident resident(int number, SplittableRandom random) {
    String source = "source " + random.nextInt(20);
    return new Resident(
        number,
        new ArticleId(source, "id " + random.nextLong()),
        random.nextInt(5),
        random.nextBoolean(),
        random.nextLong(),
        random.nextLong(),
        random.nextInt(4) == 0
            ? null
            : Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
        random.nextBoolean(),
        new Candidate(
            number,
            source,
            random.nextInt(4) == 0 ? "withdrawn by " + random.nextInt(9) : null,
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextInt(1_000),
            random.nextBoolean(),
            random.nextInt(9),
            random.nextInt(9),
            random.nextBoolean(),
            random.nextInt(5) == 0));
  }
}
