package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.engine.NewsEvent.CanonicalChanged;
import dev.wirefold.story.Assigners;
import dev.wirefold.text.Shingler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An update isn't elected while a later one of its source is in its group. */
class UpdatesTest {

  private static final Shingler SHINGLER = new Shingler(7);
  private static final Instant START = Instant.parse("2026-03-05T08:00:00Z");
  private static final List<String> SENTENCES = Reprints.SENTENCES;
  private static final String WHOLE = Reprints.text(SENTENCES);
  private static final String SHORT = Reprints.text(SENTENCES.subList(0, 5));

  private final Preparer preparer = Preparer.ofWhole(SHINGLER, StaticEmbedder.bundled(), null);
  private final MemoryStore store = new MemoryStore();
  private final List<String> reasons = new ArrayList<>();
  private Engine engine = restored();
  private int position;

  @Test
  void update_laterOneShorter_isBarredForThat() throws IOException {
    put("MPA", "u2", 10, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    put("MPA", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    assertThat(canonical()).isEqualTo("u4");
    assertThat(barred("u2")).isEqualTo("a later update of its source is here, MPA/u4");
    assertThat(reasons)
        .containsExactly(
            "the one before can't be shown: a later update of its source is here, MPA/u4");
  }

  @Test
  void update_thatComesAfterALaterOne_isBarredAtOnce() throws IOException {
    put("MPA", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    put("MPA", "u2", 10, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    assertThat(canonical()).isEqualTo("u4");
    assertThat(barred("u2")).contains("MPA/u4");
    assertThat(reasons).isEmpty();
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
    decide(new CurationAction.PinCanonical(0));
    assertThat(canonical()).isEqualTo("u2");
    assertThat(barred("u2")).isNull();
    put("MPA", "u5", 30, "UPDATE 5-" + Reprints.TITLE, SHORT);
    assertThat(canonical()).isEqualTo("u2");
    decide(new CurationAction.Unpin(0));
    assertThat(canonical()).isEqualTo("u5");
    assertThat(barred("u2")).contains("MPA/u5");
  }

  @Test
  void outdatedUpdate_splitFromTheLaterOne_stands() throws IOException {
    put("MPA", "u2", 10, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    put("MPA", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    decide(new CurationAction.SplitGroup(List.of(1)));
    assertThat(barred("u2")).isNull();
    decide(new CurationAction.MergeGroups(0, 1));
    assertThat(barred("u2")).contains("MPA/u4");
  }

  @Test
  void outdatedUpdate_afterARestart_isAsItWas() throws IOException {
    put("MPA", "u2", 10, "UPDATE 2-" + Reprints.TITLE, WHOLE);
    put("MPA", "u4", 20, "UPDATE 4-" + Reprints.TITLE, SHORT);
    store.commit();
    engine = restored();
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
    assertThat(barred(0)).isEqualTo("withdrawn by ann: in error");
    assertThat(Bar.hides(barred(0), START)).isTrue();
  }

  @Test
  void underEmbargo_replacedByALaterVersion_staysHiddenUntilItsEnd() throws IOException {
    Instant end = START.plus(Duration.ofHours(5));
    put("MPA", "r1", 10, Reprints.TITLE, SHORT, end);
    put("MPA", "r1", 20, Reprints.TITLE, WHOLE, end);
    assertThat(Bar.hides(barred(0), START)).isTrue();
    assertThat(Bar.hides(barred(0), end)).isFalse();
  }

  @Test
  void replaced_thenWithdrawn_isHidden() throws IOException {
    put("MPA", "r1", 10, Reprints.TITLE, SHORT);
    put("MPA", "r1", 20, Reprints.TITLE, WHOLE);
    assertThat(Bar.hides(barred(0), START)).isFalse();
    withdraw("r1");
    assertThat(Bar.hides(barred(0), START)).isTrue();
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
    assertThat(reasons).isEmpty();
  }

  private String canonical() {
    int group = engine.detector().groupOf(0);
    return engine.ledger().group(group).canonicalMember().id().externalId();
  }

  private @Nullable String barred(String id) {
    return barred(engine.find(new ArticleId("MPA", id)));
  }

  private @Nullable String barred(int number) {
    return engine.ledger().candidate(number).barredBecause();
  }

  private void put(String source, String id, int minute, String title, String text)
      throws IOException {
    put(source, id, minute, title, text, null);
  }

  private void put(
      String source, String id, int minute, String title, String text, @Nullable Instant embargo)
      throws IOException {
    Article article =
        new Article(
            new ArticleId(source, id),
            title,
            text,
            null,
            START.plus(Duration.ofMinutes(minute)),
            "en",
            new WireFields(
                0, WireStatus.USABLE, ArticleKind.TEXT, embargo, null, null, null, null, null));
    apply(new LogRecord.ArticleReceived(position, now(), preparer.prepare(article)));
  }

  private void withdraw(String id) throws IOException {
    apply(
        new LogRecord.ArticleWithdrawn(
            position, now(), new ArticleId("MPA", id), "ann", "in error"));
  }

  private void decide(CurationAction action) throws IOException {
    apply(new LogRecord.EditorDecided(position, now(), action, "ann", "said so"));
  }

  private Instant now() {
    return START.plus(Duration.ofMinutes(position));
  }

  private void apply(LogRecord next) throws IOException {
    Decision decision = engine.apply(next);
    assertThat(decision).isNotInstanceOf(Decision.Refused.class);
    position++;
    ChangeSet changes = engine.drain();
    for (NewsEvent event : changes.events()) {
      if (event instanceof CanonicalChanged change) {
        reasons.add(change.because());
      }
    }
    store.write(changes);
    store.refresh();
    try (Archive archive = store.read()) {
      engine.written(archive.cursor());
    }
  }

  private Engine restored() {
    try {
      return new EngineRecovery(EngineSettings.DEFAULT, SHINGLER, Assigners.UNSURE, store::read)
          .restore();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
