package dev.wirefold.digest;

import static dev.wirefold.digest.Stories.START;
import static dev.wirefold.digest.Stories.wording;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.digest.StoryDigest.Additions;
import dev.wirefold.digest.StoryDigest.Entry;
import dev.wirefold.digest.StoryDigest.Origins;
import dev.wirefold.digest.StoryDigest.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // what is missing fails the test
class StoryDigestsTest {

  private static final StoryDigests DIGESTS = new StoryDigests(name -> name);

  private static final String CRANE =
      "A crane fell onto the quay of Norra harbour on Monday, the harbour master said.";

  @Test
  void headline_reportBeforeAlert_withoutItsTag() {
    StoryDigest digest =
        stories()
            .alert("Agency", "ALERT-Crane falls in Norra harbour")
            .report("Agency", "UPDATE 2-Crane falls onto quay in Norra", CRANE)
            .digest();
    assertThat(digest.headline()).isEqualTo("Crane falls onto quay in Norra");
    assertThat(digest.headlineOf().id()).isEqualTo("a1");
    assertThat(digest.timeline().getFirst().headline()).isEqualTo("Crane falls in Norra harbour");
  }

  @Test
  void headline_onlyAlerts_isTheAlerts() {
    assertThat(stories().alert("Agency", "ALERT-Crane falls").digest().headline())
        .isEqualTo("Crane falls");
  }

  @Test
  void headline_mostNewsrooms_leads() {
    StoryDigest digest =
        stories()
            .report("One", "Crane falls", CRANE)
            .add("Two", START, wording("Quay closed after crane fall", CRANE, true), 3)
            .digest();
    assertThat(digest.headline()).isEqualTo("Quay closed after crane fall");
  }

  @Test
  void headline_equalNewsrooms_isOfTheTextThatHasMostOfTheOthers() {
    StoryDigest digest =
        stories()
            .report("One", "Master speaks", "The harbour master spoke of the crane.")
            .report("Two", "Crane falls onto quay", CRANE + " Two dockers were hurt.")
            .report("Three", "Dockers hurt", "Two dockers were hurt on the quay on Monday.")
            .digest();
    assertThat(digest.headline()).isEqualTo("Crane falls onto quay");
  }

  @Test
  void headline_none_isTheBeginningOfTheText() {
    assertThat(stories().report("One", "", CRANE).digest().headline()).startsWith("A crane fell");
  }

  @Test
  void hiddenText_givesNoWordOfItself() {
    StoryDigest digest =
        stories().hidden("Agency").report("One", "Crane falls", CRANE).hidden("Two").digest();
    assertThat(digest.headline()).isEqualTo("Crane falls");
    assertThat(digest.timeline())
        .extracting(Entry::headline)
        .containsExactly(null, "Crane falls", null);
    assertThat(digest.timeline()).extracting(Entry::adds).containsOnlyNulls();
    assertThat(stories().hidden("Agency").digest().headline()).isNull();
  }

  @Test
  void timeline_isByFirstReport_undatedStandsBehindTheOneBefore() {
    StoryDigest digest =
        stories()
            .add("One", START.plusSeconds(60), wording("one", CRANE, true), 1)
            .add("Two", null, wording("two", CRANE, true), 1)
            .add("Three", START, wording("three", CRANE, true), 1)
            .digest();
    assertThat(digest.timeline())
        .extracting(Entry::headline)
        .containsExactly("three", "one", "two");
  }

  @Test
  void reports_areTheEarliestAndTheLatestArticle() {
    StoryDigest digest =
        stories()
            .add("One", START.plusSeconds(60), wording("one", CRANE, true), 1)
            .add("Two", START, wording("two", CRANE, true), 1)
            .digest();
    Report first = digest.firstReport();
    assertThat(first.at()).isEqualTo(START);
    assertThat(first.group()).isEqualTo("g-1");
    assertThat(first.printing().source()).isEqualTo("Two");
    assertThat(digest.latestReport().printing().source()).isEqualTo("One");
  }

  @Test
  void reports_ofGroupsThatWereNotRead_haveTheirTimeAlone() {
    StoryDigest digest =
        DIGESTS.of(
            new StoryDigests.Story(400, START.minusSeconds(9), null),
            stories().report("One", "one", CRANE).groups());
    assertThat(digest.firstReport()).isEqualTo(new Report(START.minusSeconds(9), null, null));
    assertThat(digest.latestReport()).isNull();
    assertThat(digest.origins()).isEqualTo(new Origins(1, 400));
  }

  @Test
  void adds_countsFromTheVersionThatIsShown() {
    TextGroup.Wording late = wording("Crane falls", CRANE + " It killed 19 dockers.", true);
    Printing version = new Printing(7, "v2", "Agency", START.plusSeconds(9_000), List.of());
    TextGroup updated =
        new TextGroup(
            0, "g-0", version, late, 2, 1, START, version.published(), List.of(version), Set.of());
    List<TextGroup> groups =
        new ArrayList<>(
            stories().hidden("X").report("Two", "Crane", CRANE + " It killed 11.").groups());
    groups.set(0, updated);
    StoryDigest digest = DIGESTS.of(new StoryDigests.Story(2, START, START), groups);
    assertThat(digest.timeline().get(0).adds())
        .isEqualTo(new Additions(List.of("19"), List.of(), List.of()));
    assertThat(digest.timeline().get(1).adds()).isNull();
  }

  /** A text made of what was told adds nothing; the same groups give the same digest. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void copies_addNothing_andDigestsRepeat(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Stories stories = stories();
    List<String> told = new ArrayList<>();
    List<Integer> copies = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean copy = i > 0 && random.nextInt(3) == 0;
      String text = copy ? told.get(random.nextInt(told.size())) : text(random);
      told.add(text);
      if (copy) {
        copies.add(i);
      }
      stories.report("Outlet " + random.nextInt(6), "News", text);
    }
    StoryDigest digest = stories.digest();
    assertThat(stories.digest()).as("seed %d", seed).isEqualTo(digest);
    for (int copy : copies) {
      assertThat(digest.timeline().get(copy).adds()).as("seed %d", seed).isNull();
    }
    assertThat(digest.timeline().stream().filter(each -> each.adds() != null)).isNotEmpty();
    assertThat(digest.entities()).hasSizeLessThanOrEqualTo(KeyPhrases.MOST);
    assertThat(digest.terms()).hasSizeBetween(1, KeyPhrases.MOST);
    assertThat(digest.origins().least()).isBetween(1, 6);
    assertThat(digest.origins().most()).isEqualTo(40);
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder("On Monday");
    for (int i = 0; i < 30; i++) {
      String word = Long.toString(random.nextLong(36 * 36 * 36, 36 * 36 * 36 * 36), 36);
      String letters = "w" + word.replaceAll("[0-9]", "x");
      text.append(' ')
          .append(
              switch (random.nextInt(8)) {
                case 0 -> Integer.toString(random.nextInt(10_000));
                case 1 -> letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
                case 2 -> "\"" + letters + " has a word for it\"";
                default -> letters;
              });
    }
    return text.append('.').toString();
  }

  private static Stories stories() {
    return new Stories(DIGESTS);
  }
}
