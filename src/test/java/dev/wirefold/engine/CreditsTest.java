package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.text.WireMarks;
import dev.wirefold.text.WireMarks.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {

  @ParameterizedTest
  @CsvSource({
    "Coastal Wire, Coastal Wire",
    "Coastal Wire, COASTAL WIRE",
    "The Coastal Wire, Coastal Wire",
    "Meridian Press Agency, MPA",
    "MPA, Meridian Press Agency",
    "Norddeutscher Funkdienst, NFD",
    "Agence Rapide-Presse, ARP",
    "Alpine Associated Press, AAP",
    "Deutscher Presse-Rundfunk, dpr",
  })
  void of_nameAndItsAcronym_areOneAgency(String source, String credited) {
    assertThat(credits(source, credited, null)).isEqualTo(new Credits(true, false));
    assertThat(credits(source, null, credited)).isEqualTo(new Credits(true, false));
  }

  @ParameterizedTest
  @CsvSource({
    "Coastal Wire, Meridian Press Agency",
    "Coastal Wire, MPA",
    "Coastal Wire, C",
    "Coastal Wire, CWX",
    "Coastal Wire Service, CW",
    "Elm Post, Elm Posten",
  })
  void of_anotherName_isSomebodyElse(String source, String credited) {
    assertThat(credits(source, credited, null)).isEqualTo(new Credits(false, true));
  }

  @Test
  void of_noCredit_creditsNobody() {
    assertThat(credits("Coastal Wire", null, null)).isEqualTo(new Credits(false, false));
    assertThat(credits("Coastal Wire", " ", "")).isEqualTo(new Credits(false, false));
  }

  @Test
  void of_unknownSource_creditsNobody() {
    assertThat(credits("", "MPA", null)).isEqualTo(new Credits(false, false));
  }

  @Test
  void of_ownCreditAndAnotherAgency_isSomebodyElse() {
    assertThat(credits("Coastal Wire", "Coastal Wire", "MPA")).isEqualTo(new Credits(false, true));
  }

  private static Credits credits(String source, @Nullable String credit, @Nullable String agency) {
    WireFields wire =
        new WireFields(
            0, WireStatus.USABLE, ArticleKind.TEXT, null, credit, null, null, null, null);
    return Credits.of(source, wire, new WireMarks(Tag.NONE, 0, null, agency, null, List.of()));
  }
}
