package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which written wire texts are one text, and which are not. */
class DuplicateDetectorTest {

  private static final String TITLE = "Norra dockers end nine-day strike";

  private static final List<String> STRIKE =
      List.of(
          "Dock workers in the port of Norra voted on Tuesday to end a strike that had kept 41 ships"
              + " waiting off the coast for nine days.",
          "The union said 1,230 of its members accepted an offer of 4.5 percent more pay, with a"
              + " second rise of 2 percent to follow in January.",
          "\"It is less than we asked for and more than they wanted to give,\" said Ada Holm, who"
              + " led the talks for the union.",
          "The port authority said cranes would start moving again at six in the morning, and that"
              + " perishable cargo would be unloaded first.",
          "Shippers put the cost of the walkout at 86 million crowns, most of it for fruit that had"
              + " to be thrown away.",
          "Norra handles a third of the country's imports and nearly all of its bananas, and several"
              + " supermarkets had begun to limit purchases.",
          "The strike began when the port hired contractors for a new terminal without asking the"
              + " works council.",
          "Under the agreement the terminal will be staffed by union members, but the port may bring"
              + " in outsiders during the summer peak.",
          "Employers in the smaller ports of Selby and Elm said they would study the deal before"
              + " their own talks open in April.",
          "Analysts said the settlement was dearer than expected but would not weigh on the port's"
              + " plans to deepen its channel.");

  private static final String QUAKE =
      "A strong earthquake shook the hills north of Elm early on Friday, cracking walls in dozens of"
          + " villages and cutting power to the valley. Rescue teams on foot reached the hamlet of"
          + " Varn before noon and found most people camping in the churchyard. The seismological"
          + " office put the magnitude at 5.9 and said the shock came from a shallow fault. A"
          + " hospital in Elm treated 17 people for cuts and broken bones, and sent two of them to"
          + " the capital by helicopter. Engineers closed the dam road as a precaution while divers"
          + " looked for leaks. Trains were halted on the northern line, and the government said it"
          + " would pay for tents and blankets.";

  private final Desk desk = new Desk();

  @Test
  void compare_sameContentDaysApart_isACopyOnlyIfLong() {
    desk.place(TITLE, strike(1));
    desk.later(240).place(TITLE, strike(1));
    desk.place(TITLE, strike(10));
    desk.later(240).place(TITLE, strike(10));
    assertThat(desk.detector().compare(0, 1).rule()).isEqualTo(Rule.TOO_FAR_APART);
    assertThat(desk.detector().compare(2, 3).rule()).isEqualTo(Rule.SAME_CONTENT);
  }

