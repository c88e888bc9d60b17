package dev.wirefold.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.digest.StoryDigest.KeyPhrase;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyPhrasesTest {

  private static final StoryDigests DIGESTS = new StoryDigests(name -> name);

  @Test
  void names_surnameCountsForTheFullName_titleDrops() {
    StoryDigest digest =
        of(
            "On Monday the judge heard Anna Berg. Later Berg left.",
            "A judge heard President Anna Berg again. She is from Norra.",
            "In Norra, Berg's lawyer spoke.");
    assertThat(digest.entities())
        .containsExactlyInAnyOrder(new KeyPhrase("Anna Berg", 3), new KeyPhrase("Norra", 2));
  }

  @Test
  void names_daysAndSentenceBeginnings_areNone() {
    StoryDigest digest =
        of("Bridges fell on Tuesday. The U.S. army came in March, and the U.S. navy.");
    assertThat(digest.entities()).extracting(KeyPhrase::text).containsExactly("U.S.");
  }

  @Test
  void terms_rareWordsOfSeveralTexts_comeFirst_withoutCommonOnes() {
    StoryDigest digest =
        of(
            "The ferry capsized off the coast, and it was said that the ferry had no lights.",
            "A capsized ferry was towed to the port after it had been found.",
            "People said the ferry was old.");
    assertThat(digest.terms()).extracting(KeyPhrase::text).startsWith("ferry", "capsized");
    assertThat(digest.terms())
        .extracting(KeyPhrase::text)
        .doesNotContain("the", "and", "said", "after", "people", "it");
    assertThat(digest.terms().getFirst().texts()).isEqualTo(3);
  }

  @Test
  void terms_writtenAsInsideASentence() {
    StoryDigest digest =
        of("Dockers strike. The dockers walked out.", "Dockers walked out. Dockers!");
    assertThat(digest.terms())
        .extracting(KeyPhrase::text)
        .contains("dockers")
        .doesNotContain("Dockers");
  }

  @Test
  void phrases_areAtMostEight() {
    StringBuilder text = new StringBuilder("We saw");
    for (String name : List.of("Ab", "Cd", "Ef", "Gh", "Ij", "Kl", "Mn", "Op", "Qr", "St")) {
      text.append(" near ")
          .append(name)
          .append("ora a ")
          .append(name.repeat(3).toLowerCase(Locale.ROOT));
    }
    StoryDigest digest = of(text.toString());
    assertThat(digest.entities()).hasSize(8);
    assertThat(digest.terms()).hasSize(8);
  }

  @Test
  void arabic_hasTermsAndNoNames() {
    StoryDigest digest =
        of(
            "غرقت العبارة قبالة الساحل بعد أن ضربتها العاصفة، وقال خفر السواحل إن العبارة قديمة.",
            "عبارة تغرق قبالة الساحل، والعاصفة تعيق البحث عن العبارة.");
    assertThat(digest.entities()).isEmpty();
    assertThat(digest.terms().getFirst()).isEqualTo(new KeyPhrase("العبارة", 2));
    assertThat(digest.terms()).extracting(KeyPhrase::text).doesNotContain("بعد", "أن", "إن", "عن");
  }

  @Test
  void chinese_hasTermsOfSeveralCharacters_withoutParticles() {
    StoryDigest digest = of("渡轮在海峡沉没，海岸警卫队正在搜救。渡轮载有八十人。", "海岸警卫队说，渡轮沉没前遇到风暴。", "渡轮沉没：海岸警卫队继续搜救。");
    assertThat(digest.entities()).isEmpty();
    assertThat(digest.terms())
        .extracting(KeyPhrase::text)
        .contains("搜救")
        .anyMatch("渡轮沉没".intern()::contains);
    assertThat(digest.terms())
        .extracting(KeyPhrase::text)
        .noneMatch(term -> term.contains("的") || term.contains("在"));
  }

  @Test
  void german_functionWords_areNoTerms() {
    StoryDigest digest =
        of("die fähre ist nach dem sturm vor der küste gesunken und wurde von schleppern gesucht");
    assertThat(digest.terms())
        .extracting(KeyPhrase::text)
        .contains("fähre", "küste", "gesunken")
        .doesNotContain("ist", "nach", "dem", "vor", "der", "und", "wurde", "von");
  }

  private static StoryDigest of(String... texts) {
    Stories stories = new Stories(DIGESTS);
    for (String text : texts) {
      stories.report("Outlet", "", text);
    }
    return stories.digest();
  }
}
