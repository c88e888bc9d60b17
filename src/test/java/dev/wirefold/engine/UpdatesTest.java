package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.engine.NewsEvent.CanonicalChanged;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An update isn't elected while a later one of its source is in its group. */
class UpdatesTest {

  private static final Instant START = StoredEngine.START;
  private static final List<String> SENTENCES = Reprints.SENTENCES;
  private static final String WHOLE = Reprints.text(SENTENCES);
  private static final String SHORT = Reprints.text(SENTENCES.subList(0, 5));

  private final StoredEngine service = new StoredEngine();

  @Test
  void update_laterOneShorter_isBarredForThat() throws IOException {
    put("MPA", "u2", 10, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    put("MPA", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    assertThat(canonical()).isEqualTo("u4");
    assertThat(barred("u2")).isEqualTo("a later update of its source is here, MPA/u4");
    assertThat(reasons())
        .containsExactly(
            "the one before can't be shown: a later update of its source is here, MPA/u4");
  }

  @Test
  void update_thatComesAfterALaterOne_isBarredAtOnce() throws IOException {
    put("MPA", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    put("MPA", "u2", 10, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    assertThat(canonical()).isEqualTo("u4");
    assertThat(barred("u2")).contains("MPA/u4");
    assertThat(reasons()).isEmpty();
  }

  @Test
  void update_ofAnotherSource_barsNothing() throws IOException {
    put("MPA", "u2", 10, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    put("Elm Post", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    assertThat(barred("u2")).isNull();
  }

  @Test
  void update_publishedAfterTheOneWithTheHigherNumber_stands() throws IOException {
    put("MPA", "u2", 30, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    put("MPA", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    assertThat(barred("u2")).isNull();
  }

  @Test
  void laterUpdate_withdrawn_letsTheOneBeforeStandAgain() throws IOException {
    put("MPA", "u2", 10, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    put("MPA", "u3", 15, "UPDATE 3-" + Reprints.TITLE, WHOLE);
    put("MPA", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    assertThat(barred("u2")).contains("MPA/u4");
    withdraw("u4");
    assertThat(canonical()).isEqualTo("u3");
    assertThat(barred("u3")).isNull();
    assertThat(barred("u2")).contains("MPA/u3");
    assertThat(barred("u4")).isEqualTo("withdrawn by ann: in error");
  }

  @Test
  void outdatedUpdate_pinned_isShownUntilItIsUnpinned() throws IOException {
    put("MPA", "u2", 10, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    put("MPA", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    service.decide(new CurationAction.PinCanonical(0));
    assertThat(canonical()).isEqualTo("u2");
    assertThat(barred("u2")).isNull();
    put("MPA", "u5", 30, "UPDATE 5-" + Reprints.TITLE, SHORT);
    assertThat(canonical()).isEqualTo("u2");
    service.decide(new CurationAction.Unpin(0));
    assertThat(canonical()).isEqualTo("u5");
    assertThat(barred("u2")).contains("MPA/u5");
  }

  @Test
  void outdatedUpdate_splitFromTheLaterOne_stands() throws IOException {
    put("MPA", "u2", 10, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    put("MPA", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    service.decide(new CurationAction.SplitGroup(List.of(1)));
    assertThat(barred("u2")).isNull();
    service.decide(new CurationAction.MergeGroups(0, 1));
    assertThat(barred("u2")).contains("MPA/u4");
  }

  @Test
  void outdatedUpdate_afterARestart_isAsItWas() throws IOException {
    put("MPA", "u2", 10, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    put("MPA", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    service.restart();
    assertThat(barred("u2")).contains("MPA/u4");
    withdraw("u4");
    assertThat(canonical()).isEqualTo("u2");
  }

  /** A bar that hides a text for good gives way to none that would show it. */
  @Test
  void withdrawn_replacedByALaterVersion_staysWithdrawn() throws IOException {
    put("MPA", "r1", 10, Reprints.TITLE, SHORT);
    withdraw("r1");
    put("MPA", "r1", 20, Reprints.TITLE, WHOLE);
    assertThat(service.barred(0)).isEqualTo("withdrawn by ann: in error");
    assertThat(Bar.hides(service.barred(0), START)).isTrue();
  }

  @Test
  void replaced_thenWithdrawn_isHidden() throws IOException {
    put("MPA", "r1", 10, Reprints.TITLE, SHORT);
    put("MPA", "r1", 20, Reprints.TITLE, WHOLE);
    assertThat(Bar.hides(service.barred(0), START)).isFalse();
    withdraw("r1");
    assertThat(Bar.hides(service.barred(0), START)).isTrue();
  }

  /** Of two tables of one source the one with the later figures is shown, whichever came first. */
  @Test
  void laterFigures_ofTheSameSource_areShownWhicheverCameFirst() throws IOException {
    String early = WHOLE;
    String late = early.replace("480", "510").replace("2.5", "3.75");
    put("MPA", "late", 60, Reprints.TITLE, late);
    put("MPA", "early", 10, Reprints.TITLE, early);
    assertThat(canonical()).isEqualTo("late");
    put("MPA", "long", 10, Reprints.TITLE, early + "\nIts slipway is long.");
    assertThat(canonical()).isEqualTo("late");
  }

  /** A feed that claims an early time doesn't win by it: what counts is when it came in. */
  @Test
  void backdatedCopy_doesNotWin() throws IOException {
    put("Elm Post", "a", 30, Reprints.TITLE, WHOLE);
    put("Oak Times", "b", -90_000, Reprints.TITLE, WHOLE);
    assertThat(canonical()).isEqualTo("a");
    assertThat(reasons()).isEmpty();
  }

  private String canonical() {
    return service.canonical(0);
  }

  private List<String> reasons() {
    return service.events(CanonicalChanged.class).stream().map(CanonicalChanged::because).toList();
  }

  private @Nullable String barred(String id) {
    return service.barred(service.engine().find(new ArticleId("MPA", id)));
  }

  private void put(String source, String id, int minute, String title, String text)
      throws IOException {
    service.put(
        new Article(
            new ArticleId(source, id),
            title,
            text,
            null,
            START.plus(Duration.ofMinutes(minute)),
            "en",
            WireFields.PLAIN));
  }

  private void withdraw(String id) throws IOException {
    service.withdraw(new ArticleId("MPA", id));
  }
}
