package dev.wirefold.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wirefold.language.LanguageDetector;
import dev.wirefold.language.LanguageModel;
import dev.wirefold.language.LanguageModelContract;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // what is missing fails the test
class OpenNlpLanguageModelTest extends LanguageModelContract {

  private static final List<String> WITHOUT_TWO_LETTERS =
      List.of("ast", "ceb", "gsw", "min", "nan", "nds", "pnb", "war");

  private final LanguageDetector detector = new LanguageDetector(OpenNlpLanguageModel.bundled());

  @Override
  protected LanguageModel model() {
    return OpenNlpLanguageModel.bundled();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Ferries were running again on Sunday after the storm had passed and engineers had checked the harbour wall.
          de | Am Sonntag fuhren die Fähren wieder, nachdem der Sturm abgezogen war und die Hafenmauer geprüft worden war.
          fr | Les traversiers ont repris leurs liaisons dimanche, après le passage de la tempête et le contrôle du quai.
          es | Los transbordadores volvieron a navegar el domingo, después de que pasara la tormenta y se revisara el muelle.
          it | I traghetti hanno ripreso servizio domenica, dopo che la tempesta era passata e la diga era stata controllata.
          pt | As balsas voltaram a circular no domingo, depois que a tempestade passou e os engenheiros não acharam danos.
          nl | De veerboten voeren zondag weer, nadat de storm was gaan liggen en de havenmuur door ingenieurs was bekeken.
          sv | Färjorna gick åter på söndagen, sedan stormen hade dragit förbi och hamnmuren hade undersökts av ingenjörer.
          fi | Lautat kulkivat jälleen sunnuntaina, kun myrsky oli mennyt ohi ja satamamuuri oli tarkastettu huolellisesti.
          pl | Promy znów kursowały w niedzielę, gdy sztorm minął, a inżynierowie sprawdzili nabrzeże i wszystkie urządzenia.
          cs | Trajekty v neděli opět vypluly poté, co bouře odezněla a odborníci zkontrolovali přístavní hráz a osvětlení.
          hu | A kompok vasárnap ismét közlekedtek, miután a vihar elvonult, és a mérnökök ellenőrizték a kikötő falát.
          ro | Feriboturile au circulat din nou duminică, după ce furtuna a trecut și inginerii au verificat digul portului.
          tr | Fırtınanın dinmesinin ve mühendislerin liman duvarını incelemesinin ardından feribotlar pazar günü yeniden çalıştı.
          vi | Các chuyến phà hoạt động trở lại vào chủ nhật, sau khi cơn bão đi qua và các kỹ sư đã kiểm tra tường cảng.
          ru | Паромы снова пошли в воскресенье, когда шторм утих и инженеры проверили стену порта и причальные сооружения.
          uk | Пороми знову вийшли в неділю, коли шторм ущух, а інженери перевірили портову стіну та причальні споруди.
          bg | Фериботите отново тръгнаха в неделя, след като бурята отмина и инженерите провериха пристанищната стена.
          ar | عادت العبّارات إلى الإبحار يوم الأحد بعد أن هدأت العاصفة وفحص المهندسون جدار الميناء ولم يجدوا فيه أضرارا.
          fa | کشتی‌ها روز یکشنبه پس از آرام شدن توفان و بازرسی دیوار بندر توسط مهندسان دوباره به راه افتادند و آسیبی دیده نشد.
          ur | طوفان تھمنے اور انجینئروں کے بندرگاہ کی دیوار کا معائنہ کرنے کے بعد اتوار کو کشتیاں پھر سے چلنے لگیں۔ حکام نے کہا ہے کہ بندرگاہ کو کوئی نقصان نہیں پہنچا اور مسافر معمول کے مطابق سفر کر سکتے ہیں۔
          hi | तूफान थमने और इंजीनियरों द्वारा बंदरगाह की दीवार की जांच के बाद रविवार को नौकाएं फिर से चलने लगीं।
          ja | 嵐が去り、技術者が港の岸壁を点検した後、フェリーは日曜日に運航を再開した。
          ko | 폭풍이 지나가고 기술자들이 항구 방벽을 점검한 뒤 일요일에 여객선이 다시 운항했다.
          zh | 风暴过后，工程师检查了港口的防波堤，渡轮于星期日恢复了航行。
          th | เรือเฟอร์รี่กลับมาให้บริการในวันอาทิตย์ หลังจากพายุสงบและวิศวกรตรวจสอบกำแพงท่าเรือแล้ว
          """)
  void detect_aSentenceOfNews_isTold(String language, String text) {
    assertThat(detector.detect("", text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ballet Nacional Panama",
        "Dow 38,112.20 +0.4% Nasdaq 15,930.11 -0.1%",
        "Halvorsen Q4",
        "Bingol, Khoy, Lund",
        "qwrt zxcv bnmp qwrt zxcv bnmp qwrt zxcv bnmp",
        "Lorem AG, Dolor plc, Amet SA, Elit NV, Tempor Oyj, Labore ASA",
        "The port is open. Der Hafen ist offen. Le port est ouvert. Il porto è aperto."
      })
  void detect_namesFiguresAndMixtures_areUnknown(String text) {
    assertThat(detector.detect("", text)).isNull();
  }

  @Test
  void detect_amillionOfOneLetter_isUnknown() {
    assertThat(detector.detect("", "a".repeat(1 << 20))).isNull();
    assertThat(detector.detect("", "я".repeat(1 << 20))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ferries were running again on sunday after the storm had passed, the harbour master said.",
        "am sonntag fuhren die fähren wieder, nachdem der sturm abgezogen war.",
        "паромы снова пошли в воскресенье, когда шторм утих и инженеры проверили стену порта.",
        "عادت العبّارات إلى الإبحار يوم الأحد بعد أن هدأت العاصفة وفحص المهندسون جدار الميناء",
        "lautat kulkivat jälleen sunnuntaina, kun myrsky oli mennyt ohi"
      })
  void guess_anyText_isThatOfOpenNlpItself(String text) throws IOException {
    Language[] languages = library().predictLanguages(text);
    LanguageModel.Guess guess = model().guess(text);

    assertThat(guess.language()).isEqualTo(LanguageCodes.shortest(languages[0].getLang()));
    Language next =
        Arrays.stream(languages)
            .filter(each -> !LanguageCodes.shortest(each.getLang()).equals(guess.language()))
            .findFirst()
            .orElseThrow();
    assertThat(guess.lead())
        .isCloseTo(
            StrictMath.log(languages[0].getConfidence() / next.getConfidence()), within(1e-4));
  }

  @Test
  void shortest_everyCodeOfTheModel_isOfTwoLettersIfThereAreSuch() throws IOException {
    for (String code : library().getSupportedLanguages()) {
      String language = LanguageCodes.shortest(code);

      assertThat(language.length() == 2 || WITHOUT_TWO_LETTERS.contains(language))
          .as(code)
          .isTrue();
    }
  }

  private static LanguageDetectorME library() throws IOException {
    try (InputStream in = OpenNlpLanguageModel.class.getResourceAsStream("/langdetect-183.bin")) {
      return new LanguageDetectorME(new LanguageDetectorModel(in));
    }
  }
}
