package dev.wirefold.digest;

import static dev.wirefold.digest.Stories.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownOriginsTest {

  private final Stories stories = new Stories(new StoryDigests(name -> name));

  @Test
  void differentOutlets_areOriginsOfTheirOwn() {
    add("Post", List.of());
    add("Herald", List.of());
    assertThat(KnownOrigins.count(stories.groups(), name -> name)).isEqualTo(2);
  }

  @Test
  void outletsWithoutName_areNotTakenTogether() {
    add("", List.of());
    add("", List.of("agencies"));
    add("Post", List.of("Agencies"));
    assertThat(KnownOrigins.count(stories.groups(), name -> name)).isEqualTo(3);
  }

  @Test
  void oneOutletOrOneAgency_isOneOrigin_alsoByItsShortName() {
    add("Meridian Press Agency", List.of());
    add("Post", List.of("MPA"));
    add("Herald", List.of("Tasman Wire"));
    add("post", List.of());
    assertThat(KnownOrigins.count(stories.groups(), name -> name)).isEqualTo(2);
  }

  @Test
  void outletsOfOneHouse_areOneOrigin() {
    add("Post", List.of());
    add("Evening Post", List.of());
    add("Herald", List.of("Post Group"));
    add("Mail", List.of());
    assertThat(KnownOrigins.count(stories.groups(), name -> name.contains("post") ? "p" : name))
        .isEqualTo(2);
  }

  @Test
  void textWithinAnother_isOfItsOrigin() {
    add("Post", List.of());
    stories.add("Herald", START, null, 1, List.of(), Set.of(0, 77));
    add("Mail", List.of());
    assertThat(KnownOrigins.count(stories.groups(), name -> name)).isEqualTo(2);
  }

  @Test
  void noGroups_haveNoOrigin() {
    assertThat(KnownOrigins.count(List.of(), name -> name)).isZero();
  }

  private void add(String source, List<String> credits) {
    stories.add(source, START, null, 1, credits, Set.of());
  }
}