  @Test
  void place_sameShortItemUnderAnotherHeadline_joins() {
    desk.place(TITLE, strike(2));
    Placement copy = desk.later(1).place("Cranes in Norra to move again", strike(2));
    assertThat(copy.opened()).isFalse();
    assertThat(copy.rule()).isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void place_exactCopy_joinsWhateverItsDress() {
    desk.place(TITLE, strike(10));
    Placement copy =
        desk.later(1)
            .from("Elm Post")
            .place(TITLE + " - Elm Post", "NORRA, March 3 (Coastal Wire) - " + strike(10));
    assertThat(copy.group()).isZero();
    assertThat(copy.opened()).isFalse();
    assertThat(copy.rule()).isEqualTo(Rule.SAME_CONTENT);
    assertThat(copy.comparedWith()).isZero();
  }

  @Test
  void place_newHeadline_joins() {
    desk.place(TITLE, strike(10));
    assertJoins(desk.place("Bananas are back: port reopens", strike(10)), 0);
  }

  @Test
  void place_trimmed_joins() {
    desk.place(TITLE, strike(10));
    Placement trimmed = desk.place("Dockers end strike", strike(3));
    assertJoins(trimmed, 0);
    assertThat(trimmed.rule()).isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void place_extended_joins() {
    desk.place(TITLE, strike(4));
    assertJoins(desk.place(TITLE, strike(10)), 0);
  }

  @Test
  void place_edited_joins() {
    desk.place(TITLE, strike(10));
    String edited =
        strike(10)
            .replace("voted on Tuesday to end", "on Tuesday voted to call off")
            .replace("began when", "started after")
            .replace("thrown away", "dumped")
            .replace("Analysts said", "Observers believe");
    assertJoins(desk.place("Strike called off in Norra", edited), 0);
  }

  @Test
  void place_anotherReport_opensAGroup() {
    desk.place(TITLE, strike(10));
    Placement other = desk.place("Earthquake shakes hills north of Elm", QUAKE);
    assertThat(other.group()).isEqualTo(1);
    assertThat(other.opened()).isTrue();
    assertThat(other.rule()).isEqualTo(Rule.FIRST);
    assertThat(other.comparedWith()).isEqualTo(1);
    assertThat(other.verdict()).isNull();
  }

  @Test
  void place_sameEventInOtherWords_opensAGroup() {
    desk.place(TITLE, strike(10));
    Placement other =
        desk.place(
            "Work resumes at Norra's docks",
            "Ships will be unloaded again in Norra from Wednesday. After nine days of picketing,"
                + " the dockers' union has settled with the port for a pay rise of 4.5 percent, its"
                + " negotiator Ada Holm told reporters. The dispute was about contract labour in the"
                + " newest terminal and emptied fruit shelves across the country. Business groups"
                + " estimate losses at 86 million crowns.");
    assertThat(other.opened()).isTrue();
  }

  @Test
  void place_roundupThatContainsAnItem_staysApart() {
    desk.place(TITLE, strike(3));
    String roundup =
        "Here are the main stories of the evening from around the country, in brief. Parliament"
            + " passed the budget by a majority of two after a night of speeches. A lorry with bees"
            + " turned over near Varn and closed the road for hours. "
            + strike(3)
            + " The theatre of Elm will stage its first opera since the fire. The weather service"
            + " expects fog on the coast and sun in the hills. The football club of Selby parted"
            + " with its coach after the seventh defeat in a row. A court ordered the sale of the"
            + " old brewery to its former workers. The museum of ships will open a wing for"
            + " children, with a submarine that they may steer. Bakers in the capital went back to"
            + " work after agreeing on longer breaks.";
    Placement placed = desk.place("Evening round-up", roundup);
    assertThat(placed.opened()).isTrue();
    Placement.Alternative nearest = placed.alternative();
    assertThat(nearest).isNotNull();
    if (nearest != null) {
      assertThat(nearest.article()).isZero();
      assertThat(nearest.verdict().rule()).isEqualTo(Rule.PASSAGE_ONLY);
    }
  }

  @Test
  void place_dividendsOfTwoCompanies_stayApart() {
    String dividend =
        "%s said its board declared a quarterly dividend of %s cents a share, payable %s to"
            + " shareholders of record on %s. The company paid the same amount in the previous"
            + " quarter.";
    desk.place(
        "Norra Lines declares dividend",
        dividend.formatted("Norra Lines", "14", "April 10", "March 28"));
    Placement other =
        desk.place(
            "Selby Foods declares dividend",
            dividend.formatted("Selby Foods", "22", "May 2", "April 15"));
    assertThat(other.opened()).isTrue();
  }

  @Test
  void place_weatherOfTwoDays_staysApart() {
    String weather =
        "Cloudy with light rain in the morning and sunny spells in the afternoon. Highs of %s"
            + " degrees on the coast and %s inland, lows of %s at night. Wind from the %s at %s"
            + " knots, with gusts on the capes. Sea temperature %s degrees.";
    desk.place("Weather for Norra", weather.formatted(14, 17, 6, "west", 12, 9));
    Placement next =
        desk.later(24).place("Weather for Norra", weather.formatted(11, 13, 4, "north", 18, 8));
    assertThat(next.opened()).isTrue();
  }

  @Test
  void place_fixingsOfOneDay_stayApart() {
    String fixing =
        "Gold was fixed at %s crowns an ounce in Norra on Tuesday %s, against %s at the previous"
            + " fixing, dealers said.";
    desk.place("Gold fixed in Norra", fixing.formatted("4,021.50", "morning", "4,018.00"));
    Placement next =
        desk.later(5)
            .place("Gold fixed in Norra", fixing.formatted("4,035.25", "afternoon", "4,021.50"));
    assertThat(next.opened()).isTrue();
  }

  @Test
  void place_correctionOfAShortItem_joinsAlthoughItsFiguresDiffer() {
    String item =
        "A ferry with %s people on board ran aground off Norra on Monday night and was towed free"
            + " after %s hours, the coast guard said. Nobody was hurt.";
    desk.place("Ferry with 40 people runs aground", item.formatted("40", "3"));
    Placement other = desk.place("Ferry with 90 people runs aground", item.formatted("90", "7"));
    assertThat(other.opened()).as("without the tag it is another item").isTrue();
    Placement corrected =
        desk.place("CORRECTED-Ferry with 400 people runs aground", item.formatted("400", "5"));
    assertThat(corrected.rule()).isEqualTo(Rule.CORRECTION);
    assertThat(corrected.opened()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "47, false", "72, true", "300, true"})
  void place_sameShortItem_isAnotherItemDaysLater(double hours, boolean apart) {
    String item = "No shipping movements were reported in the port of Norra on Sunday morning.";
    desk.place("Shipping in Norra", item);
    assertThat(desk.later(hours).place("Shipping in Norra", item).opened()).isEqualTo(apart);
  }

  @Test
  void place_sameLongTextDaysLater_isACopyUntilTheWindowHasPassed() {
    desk.place(TITLE, strike(10));
    assertJoins(desk.later(13 * 24).place(TITLE, strike(10)), 0);
    Desk other = new Desk();
    other.place(TITLE, strike(10));
    assertThat(other.later(15 * 24).place(TITLE, strike(10)).opened()).isTrue();
  }

  @Test
  void compare_articlesThatLeftTheWindow_givesTheSameVerdict() {
    desk.place(TITLE, strike(10));
    desk.place(TITLE, strike(9));
    Verdict before = desk.detector().compare(0, 1);
    desk.later(15 * 24).place("Earthquake shakes hills north of Elm", QUAKE);
    Verdict after = desk.detector().compare(0, 1);
    assertThat(after.rule()).isEqualTo(before.rule());
    assertThat(after.features().containment()).isEqualTo(before.features().containment());
  }

  @Test
  void place_shortStandingItemOfEveryDay_isNoChainOfCopies() {
    String text =
        "Sales of fishing licences close at noon on the last day of the week, the office said.";
    desk.place("Licence sales close", text);
    assertJoins(desk.later(40).place("Licence sales close", text), 0);
    assertThat(desk.later(40).place("Licence sales close", text).opened()).isTrue();
  }

  @Test
  void place_pageOfHundredVersions_stillAttractsCopies() {
    for (int i = 0; i < 100; i++) {
      desk.place(TITLE, strike(10));
      desk.detector().elect(0, i);
    }
    assertJoins(desk.place("Another headline for it", strike(10)), 0);
  }

  @Test
  void place_fitsTheOpenerButNotTheCanonical_joinsThroughTheOpener() {
    desk.place(TITLE, strike(10));
    desk.place(TITLE, strike(10) + " " + new Prose(1).text(14));
    desk.detector().elect(0, 1);
    Placement copy = desk.place(TITLE, strike(10) + " " + new Prose(2).text(14));
    assertThat(desk.detector().compare(2, 1).isDuplicate()).as("with the canonical").isFalse();
    assertJoins(copy, 0);
    assertThat(copy.comparedWith()).isZero();
  }

  @Test
  void place_fitsOneMemberThatDidNotOpen_opensAGroup() {
    desk.place(TITLE, strike(10) + " " + new Prose(1).text(14));
    assertJoins(desk.place(TITLE, strike(10)), 0);
    Placement other = desk.place(TITLE, strike(10) + " " + new Prose(2).text(14));
    assertThat(desk.detector().compare(2, 1).isDuplicate()).as("with the member").isTrue();
    assertThat(other.opened()).isTrue();
  }

  @Test
  void place_fitsTwoMembersThatDidNotOpen_joinsThroughThem() {
    desk.place(TITLE, strike(10) + " " + new Prose(1).text(14));
    assertJoins(desk.place(TITLE, strike(10)), 0);
    assertJoins(desk.place(TITLE, strike(9)), 0);
    Placement copy = desk.place(TITLE, strike(10) + " " + new Prose(2).text(14));
    assertJoins(copy, 0);
    assertThat(copy.comparedWith()).isIn(1, 2);
  }

  @Test
  void place_explicitLink_joinsWhateverTheText() {
    desk.place(TITLE, strike(10));
    Placement linked = desk.replace(0, "Earthquake shakes hills north of Elm", QUAKE);
    assertJoins(linked, 0);
    assertThat(linked.rule()).isEqualTo(Rule.EXPLICIT_LINK);
    assertThat(linked.comparedWith()).isZero();
  }

  @Test
  void place_explicitLinkBeyondTheWindow_joinsAndShowsItsFigures() {
    desk.place(TITLE, strike(10));
    Placement linked = desk.later(30 * 24).replace(0, TITLE, strike(9));
    assertJoins(linked, 0);
    Verdict verdict = linked.verdict();
    assertThat(verdict).isNotNull();
    assertThat(linked.rule()).isEqualTo(Rule.EXPLICIT_LINK);
  }

  @Test
  void place_sameKeyBeyondTheWindowWithAnotherText_opensItsOwnGroup() {
    desk.place(TITLE, strike(10));
    Placement reused =
        desk.later(30 * 24).version(0, "Earthquake shakes hills north of Elm", QUAKE);
    assertThat(reused.opened()).isTrue();
  }

  @Test
  void place_laterVersionOfTheSameArticle_joinsThoughMuchIsNew() {
    desk.place(TITLE, strike(10));
    Placement version = desk.version(0, TITLE, strike(4) + " " + new Prose(3).text(12));
    assertJoins(version, 0);
    assertThat(version.rule()).isEqualTo(Rule.SAME_ARTICLE);
  }

  @Test
  void place_sameKeyWithAWhollyOtherText_opensItsOwnGroup() {
    desk.place(TITLE, strike(10));
    assertThat(desk.version(0, "Earthquake shakes hills north of Elm", QUAKE).opened()).isTrue();
  }

  @Test
  void place_fewerThanEightTokens_joinsOnlyAnExactCopy() {
    desk.place("Harbour closed", "The harbour is closed.");
    assertThat(desk.place("Harbour closed", "The harbour is closed!").rule())
        .isEqualTo(Rule.SAME_CONTENT);
    assertThat(desk.place("Harbour closed", "The harbour is closed now.").opened()).isTrue();
    assertThat(desk.place("Harbour closed today", "The harbour is closed.").opened()).isTrue();
  }

  @Test
  void place_headlinesWithoutText_joinOnlyExactCopies() {
    desk.place("Strong earthquake shakes hills north of the town of Elm", "");
    assertJoins(desk.place("STRONG EARTHQUAKE SHAKES HILLS NORTH OF THE TOWN OF ELM", ""), 0);
    assertThat(desk.place("Strong earthquake shakes hills north of the town of Varn", "").opened())
        .isTrue();
  }

  @Test
  void place_textsWithoutAnyWord_stayApart() {
    desk.place("***", "—");
    assertThat(desk.place("???", "!").opened()).isTrue();
    assertThat(desk.place("", "").opened()).isTrue();
  }

  @Test
  void place_boilerplateLongerThanTheReports_mergesNothingOnceItIsKnown() {
    String plea = " " + new Prose(500).text(8);
    for (int i = 0; i < 40; i++) {
      String report = new Prose(i).text(i < 6 ? 16 : 1);
      Placement placed = desk.later(0.1).from("Courier").place("Report", report + plea);
      assertThat(placed.opened()).as("article %d: %s", i, placed).isTrue();
    }
  }

  @Test
  void place_copyUnderAnotherOutletsBoilerplate_joins() {
    String plea = " Support local reporting with a gift of any size, large or small, every month.";
    for (int i = 0; i < 5; i++) {
      desk.from("Courier").place("Report " + i, new Prose(i).text(5) + plea);
    }
    desk.from("Post").place(TITLE, strike(3));
    assertJoins(desk.from("Courier").place(TITLE, strike(3) + plea), 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أعلنت سلطات ميناء نورا يوم الثلاثاء أن عمال الرصيف صوتوا لإنهاء إضراب استمر تسعة أيام وأبقى"
            + " عشرات السفن قبالة الساحل. وقالت النقابة إن أعضاءها قبلوا زيادة في الأجور مع زيادة"
            + " ثانية في يناير المقبل. وأضافت السلطات أن الرافعات ستعود إلى العمل في الصباح الباكر،"
            + " وأن الفواكه ستفرغ أولا قبل بقية البضائع."
            + "|هز زلزال قوي التلال الواقعة شمال مدينة إلم فجر الجمعة وتسبب في تصدع جدران عشرات"
            + " المنازل وانقطاع الكهرباء عن الوادي. ووصلت فرق الإنقاذ سيرا على الأقدام إلى قرية"
            + " فارن قبل الظهر ووجدت معظم السكان في العراء. وقال مكتب رصد الزلازل إن الهزة نجمت عن"
            + " صدع قريب من سطح الأرض.",
        "Докеры порта Норра во вторник проголосовали за прекращение забастовки, из-за которой"
            + " десятки судов девять дней ждали у побережья. Профсоюз сообщил, что его члены"
            + " согласились на повышение зарплаты, а вторая надбавка последует в январе. Портовые"
            + " власти заявили, что краны заработают рано утром и что первыми разгрузят суда с"
            + " фруктами."
            + "|Сильное землетрясение встряхнуло холмы к северу от города Элм ранним утром в"
            + " пятницу, в десятках деревень треснули стены, долина осталась без света. Спасатели"
            + " пешком добрались до хутора Варн к полудню и нашли большинство жителей под открытым"
            + " небом. Сейсмологи считают, что толчок вызвал неглубокий разлом.",
        "ノラ港の港湾労働者は火曜日の投票で、数十隻の船を九日間沖合で待たせていたストライキの終了を決めた。"
            + "労働組合によると、組合員は賃上げの提案を受け入れ、一月には二回目の引き上げも予定されている。"
            + "港湾当局は、クレーンは早朝に動き始め、果物を積んだ船から先に荷揚げすると発表した。"
            + "|金曜日の早朝、エルムの北にある丘陵地帯で強い地震があり、数十の村で壁にひびが入り、谷では停電が続いている。"
            + "救助隊は徒歩で正午前に山あいの集落に到着し、住民の多くが教会の庭に避難しているのを確認した。"
            + "気象台は浅い断層のずれが原因とみている。",
      })
  void place_otherScripts_copiesJoinAndOtherReportsDoNot(String strike, String quake) {
    desk.place("", strike);
    assertThat(desk.place("", quake).opened()).isTrue();
    assertJoins(desk.place("", strike + " " + strike.substring(0, 12)), 0);
    assertJoins(desk.place("", quake.substring(0, quake.length() * 9 / 10)), 1);
  }

  @Test
  void place_groupNumbersAndMembers_areInOrderOfArrival() {
    desk.place(TITLE, strike(10));
    desk.place("Earthquake", QUAKE);
    desk.place(TITLE, strike(9));
    NearDuplicateGroup group = desk.detector().group(0);
    assertThat(group.members()).containsExactly(0, 2);
    assertThat(group.size()).isEqualTo(2);
    assertThat(group.member(1)).isEqualTo(2);
    assertThat(group.canonical()).isZero();
    assertThat(desk.detector().articles()).isEqualTo(3);
    assertThat(desk.detector().groups()).isEqualTo(2);
    assertThat(desk.detector().groupOf(1)).isEqualTo(1);
  }

  private static void assertJoins(Placement placement, int group) {
    assertThat(placement.opened()).as("%s", placement).isFalse();
    assertThat(placement.group()).as("%s", placement).isEqualTo(group);
    assertThat(placement.rule().joins()).as("%s", placement).isTrue();
  }

  private static String strike(int sentences) {
    return String.join(" ", STRIKE.subList(0, sentences));
  }
}
