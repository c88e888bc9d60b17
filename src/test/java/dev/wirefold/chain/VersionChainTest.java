package dev.wirefold.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.WireStatus;
import dev.wirefold.chain.VersionChain.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionChainTest {

  private static final String SLUG = "OAKVALE-FIRE/";
  private static final String FIRST =
      "A fire in the old grain store of Oakvale killed four people on Thursday, police said.\n"
          + "About 30 firefighters fought the flames until noon, fire chief Ines Varga said.";
  private static final String SECOND =
      FIRST + "\nThe mayor of Oakvale said the store had stood empty since the mill closed.";
  private static final String THIRD =
      SECOND + "\nA neighbour said he had heard a bang before he saw the smoke over the store.";

  private final Versions wire = new Versions("Meridian");

  private final Version alert =
      wire.slugged("a1", SLUG, 0, "ALERT-FIRE IN OAKVALE GRAIN STORE KILLS FOUR - POLICE", "");
  private final Version urgent =
      wire.slugged(
          "b1",
          SLUG,
          3,
          "URGENT-Fire in Oakvale grain store kills four",
          "A fire in the old grain store of Oakvale killed four people, police said.");
  private final Version report =
      wire.slugged("c1", SLUG, 12, "Fire in Oakvale grain store kills four", FIRST);
  private final Version updateOne =
      wire.slugged("d1", SLUG, 40, "UPDATE 1-Fire in Oakvale grain store kills four", SECOND);
  private final Version corrected =
      wire.slugged(
          "e1",
          SLUG,
          55,
          "CORRECTED-UPDATE 1-Fire in Oakvale grain store kills five",
          SECOND.replace("four", "five"));
  private final Version updateTwo =
      wire.slugged(
          "f1",
          SLUG,
          80,
          "UPDATE 2-Fire in Oakvale grain store kills five",
          THIRD.replace("four", "five"));
  private final Version wrapup =
      wire.slugged(
          "g1",
          SLUG,
          200,
          "WRAPUP 1-Oakvale mourns five dead of grain store fire",
          THIRD.replace("four", "five") + "\nThe flags in Oakvale will hang low on Friday.");
  private final List<Version> all =
      List.of(alert, urgent, report, updateOne, corrected, updateTwo, wrapup);

  private static List<String> ids(VersionChain chain) {
    return chain.steps().stream().map(step -> step.version().id().externalId()).toList();
  }

  private static String shape(VersionChain chain) {
    StringBuilder shape = new StringBuilder();
    for (Step step : chain.steps()) {
      VersionChain.Link link = step.link();
      TypedChange change = chain.change(step);
      shape.append(step.version().id().externalId());
      shape.append(step.version().article().wire().version());
      if (link != null && change != null) {
        shape.append('<').append(link.to()).append(link.kind()).append(change.type());
        shape.append(change.disguised() ? "!" : "");
      }
      shape.append(' ');
    }
    return shape.toString();
  }

  @Test
  void of_alertToWrapup_linksEachToTheStateBefore() {
    VersionChain chain = VersionChain.of(wrapup, all);
    assertThat(shape(chain))
        .isEqualTo(
            "a10 b10<0SLUGUPDATE c10<1SLUGUPDATE d10<2SLUGUPDATE e10<3SLUGCORRECTION"
                + " f10<4SLUGUPDATE g10<5SLUGUPDATE ");
  }

  @Test
  void of_anyMemberAndAnyOrder_isTheSameChain() {
    String expected = shape(VersionChain.of(wrapup, all));
    for (int seed = 0; seed < 100; seed++) {
      List<Version> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(shape(VersionChain.of(shuffled.getFirst(), shuffled)))
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  @Test
  void of_versionsOfOneId_goByTheProvidersNumber() {
    Version one = wire.of("x", 1, WireStatus.USABLE, null, null, 30, "Title", FIRST);
    Version two = wire.of("x", 2, WireStatus.USABLE, null, null, 20, "Title", SECOND);
    Version three = wire.of("x", 3, WireStatus.USABLE, null, null, 10, "Title", THIRD);
    assertThat(shape(VersionChain.of(three, List.of(two, one))))
        .isEqualTo("x1 x2<0VERSIONUPDATE x3<1VERSIONUPDATE ");
  }

  @Test
  void of_explicitReplaces_linksAcrossIds() {
    Version old = wire.of("x", 0, WireStatus.USABLE, null, null, 10, "Some title", FIRST);
    Version kill =
        wire.of("y", 0, WireStatus.CANCELED, null, "x", 20, "Withdrawn", "Do not publish.");
    assertThat(shape(VersionChain.of(old, List.of(kill)))).isEqualTo("x0 y0<0REPLACESKILL ");
  }

  @Test
  void of_takesOfOneStory_linksEachToTheOneBefore() {
    Version one = wire.slugged("t1", "BUDGET", 10, "Budget speech", FIRST);
    Version two = wire.slugged("t2", "BUDGET=2", 11, "Budget speech (TAKE 2)", "The roads come.");
    Version three = wire.slugged("t3", "BUDGET=3", 12, "Budget speech =3", "So do the bridges.");
    assertThat(shape(VersionChain.of(two, List.of(three, one))))
        .isEqualTo("t10 t20<0TAKETAKE t30<1TAKETAKE ");
  }

  @Test
  void of_slugUsedAnewTheNextDay_keepsTheDaysApart() {
    Version next = wire.slugged("n1", SLUG, 1200, "Oakvale grain store fire probe opens", FIRST);
    Version nextUpdate =
        wire.slugged("n2", SLUG, 1230, "UPDATE 1-Oakvale grain store fire probe opens", SECOND);
    List<Version> both = new ArrayList<>(all);
    both.add(next);
    both.add(nextUpdate);
    assertThat(ids(VersionChain.of(nextUpdate, both))).containsExactly("n1", "n2");
    assertThat(ids(VersionChain.of(report, both))).hasSize(7).doesNotContain("n1", "n2");
  }

  @Test
  void of_otherSourceWithTheSlug_isNoVersion() {
    Version copy =
        new Versions("Elm Post")
            .slugged("p1", SLUG, 60, "UPDATE 1-Fire in Oakvale grain store kills four", SECOND);
    assertThat(ids(VersionChain.of(report, List.of(copy)))).containsExactly("c1");
  }

  @Test
  void of_tagWithoutSlug_isLinkedByItsHeadline() {
    Version plain = wire.text("p", 0, "Fire in Oakvale grain store kills four", FIRST);
    Version update = wire.text("q", 30, "UPDATE 1-Fire in Oakvale grain store kills 4", SECOND);
    Version other = wire.text("r", 40, "UPDATE 1-Ferry strike ends at Port Alder", THIRD);
    assertThat(shape(VersionChain.of(update, List.of(plain, other))))
        .isEqualTo("p0 q0<0HEADLINEUPDATE ");
  }
}
