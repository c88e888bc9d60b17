package dev.wirefold.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wirefold.language.LanguageModel.Guess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  private static final String ENGLISH =
      "The ferry left the harbour, and the captain of the ship is said to be the last to go.";

  private final LanguageDetector detector = new LanguageDetector(new CommonWords());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Το λιμάνι άνοιξε ξανά μετά την καταιγίδα, el
          הנמל נפתח מחדש אחרי הסערה,               he
          ท่าเรือเปิดอีกครั้งหลังพายุ,                  th
          폭풍이 지나간 뒤 항구가 다시 열렸다,        ko
          嵐のあと港は再び開かれた,                  ja
          暴风雨过后港口今天上午重新开放,              zh
          Նավահանգիստը վերաբացվել է,               hy
          პორტი ქარიშხლის შემდეგ გაიხსნა,            ka
          புயலுக்குப் பிறகு துறைமுகம் திறக்கப்பட்டது,  ta
          তুফানের পর বন্দরটি আবার খুলেছে,             bn
          """)
  void detect_scriptOfOneLanguage_isTold(String text, String language) {
    LanguageDetector withoutModel =
        new LanguageDetector(sample -> {
          throw new AssertionError("the letters tell");
        });

    assertThat(withoutModel.detect("", text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "12.5% 2026-03-11 +++ ---",
        "Lund",
        "東京",
        "https://example.org/a/b?the=of&and=to"
      })
  void detect_hardlyALetter_isUnknown(String text) {
    assertThat(detector.detect(text, text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "দুৰ্যোগৰ পিছত বন্দৰখন আকৌ মুকলি কৰা হৈছে",
        "דער פּאָרט איז װידער אָפֿן נאָך דעם שטורעם װאָס איז געװען",
        "بەندەرەکە دوای گەردەلوولەکە کرایەوە"
      })
  void detect_languageThatBorrowsAKnownScript_isUnknown(String text) {
    assertThat(detector.detect("", text)).isNull();
  }

  @Test
  void detect_modelIsAsked_inLowerCaseWithoutFiguresAndAddresses() {
    List<String> asked = new ArrayList<>();
    LanguageDetector spied =
        new LanguageDetector(sample -> {
          asked.add(sample);
          return null;
        });

    spied.detect(
        "Storm", "LUND, 11 March  -- Soooo!!!! See https://a.example/x or a.b@c.example now");

    assertThat(asked.getFirst()).isEqualTo("lund, march -- soo!! see or now storm");
  }

  @Test
  void detect_guessThatLeads_isBelieved() {
    assertThat(detector.detect("", ENGLISH)).isEqualTo("en");
    assertThat(detector.detect(ENGLISH, "")).isEqualTo("en");
  }

  @Test
  void detect_guessThatHardlyLeads_isUnknown() {
    assertThat(new LanguageDetector(sample -> new Guess("en", 0.49)).detect("", ENGLISH)).isNull();
    assertThat(new LanguageDetector(sample -> new Guess("en", 0.51)).detect("", ENGLISH))
        .isEqualTo("en");
  }

  @Test
  void detect_longerText_needsALargerLead() {
    LanguageDetector sure = new LanguageDetector(sample -> new Guess("en", 0.6));

    assertThat(sure.detect("", ENGLISH)).isEqualTo("en");
    assertThat(sure.detect("", ENGLISH.repeat(5))).isNull();
  }

  @Test
  void detect_beginningThatDoesNotTell_isReadFurther() {
    String names =
        "Aune Brekke, Ilmar Tuul, Sigrun Vaher, Odd Lien, Kaja Roos, Jorun Haug. ".repeat(3);

    assertThat(detector.detect("", names)).isNull();
    assertThat(detector.detect("", names + ENGLISH)).isEqualTo("en");
  }

  @Test
  void detect_guessOfALanguageInOtherLetters_isUnknown() {
    assertThat(new LanguageDetector(sample -> new Guess("ru", 9)).detect("", ENGLISH)).isNull();
    assertThat(
            new LanguageDetector(sample -> new Guess("en", 9))
                .detect("", "Порт открылся после шторма"))
        .isNull();
    assertThat(
            new LanguageDetector(sample -> new Guess("sr", 9))
                .detect("", "Luka je ponovo otvorena posle oluje"))
        .isEqualTo("sr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The port is open. Порт открылся после шторма.",
        "嵐のあと港は再び開かれた 폭풍이 지나간 뒤 항구가 다시 열렸다",
        "The port of Piraeus is open to ferries: Το λιμάνι άνοιξε ξανά μετά την καταιγίδα"
      })
  void detect_textOfTwoScripts_isUnknown(String text) {
    assertThat(detector.detect("", text)).isNull();
  }

  @Test
  void detect_foreignNamesInAScriptOfOneLanguage_areNoMixture() {
    assertThat(detector.detect("", "ท่าเรือเปิดอีกครั้งหลังพายุ Wirefold รายงาน")).isEqualTo("th");
    assertThat(detector.detect("", "暴风雨过后港口今天上午の重新开放，交通部门说船只已经全部恢复通航，旅客可以正常购票乘船，气象台已经解除了此前发布的大风预警"))
        .isEqualTo("zh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "e", "\uD83D", "\uDE00", "\u0301", "\u0000", "の", "@", "1", "\n"})
  void detect_amillionOfOneCharacter_answersAndMeansLittle(String character) {
    String text = character.repeat(1 << 20);

    assertThat(detector.detect(text, text)).isNull();
    assertThat(detector.detect("", text + ENGLISH)).isNull();
  }

  @Test
  void detect_loneSurrogates_arePassedOver() {
    assertThat(detector.detect("", ENGLISH.replace(" ", " \uD800"))).isEqualTo("en");
    assertThat(detector.detect("", ENGLISH.replace(" ", "\uDC00 "))).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN})
  void guess_leadThatIsNone_isRefused(double lead) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Guess("en", lead));
  }
}
