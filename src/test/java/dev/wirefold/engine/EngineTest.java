package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.canonical.CanonicalElection;
import dev.wirefold.canonical.ElectionPolicy;
import dev.wirefold.canonical.ElectionReceipt;
import dev.wirefold.canonical.ScoredCandidate;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.text.Shingler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineTest {

  private static final Instant NOON = Instant.parse("2025-03-03T12:00:00Z");
  private static final String TITLE = "Norra dockers end strike";

  private static final String LEDE =
      "Dock workers in the port of Norra voted on Tuesday to end a strike that had kept 41 ships"
          + " waiting off the coast for nine days, and said they would be back before dawn.";

  private static final String REST =
      " The union said its members accepted an offer of 4.5 percent more pay, with a second rise to"
          + " follow in January. The port authority said cranes would start moving again at six in"
          + " the morning, and that perishable cargo would be unloaded first. Shippers put the cost"
          + " of the walkout at 86 million crowns, most of it for fruit that had to be thrown away.";

  private static final String OTHER =
      "A strong earthquake shook the hills north of Elm early on Friday, cracking walls in dozens of"
          + " villages and cutting power to the valley. Rescue teams on foot reached the hamlet of"
          + " Varn before noon and found most people camping in the churchyard.";

  private static final String KILL_NOTE =
      "Editors are asked to withdraw this item at once. It was sent in error, and a substitute is"
          + " not planned.";

  private final Preparer preparer = Preparer.ofFeatures(new Shingler(7), null, null);
  private final Engine engine = engine();
  private final Results results = new Results(engine);
  private long position;
  private Instant now = NOON;

  @Test
  void apply_sameLogTwice_givesTheSameResults() {
    List<String> first = replay();
    assertThat(replay()).isEqualTo(first);
    assertThat(first).hasSizeGreaterThan(6);
  }

  @Test
  void apply_positionThatDoesNotIncrease_isRefused() {
    apply(article("Coastal Wire", "1", TITLE, LEDE));
    PreparedArticle next = preparer.prepare(article("Coastal Wire", "2", TITLE, LEDE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.apply(new LogRecord.ArticleReceived(1, now, next)))
        .withMessageContaining("record 1");
    assertThat(engine.articles()).isEqualTo(1);
  }

  @Test
  void apply_timeThatGoesBack_isRefused() {
    apply(article("Coastal Wire", "1", TITLE, LEDE));
    PreparedArticle next = preparer.prepare(article("Coastal Wire", "2", TITLE, LEDE));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> engine.apply(new LogRecord.ArticleReceived(9, NOON.minusSeconds(1), next)));
    assertThat(engine.articles()).isEqualTo(1);
    assertThat(engine.applyArticle(new LogRecord.ArticleReceived(9, now, next))).isEqualTo(1);
  }

  @Test
  void apply_articlesOfAnyAge_areDecided() {
    for (String time :
        List.of("0001-01-01T00:00:00Z", "1850-03-01T05:00:00Z", "1969-07-20T20:17:00Z")) {
      now = Instant.parse(time);
      Decision.Placed first = apply(article("Coastal Wire", "a" + time, TITLE, LEDE + REST));
      Decision.Placed copy = apply(article("Elm Post", "b" + time, TITLE, LEDE + REST));
      assertThat(first.placement().opened()).isTrue();
      assertThat(copy.placement().group()).isEqualTo(first.placement().group());
    }
  }

  @Test
  void apply_equalFlashesWithoutText_areIdenticalEachTime() {
    for (String source : List.of("Coastal Wire", "Elm Post", "Norra Times", "Selby Echo")) {
      apply(article(source, "1", TITLE, ""));
    }
    for (int number = 1; number < 4; number++) {
      ArticleResult result = results.article(number);
      assertThat(result.relation()).isEqualTo("identical");
      assertThat(result.evidence()).isEqualTo(Evidence.of(1.0, 1.0, 1.0, "same-content"));
    }
    assertThat(engine.compare(2, 0).rule()).isEqualTo(Rule.SAME_CONTENT);
  }

  @Test
  void result_ofAWithheldArticle_saysSo() {
    apply(wire("Coastal Wire", "1", TITLE, LEDE, null, WireStatus.WITHHELD, 0));
    assertThat(results.article(0).relation()).isEqualTo("canonical");
    assertThat(results.article(0).barred()).isNotEmpty();
    apply(article("Elm Post", "2", TITLE, LEDE));
    assertThat(results.article(0).relation()).isEqualTo("identical");
    assertThat(results.article(1).barred()).isNull();
  }

  @Test
  void apply_copyAndOtherReport_areDecided() {
    apply(article("Coastal Wire", "1", TITLE, LEDE + REST));
    Decision.Placed copy = apply(article("Elm Post", "a", TITLE, LEDE + REST));
    Decision.Placed other = apply(article("Elm Post", "b", "Earthquake shakes hills", OTHER));
    assertThat(copy.placement().group()).isZero();
    assertThat(copy.canonical()).isZero();
    assertThat(copy.canonicalChanged()).isFalse();
    assertThat(copy.story()).isEqualTo(Decision.NO_STORY);
    assertThat(other.placement().opened()).isTrue();
    assertThat(other.canonical()).isEqualTo(2);
    ArticleResult result = results.article(1);
    assertThat(result.id()).isEqualTo("a");
    assertThat(result.canonical()).isEqualTo("1");
    assertThat(result.relation()).isEqualTo("identical");
    assertThat(result.evidence().rule()).isEqualTo("same-content");
    assertThat(result.group()).isEqualTo(results.article(0).group());
    assertThat(results.article(2).group()).isNotEqualTo(result.group());
    assertThat(results.article(2).relation()).isEqualTo("canonical");
    assertThat(result.story()).isNull();
    assertThat(results.stories()).isEmpty();
  }

  @Test
  void apply_laterFiguresOfTheSameSource_areCanonicalWithoutATag() {
    String first = LEDE + REST + " The port has 12 berths, 30 cranes and 800 workers.";
    String later = first.replace("41", "44").replace("nine", "ten");
    apply(at(NOON, "Coastal Wire", "1", first));
    Decision.Placed restated = apply(at(NOON.plusSeconds(3_600), "Coastal Wire", "2", later));
    assertThat(restated.placement().group()).isZero();
    assertThat(restated.canonical()).isEqualTo(1);
    assertThat(results.article(0).relation()).isEqualTo("update");
    Decision.Placed elsewhere = apply(at(NOON.plusSeconds(7_200), "Elm Post", "3", first));
    assertThat(elsewhere.placement().group()).isZero();
    assertThat(elsewhere.canonical()).isEqualTo(1);
  }

  @Test
  void apply_completeTextAfterATrimmedOne_changesTheCanonical() {
    apply(article("Elm Post", "a", TITLE, LEDE));
    Decision.Placed whole = apply(article("Coastal Wire", "1", TITLE, LEDE + REST));
    assertThat(whole.placement().group()).isZero();
    assertThat(whole.canonicalChanged()).isTrue();
    assertThat(whole.canonical()).isEqualTo(1);
    assertThat(results.article(0).relation()).isEqualTo("trimmed");
    assertThat(results.article(0).canonical()).isEqualTo("1");
    assertThat(results.article(1).relation()).isEqualTo("canonical");
    assertThat(results.group(0).title()).isEqualTo(TITLE);
    assertThat(results.group(0).newsrooms()).isEqualTo(2);
    assertThat(results.group(0).copies()).isEqualTo(1);
  }

  @Test
  void apply_withdrawalByAnotherSource_changesNothing() {
    apply(article("Coastal Wire", "1", TITLE, LEDE + REST));
    Decision.Placed kill =
        apply(wire("Elm Post", "k", "KILL: " + TITLE, KILL_NOTE, "1", WireStatus.CANCELED, 0));
    Decision.Placed claim =
        apply(wire("Elm Post", "r", "Earthquake", OTHER, "1", WireStatus.USABLE, 0));
    assertThat(kill.placement().opened()).isTrue();
    assertThat(claim.placement().opened()).isTrue();
    assertThat(barred(0, 0)).isNull();
    assertThat(results.article(0).relation()).isEqualTo("canonical");
  }

  @Test
  void apply_withdrawalThatNamesTheArticle_barsIt() {
    apply(article("Coastal Wire", "1", TITLE, LEDE + REST));
    apply(article("Elm Post", "a", TITLE, LEDE));
    Decision.Placed kill =
        apply(wire("Coastal Wire", "2", "KILL: " + TITLE, KILL_NOTE, "1", WireStatus.CANCELED, 0));
    assertThat(kill.placement().rule()).isEqualTo(Rule.EXPLICIT_LINK);
    assertThat(kill.canonicalChanged()).isTrue();
    assertThat(kill.canonical()).isEqualTo(1);
    assertThat(barred(0, 0)).contains("withdrawn by Coastal Wire/2");
    assertThat(barred(0, 2)).isNotNull();
    assertThat(barred(0, 1)).isNull();
    assertThat(results.article(2).relation()).isEqualTo("withdrawal");
  }

  @Test
  void apply_withdrawalUnderTheSameKey_barsTheArticleWhateverItsText() {
    apply(article("Coastal Wire", "1", TITLE, LEDE + REST));
    apply(article("Elm Post", "a", TITLE, LEDE));
    Decision.Placed kill =
        apply(
            wire("Coastal Wire", "1", "Note to editors", KILL_NOTE, null, WireStatus.CANCELED, 2));
    assertThat(kill.placement().group()).isZero();
    assertThat(kill.canonical()).isEqualTo(1);
    assertThat(barred(0, 0)).contains("withdrawn by Coastal Wire/1");
  }

  @Test
  void apply_killInTheHeadlineUnderTheSameKey_barsTheArticle() {
    apply(article("Coastal Wire", "1", TITLE, LEDE + REST));
    apply(article("Elm Post", "a", TITLE, LEDE));
    Decision.Placed kill = apply(article("Coastal Wire", "1", "STORY WITHDRAWN", KILL_NOTE));
    assertThat(kill.placement().group()).isZero();
    assertThat(kill.canonical()).isEqualTo(1);
    assertThat(barred(0, 0)).contains("withdrawn");
  }

  @Test
  void apply_withdrawalOfAnUnknownArticle_standsAlone() {
    Decision.Placed kill =
        apply(wire("Coastal Wire", "2", "KILL: " + TITLE, KILL_NOTE, "1", WireStatus.CANCELED, 0));
    assertThat(kill.placement().opened()).isTrue();
    assertThat(kill.canonical()).isZero();
  }

  @Test
  void apply_laterVersion_displacesTheEarlier() {
    apply(wire("Coastal Wire", "1", TITLE, LEDE + REST, null, WireStatus.USABLE, 1));
    Decision.Placed later =
        apply(wire("Coastal Wire", "1", TITLE, LEDE, null, WireStatus.USABLE, 2));
    assertThat(later.placement().rule()).isEqualTo(Rule.SAME_ARTICLE);
    assertThat(later.canonical()).isEqualTo(1);
    assertThat(later.canonicalChanged()).isTrue();
    assertThat(barred(0, 0)).contains("later version");
    assertThat(engine.find(new ArticleId("Coastal Wire", "1"))).isEqualTo(1);
  }

  @Test
  void apply_earlierVersionThatComesLate_displacesNothing() {
    apply(wire("Coastal Wire", "1", TITLE, LEDE + REST, null, WireStatus.USABLE, 2));
    Decision.Placed late =
        apply(wire("Coastal Wire", "1", TITLE, LEDE, null, WireStatus.USABLE, 1));
    assertThat(late.placement().group()).isZero();
    assertThat(late.canonical()).isZero();
    assertThat(late.canonicalChanged()).isFalse();
    assertThat(barred(0, 0)).isNull();
    assertThat(barred(0, 1)).contains("later version");
  }

  @Test
  void apply_sameKeyWithAnotherText_opensAGroupOfAnotherId() {
    apply(article("Live Page", "1", TITLE, LEDE + REST));
    Decision.Placed other = apply(article("Live Page", "1", "Earthquake shakes hills", OTHER));
    assertThat(other.placement().opened()).isTrue();
    assertThat(results.article(1).group()).isNotEqualTo(results.article(0).group());
    assertThat(barred(0, 0)).as("it stays elected in its own group").isNull();
  }

  @Test
  void apply_sameExternalIdOfAnotherSource_isAnotherArticle() {
    apply(article("Coastal Wire", "1", TITLE, LEDE + REST));
    Decision.Placed other = apply(article("Elm Post", "1", "Earthquake shakes hills", OTHER));
    assertThat(other.placement().opened()).isTrue();
    assertThat(results.article(1).group()).isNotEqualTo(results.article(0).group());
  }

  @Test
  void apply_embargoedWithheldAdvisoryAndTest_areBarred() {
    apply(
        new Article(
            new ArticleId("Coastal Wire", "1"),
            TITLE,
            LEDE + REST,
            null,
            null,
            null,
            new WireFields(
                0,
                WireStatus.USABLE,
                ArticleKind.TEXT,
                NOON.plusSeconds(86_400),
                null,
                null,
                null,
                null,
                null)));
    apply(wire("Coastal Wire", "2", TITLE, LEDE + REST, null, WireStatus.WITHHELD, 0));
    apply(kind("3", ArticleKind.ADVISORY));
    apply(kind("4", ArticleKind.TEST));
    apply(kind("5", ArticleKind.ROUNDUP));
    Decision.Placed plain = apply(article("Elm Post", "a", TITLE, LEDE));
    assertThat(plain.placement().group()).isZero();
    assertThat(plain.canonical()).isEqualTo(5);
    assertThat(barred(0, 0)).contains("embargo");
    assertThat(barred(0, 1)).contains("withheld");
    assertThat(barred(0, 2)).contains("editors");
    assertThat(barred(0, 3)).contains("test");
    assertThat(barred(0, 4)).contains("round-up");
  }

  @Test
  void apply_agencyAfterItsReprint_isElected() {
    apply(article("Elm Post", "a", TITLE, "NORRA (MPA) - " + LEDE + REST));
    Decision.Placed agency =
        apply(article("Meridian Press Agency", "1", TITLE, "NORRA (MPA) - " + LEDE + REST));
    assertThat(agency.canonicalChanged()).isTrue();
    assertThat(agency.canonical()).isEqualTo(1);
  }

  @Test
  void receipt_ofEveryGroup_namesItsCanonical() {
    replay(engine, preparer);
    CanonicalElection election = new CanonicalElection(ElectionPolicy.ORIGINAL);
    for (int i = 0; i < results.groups(); i++) {
      ElectionReceipt receipt = results.group(i).receipt();
      assertThat(receipt.winner()).as("group %d", i).isEqualTo(results.group(i).canonical());
      List<dev.wirefold.canonical.Candidate> candidates =
          receipt.candidates().stream().map(ScoredCandidate::candidate).toList();
      assertThat(election.elect(candidates, receipt.incumbent()))
          .as("group %d", i)
          .isEqualTo(receipt);
    }
  }

  private static Engine engine() {
    return new Engine(EngineSettings.DEFAULT, null);
  }

  /** Everything that an engine says of a log of copies, versions, kills and other reports. */
  private static List<String> replay() {
    Preparer preparer = Preparer.ofFeatures(new Shingler(7), null, null);
    Engine engine = engine();
    List<String> said = new ArrayList<>(replay(engine, preparer));
    Results results = new Results(engine);
    for (int i = 0; i < engine.articles(); i++) {
      said.add(results.article(i).toString());
    }
    for (int i = 0; i < results.groups(); i++) {
      said.add(results.group(i).toString());
    }
    return said;
  }

  private static List<String> replay(Engine engine, Preparer preparer) {
    List<String> said = new ArrayList<>();
    List<Article> log =
        List.of(
            article("Elm Post", "a", TITLE, LEDE),
            wire("Coastal Wire", "1", TITLE, LEDE + REST, null, WireStatus.USABLE, 1),
            article("Elm Post", "b", "Earthquake shakes hills", OTHER),
            article("Selby Echo", "x", "Strike is over", LEDE + REST),
            wire("Coastal Wire", "1", TITLE, LEDE + REST + " More.", null, WireStatus.USABLE, 2),
            wire("Coastal Wire", "9", "KILL: " + TITLE, KILL_NOTE, "1", WireStatus.CANCELED, 0),
            article("Elm Post", "c", "CORRECTED-Earthquake shakes hills", OTHER));
    for (int i = 0; i < log.size(); i++) {
      said.add(
          engine
              .apply(
                  new LogRecord.ArticleReceived(
                      i, NOON.plusSeconds(60L * i), preparer.prepare(log.get(i))))
              .toString());
    }
    return said;
  }

  private Decision.Placed apply(Article article) {
    position++;
    now = now.plusSeconds(60);
    Decision decision =
        engine.apply(new LogRecord.ArticleReceived(position, now, preparer.prepare(article)));
    return (Decision.Placed) decision;
  }

  private @Nullable String barred(int group, int article) {
    for (ScoredCandidate each : results.group(group).receipt().candidates()) {
      if (each.candidate().article() == article) {
        return each.candidate().barredBecause();
      }
    }
    throw new AssertionError("article " + article + " does not stand in group " + group);
  }

  private static Article article(String source, String id, String title, String text) {
    return wire(source, id, title, text, null, WireStatus.USABLE, 0);
  }

  private static Article at(Instant published, String source, String id, String text) {
    Article article = article(source, id, TITLE, text);
    return new Article(article.id(), TITLE, text, null, published, null, article.wire());
  }

  private static Article kind(String id, ArticleKind kind) {
    return new Article(
        new ArticleId("Coastal Wire", id),
        TITLE,
        LEDE + REST,
        null,
        null,
        null,
        new WireFields(0, WireStatus.USABLE, kind, null, null, null, null, null, null));
  }

  private static Article wire(
      String source,
      String id,
      String title,
      String text,
      @Nullable String replaces,
      WireStatus status,
      int version) {
    return new Article(
        new ArticleId(source, id),
        title,
        text,
        null,
        NOON,
        null,
        new WireFields(version, status, ArticleKind.TEXT, null, null, null, null, replaces, null));
  }
}
