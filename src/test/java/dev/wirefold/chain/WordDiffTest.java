package dev.wirefold.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  private final Versions wire = new Versions("Meridian");

  private List<String> changes(String before, String after) {
    Article one = wire.text("a", 0, "", before).article();
    Article other = wire.text("a", 0, "", after).article();
    return WordDiff.of(one, other).changes().stream()
        .map(change ->
            change.weight()
                + (change.contradicts() ? "! " : " ")
                + written(change.before(), one)
                + " > "
                + written(change.after(), other))
        .collect(Collectors.toList());
  }

  private static String written(@Nullable TextSpan span, Article article) {
    return span == null ? "-" : span.of(article);
  }

  @Test
  void of_severalChanges_numbersNamesQuotesNegationsFirst() {
    assertThat(
            changes(
                "The firm will build the bridge at once. Work costs 14 million euros, mayor Ines"
                    + " Varga said. \"It is a lovely day for Alder,\" she said. The harbour of Port"
                    + " Varga does close in May.",
                "The firm will erect the bridge at once. Work costs 19 million euros, mayor Ines"
                    + " Lindgren said. \"It is a terrible day for Alder,\" she said. The harbour of"
                    + " Port Varga does not close in May."))
        .containsExactly(
            "NUMBER! 14 > 19",
            "NAME! Varga > Lindgren",
            "NEGATION! - > not",
            "QUOTE lovely > terrible",
            "WORD build > erect");
  }

  @Test
  void of_anotherSpellingOfANumber_isNoChange() {
    assertThat(
            changes(
                "Sales of the firm came to 1.46 bln euros in the year, up by six percent.",
                "Sales of the firm came to 1.46 billion euros in the year, up by 6 pct."))
        .isEmpty();
  }

  @Test
  void of_roundedNumber_contradictsNothing() {
    assertThat(
            changes(
                "Sales of the firm came to 1.46 billion euros in the year to June.",
                "Sales of the firm came to 1,459,193,000 euros in the year to June."))
        .noneMatch(change -> change.contains("!"));
  }

  @Test
  void of_addedFacts_contradictNothing() {
    assertThat(
            changes(
                "The fire killed four people in the town on Thursday, police said.",
                "The fire killed four people, 2 of them children, in the town of Oakvale on"
                    + " Thursday, police said. Some 70 others fled to Alder."))
        .noneMatch(change -> change.contains("!"));
  }

  @Test
  void of_movedSentence_isNoChange() {
    assertThat(
            changes(
                "The fire killed four people. The mayor came at noon. Nobody knows why it broke.",
                "The mayor came at noon. Nobody knows why it broke. The fire killed four people."))
        .isEmpty();
  }

  @Test
  void of_sentenceLeftOut_isAChangeWithoutASecondPlace() {
    assertThat(changes("The mayor came at noon. Nobody knows why.", "The mayor came at noon."))
        .containsExactly("NEGATION Nobody knows why > -");
  }
}
