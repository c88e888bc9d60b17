package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.BodyLifter.Lifted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLifterTest {

  private static final String LEDE = "Dock workers voted on Tuesday to end their strike.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NORRA, March 3 (Coastal Wire) - |NORRA, March 3|Coastal Wire",
        "NORRA, March 3 (Coastal Wire) -- |NORRA, March 3|Coastal Wire",
        "NORRA (CW) _ |NORRA|CW",
        "NORRA (CW) — |NORRA|CW",
        "NORRA, 3. März (KW) - |NORRA, 3. März|KW",
        "Madrid, 3 de marzo (AC) - |Madrid, 3 de marzo|AC",
        "LYON, 3 mars (AC) – |LYON, 3 mars|AC",
        "Frankfurt am Main (kw) - |Frankfurt am Main|kw",
        "Rio de Janeiro (CW) - |Rio de Janeiro|CW",
        "New Harbour, Norra, March 3 (CW) - |New Harbour, Norra, March 3|CW",
        "St. Elm, Norra (CW) - |St. Elm, Norra|CW",
        "NORRA/SELBY, March 3 (CW) - |NORRA/SELBY, March 3|CW",
        "МОСКВА, 3 марта (КВ) - |МОСКВА, 3 марта|КВ",
        "نورا (وكالة الساحل) - |نورا|وكالة الساحل",
        "NORRA, March 3 - |NORRA, March 3|",
        "NORRA—|NORRA|",
        "Brussels – |Brussels|",
        "New Harbour – |New Harbour|",
      })
  void lift_dateline_isReadAndBlanked(String head, String dateline, String agency) {
    String text = head + " " + LEDE;
    Lifted lifted = BodyLifter.lift(text, "");
    assertThat(lifted.dateline()).isEqualTo(dateline);
    assertThat(lifted.agency()).isEqualTo(agency);
    assertThat(lifted.body().strip()).isEqualTo(LEDE);
    assertThat(lifted.body()).hasSameSizeAs(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(Reporting by Anna Berg; Editing by Tom Lind)|",
        "Reporting by Anna Berg in Norra; Editing by Tom Lind|",
        "Additional reporting by Tom Lind in Selby|",
        "Photo by Anna Berg|",
        "Source: Meridian Press|Meridian Press",
        "Quelle: KW|KW",
        "with inputs from MPA|MPA",
        "– with agencies|agencies",
        "— (with agencies)|agencies",
        "(MPA)|MPA",
        "المصدر: وكالة الساحل|وكالة الساحل",
        "来源：海岸社|海岸社"
      })
  void lift_creditLine_isReadAndBlanked(String credit, String agency) {
    Lifted lifted = BodyLifter.lift(LEDE + "\n" + credit, "");
    assertThat(lifted.body().strip()).isEqualTo(LEDE);
    assertThat(lifted.agency()).isEqualTo(agency);
    assertThat(lifted.remark()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " (Reporting by Anna Berg; Editing by Tom Lind)",
        " (MPA)",
        " (MPA)\nENDS",
        " (Source: MPA)\n\n"
      })
  void lift_closingCredit_isBlanked(String credit) {
    assertThat(BodyLifter.lift(LEDE + credit, "").body().strip()).isEqualTo(LEDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reporting by the board shows that the strike cost 5 million.",
        "Editing by hand is slow, the union said.",
        "With agencies in 12 towns the bank is the largest of Norra.",
        "Source: it was a man who knew the strikers well and did not want to be named.",
        "Ministers of the alliance met (NATO).",
        "She works for the alliance (NATO)"
      })
  void lift_sentenceThatBeginsLikeACredit_stays(String sentence) {
    String text = LEDE + "\n" + sentence;
    assertThat(BodyLifter.lift(text, "").body()).isEqualTo(text);
  }

  @Test
  void lift_datelineAndCredit_keepTheDatelinesAgency() {
    Lifted lifted = BodyLifter.lift("NORRA (CW) - " + LEDE + "\nSource: MPA", "");
    assertThat(lifted.agency()).isEqualTo("CW");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dock workers voted - for the second time - to end their strike.",
        "The 2019–2020 season was cut short by the strike.",
        "Selby–Norra trains were cancelled on Monday.",
        "US–Norra talks resumed on Monday.",
        "Norra Lines – the largest ferry operator – has ordered two ships.",
        "The World Fishing Organization (WFO) - which is based in Selby - met on Monday.",
        "Shares in Norra Lines (NOR) - Selby's largest employer - fell on Monday.",
        "Sen. Ada Bell (D-Norra) said she would vote no.",
        "A well-known and long-serving mayor resigned.",
        "Prices rose in March - April will be no better, the bank said.",
        "It rained. Selby – under water since Friday – asked for help.",
        "dock workers - all of them - voted.",
        "“We will stay – all of us,” the mayor said.",
        "Dock workers voted to end their strike.",
      })
  void lift_ordinaryLede_stays(String text) {
    assertThat(BodyLifter.lift(text, "")).isEqualTo(new Lifted(text, null, null, null, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Anna Berg",
        "BY ANNA BERG AND TOM LIND",
        "By Anna Berg in Norra and Tom Lind, Coastal Wire",
        "سامي نور – صحيفة الساحل",
        "الساحل ـ نورا",
        "نورا 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس"
      })
  void lift_bylineOnALineOfItsOwn_isBlanked(String byline) {
    String text = byline + "\n" + LEDE;
    assertThat(BodyLifter.lift(text, "").body().strip()).isEqualTo(LEDE);
    assertThat(BodyLifter.lift(byline, "").body()).isEqualTo(byline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Monday the harbour had reopened.",
        "By the time ships came, Norra slept",
        "أعلنت الوزارة - أمس الاثنين - أنها ستفتح الميناء خلال 5 أيام.",
        "في عام 2014 و2015 م زاد عدد الركاب."
      })
  void lift_firstLineThatIsASentence_stays(String line) {
    String text = line + "\n" + LEDE;
    assertThat(BodyLifter.lift(text, "").body()).isEqualTo(text);
  }

  @Test
  void lift_reporterAndPlaceBeforeAColon_areTheDateline() {
    String text = "سامي نور- الساحل- نورا: أعلنت الوزارة فتح الميناء.";
    Lifted lifted = BodyLifter.lift(text, "");
    assertThat(lifted.dateline()).isEqualTo("سامي نور- الساحل- نورا");
    assertThat(lifted.body().strip()).isEqualTo("أعلنت الوزارة فتح الميناء.");
  }

  @Test
  void lift_signOffsOnLinesOfTheirOwn_areBlanked() {
    String text = "فتحت الوزارة الميناء.\n // انتهى //\n 14:23 ت م \n";
    assertThat(BodyLifter.lift(text, "").body().strip()).isEqualTo("فتحت الوزارة الميناء.");
    String result = LEDE + "\nThe final score was\n3:2";
    assertThat(BodyLifter.lift(result, "").body()).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Corrects year-ago figure to a profit)",
        "Corrects name of the ferry in paragraph 2.",
        "-- Corrects that Norra Lines, not Selby, sells the notes"
      })
  void lift_lastLineThatCorrects_isReadAndBlanked(String note) {
    Lifted lifted = BodyLifter.lift(LEDE + "\n" + note, "");
    assertThat(lifted.corrects()).isTrue();
    assertThat(lifted.body().strip()).isEqualTo(LEDE);
  }

  @Test
  void lift_correctsWithinTheReport_isNoNote() {
    String text = "Corrects are rare here, the referee said.\n" + LEDE;
    Lifted lifted = BodyLifter.lift(text, "");
    assertThat(lifted.corrects()).isFalse();
    assertThat(lifted.body()).isEqualTo(text);
  }

  @Test
  void lift_secondParagraphWithDash_stays() {
    String text = LEDE + "\n\nSELBY - Buses ran again on Monday.";
    assertThat(BodyLifter.lift(text, "").body()).isEqualTo(text);
  }

  @Test
  void lift_remarkBeforeDateline_bothAreRead() {
    String text = "(Adds comment in paragraph 3)\nNORRA, March 3 (Coastal Wire) - " + LEDE;
    Lifted lifted = BodyLifter.lift(text, "");
    assertThat(lifted.remark()).isEqualTo("Adds comment in paragraph 3");
    assertThat(lifted.dateline()).isEqualTo("NORRA, March 3");
    assertThat(lifted.body()).hasSameSizeAs(text);
    assertThat(lifted.body().strip()).isEqualTo(LEDE);
  }

  @Test
  void lift_creditLineAtTheFoot_isBlankedButNoRemark() {
    String text = LEDE + "\n\n(Reporting by Ann Lee; Editing by Bo Hale)";
    Lifted lifted = BodyLifter.lift(text, "");
    assertThat(lifted.remark()).isNull();
    assertThat(lifted.body().strip()).isEqualTo(LEDE);
  }

  @Test
  void lift_bracketsInsideALine_stay() {
    String text = "(Norra) workers and (Selby) workers voted (again)";
    assertThat(BodyLifter.lift(text, "").body()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read also: Ferry sinks off Norra",
        "READ MORE: Ferry sinks off Norra",
        "See also Ferry sinks off Norra",
        "Related: Ferry sinks off Norra",
        "Follow us on social media",
        "Click here for the latest on the strike",
        "Copyright 2025 Coastal Wire. All rights reserved.",
        "Copyright (c) 2025 Coastal Wire",
        "Copyright © Coastal Wire",
        "© Coastal Wire 2025",
        "(c) 2025 Coastal Wire",
        "All rights reserved.",
        "Lesen Sie auch: Fähre sinkt",
        "À lire aussi : un ferry coule",
        "Читайте также: паром затонул",
        "اقرأ أيضا: غرق عبارة",
        "関連記事：フェリー沈没",
        "相关新闻：渡轮沉没",
        "相关阅读：渡轮沉没",
      })
  void lift_asideLine_isBlankedWhereverItStands(String aside) {
    String middle = LEDE + "\n" + aside + "\nBuses ran again.";
    String head = aside + "\n" + LEDE;
    assertThat(BodyLifter.lift(middle, "").body())
        .isEqualTo(LEDE + "\n" + " ".repeat(aside.length()) + "\nBuses ran again.");
    assertThat(BodyLifter.lift(head, "").body())
        .isEqualTo(" ".repeat(aside.length()) + "\n" + LEDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright law will change in March, the ministry said.",
        "Copyright holders welcomed the vote.",
        "Ready for the storm, Selby closed its schools.",
        "More than 40 people were rescued.",
        "Related costs rose to 12 million crowns.",
        "Subscribers left the network.",
      })
  void lift_sentenceThatOnlyBeginsLikeAnAside_stays(String sentence) {
    String text = LEDE + "\n" + sentence;
    assertThat(BodyLifter.lift(text, "").body()).isEqualTo(text);
  }

  @Test
  void lift_paragraphLongerThanAnAside_stays() {
    String text = "Related: " + "the harbour and the town agreed again ".repeat(12);
    assertThat(BodyLifter.lift(text, "").body()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " REUTER",
        " Reuters",
        "\nENDS",
        "\n-MORE-",
        "\nmore",
        "\n###",
        "\nEnds.",
        " Reuter\n"
      })
  void lift_signOff_isBlanked(String signOff) {
    String text = LEDE + signOff;
    Lifted lifted = BodyLifter.lift(text, "");
    assertThat(lifted.body().strip()).isEqualTo(LEDE);
    assertThat(lifted.body()).hasSameSizeAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The strike will not end",
        "Workers asked for more",
        "He spoke to Reuters",
        "The trend",
        "more",
      })
  void lift_lastWordLikeASignOff_stays(String text) {
    assertThat(BodyLifter.lift(text, "").body()).isEqualTo(text);
  }

  @Test
  void lift_headlineRepeatedInTheBody_isBlankedOnce() {
    String title = "Dock workers end strike";
    String text = title + "\n\nBrussels – " + LEDE + "\n" + title;
    Lifted lifted = BodyLifter.lift(text, title + "  ");
    assertThat(lifted.body().strip()).isEqualTo(LEDE + "\n" + title);
    assertThat(lifted.dateline()).isEqualTo("Brussels");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أعلنت الحكومة يوم الثلاثاء انتهاء الإضراب – بعد أسبوعين.",
        "港湾労働者は火曜日、ストライキの終了を決めた。",
        "码头工人周二投票决定结束罢工——此前谈判持续两周。",
        "Докеры во вторник проголосовали — забастовка окончена.",
      })
  void lift_ledeOfAnotherScript_stays(String text) {
    assertThat(BodyLifter.lift(text, "").body()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\n", "(", ")", "-", "A", "A -", "(a)", "\n(a)\n", "_", "A – "})
  void lift_degenerateText_keepsItsLength(String text) {
    assertThat(BodyLifter.lift(text, "").body()).hasSameSizeAs(text);
  }
}
