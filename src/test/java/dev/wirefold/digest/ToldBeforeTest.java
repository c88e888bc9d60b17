package dev.wirefold.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.digest.StoryDigest.Additions;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // what is missing fails the test
class ToldBeforeTest {

  private final ToldBefore told = new ToldBefore();

  @Test
  void firstText_addsNothing() {
    assertThat(take("Bus crash", "A bus with 40 people, said Anna Berg, \"went off the road\"."))
        .isNull();
  }

  @Test
  void copy_addsNothing() {
    String text =
        "A bus left the road with 40 people, said Anna Berg. \"It was all ice here\", she said.";
    take("Bus crash", text);
    assertThat(take("Bus crash", text)).isNull();
  }

  @Test
  void numbers_comparedByValue_withoutDates() {
    take("Bus crash", "A bus with 40 people left the road; six were hurt.");
    Additions adds =
        take(
            "Bus crash",
            "The bus of 2019 with forty people left the road on March 3 at 10:15, and 6 were hurt,"
                + " 19 now. The damage is $1.5 million, or 12% of its worth.");
    assertThat(adds.numbers()).containsExactly("19", "$1.5 million", "12%");
  }

  @Test
  void numbers_moreThanFive_firstFive() {
    take("Count", "Nobody had counted.");
    assertThat(take("Count", "They were 11, 12, 13, 14, 15 and 16.").numbers())
        .containsExactly("11", "12", "13", "14", "15");
  }

  @Test
  void names_surnameOrTitleOfAKnownPerson_isNotNew() {
    take("Bus crash", "The driver, Anna Berg, was unhurt.");
    Additions adds =
        take(
            "Bus crash",
            "The police heard Berg on Monday. A judge heard Officer Tom Lind, too, and Anna Berg.");
    assertThat(adds.names()).containsExactly("Officer Tom Lind");
  }

  @Test
  void quotes_reworded_areNew_knownOnesNot() {
    take("Bus crash", "She said: \"It was all ice on the road from Norra.\"");
    Additions adds =
        take(
            "Bus crash",
            "It was all ice on the road from Norra, she said. A man said: \"We heard a bang and ran out.\""
                + " \"Too late\", he added.");
    assertThat(adds.quotes()).containsExactly("We heard a bang and ran out");
  }

  @Test
  void quotes_long_areCut() {
    take("Bus crash", "A bus left the road.");
    String quote = "we ran and ran and ran to the road and fell ".repeat(8).strip();
    String shown = take("Bus crash", "He said: \"" + quote + "\".").quotes().getFirst();
    assertThat(shown).hasSizeLessThanOrEqualTo(161).endsWith("…");
    assertThat(quote).startsWith(shown.substring(0, shown.length() - 1));
  }

  @Test
  void arabic_numbersAndQuotes() {
    take("حادث حافلة", "خرجت حافلة عن الطريق وعلى متنها ٤٠ راكبا.");
    Additions adds =
        take(
            "حادث حافلة",
            "خرجت الحافلة وعلى متنها 40 راكبا، وقتل ١٩ منهم. وقال السائق: \"لم أر الطريق بسبب الضباب الكثيف\".");
    assertThat(adds.numbers()).containsExactly("١٩");
    assertThat(adds.names()).isEmpty();
    assertThat(adds.quotes()).containsExactly("لم أر الطريق بسبب الضباب الكثيف");
  }

  @Test
  void chinese_numbersAndQuotes() {
    take("客车事故", "一辆载有40人的客车冲出公路。");
    Additions adds = take("客车事故", "3月10日，载有40人的客车冲出公路，19人受伤。司机说：“路面全是冰，我看不清前方。”");
    assertThat(adds.numbers()).containsExactly("19人");
    assertThat(adds.quotes()).containsExactly("路面全是冰，我看不清前方");
  }

  private Additions take(String title, String text) {
    return told.take(ReadText.of(new TextGroup.Wording(title, text, true), "Outlet"));
  }

  @Test
  void additions_ofNothing_areEmpty() {
    assertThat(new Additions(List.of(), List.of(), List.of()).isEmpty()).isTrue();
  }
}
