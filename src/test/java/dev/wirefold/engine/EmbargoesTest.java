package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.engine.NewsEvent.ArticleStale;
import dev.wirefold.engine.NewsEvent.CanonicalChanged;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in under an embargo stands for election when that is over, and not before. */
class EmbargoesTest {

  private static final Instant END = StoredEngine.START.plus(Duration.ofHours(3));
  private static final String WHOLE = Reprints.text(Reprints.SENTENCES);
  private static final String SHORT = Reprints.text(Reprints.SENTENCES.subList(0, 5));

  private final StoredEngine service = new StoredEngine();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void original_isElectedWithTheFirstRecordAfterTheEnd(boolean restarted) throws IOException {
    put("MPA", "w1", WHOLE, END);
    put("Post", "p1", SHORT, null);
    assertThat(service.canonical(0)).isEqualTo("p1");
    if (restarted) {
      service.restart();
    }
    service.pause(Duration.between(service.now(), END).minusMinutes(1));
    other("o1");
    assertThat(service.canonical(0)).isEqualTo("p1");
    assertThat(service.barred(0)).isEqualTo("under embargo until " + END);
    assertThat(service.now()).isEqualTo(END);
    other("o2");
    assertThat(service.barred(0)).isNull();
    assertThat(service.canonical(0)).isEqualTo("w1");
    List<CanonicalChanged> changes = service.events(CanonicalChanged.class);
    assertThat(changes.getLast().because()).isEqualTo("the embargo of MPA/w1 is over");
    assertThat(changes.getLast().at()).isEqualTo(END);
    assertThat(service.kept(Embargo.prefix())).isEmpty();
  }

  @Test
  void replacedText_standsUntilTheEmbargoOfWhatReplacesItIsOver() throws IOException {
    put("MPA", "w1", SHORT, null);
    put("MPA", "w1", WHOLE, END);
    assertThat(service.barred(0)).isNull();
    assertThat(service.canonical(0)).isEqualTo("w1");
    assertThat(service.engine().receipt(0).winner()).isZero();
    waitForTheEnd();
    assertThat(service.barred(0)).isEqualTo("replaced by a later version, MPA/w1");
    assertThat(service.barred(1)).isNull();
    assertThat(service.engine().receipt(0).winner()).isEqualTo(1);
  }

  @Test
  void severalVersionsUnderOneEmbargo_theLastStands() throws IOException {
    put("MPA", "w1", WHOLE, null);
    put("MPA", "w1", WHOLE + " One more.", END);
    put("MPA", "w1", SHORT, END);
    waitForTheEnd();
    assertThat(service.barred(0)).startsWith("replaced");
    assertThat(service.barred(1)).startsWith("replaced");
    assertThat(service.barred(2)).isNull();
    assertThat(service.engine().receipt(0).winner()).isEqualTo(2);
    assertThat(service.events(CanonicalChanged.class)).hasSize(1);
  }

  @Test
  void versionUnderEmbargo_replacedByOneThatIsNot_givesWayAtOnce() throws IOException {
    put("MPA", "w1", WHOLE, null);
    put("MPA", "w1", WHOLE + " One more.", END);
    put("MPA", "w1", SHORT, null);
    assertThat(service.barred(0)).isEqualTo("replaced by a later version, MPA/w1");
    assertThat(service.barred(1))
        .isEqualTo("under embargo until " + END + "; replaced by a later version, MPA/w1");
    assertThat(Bar.hides(service.barred(1), StoredEngine.START)).isTrue();
    assertThat(service.engine().receipt(0).winner()).isEqualTo(2);
    waitForTheEnd();
    assertThat(service.barred(1)).isEqualTo("replaced by a later version, MPA/w1");
    assertThat(service.engine().receipt(0).winner()).isEqualTo(2);
  }

  @Test
  void withdrawnUnderEmbargo_staysWithdrawn() throws IOException {
    put("MPA", "w1", WHOLE, END);
    put("Post", "p1", SHORT, null);
    service.withdraw(new ArticleId("MPA", "w1"));
    waitForTheEnd();
    assertThat(service.barred(0)).isEqualTo("withdrawn by ann: in error");
    assertThat(service.canonical(0)).isEqualTo("p1");
  }

  @Test
  void messageToEditorsUnderEmbargo_isOneAfterIt() throws IOException {
    service.put(article("MPA", "w1", Reprints.TITLE, WHOLE, ArticleKind.ADVISORY, END));
    assertThat(service.barred(0))
        .isEqualTo("under embargo until " + END + "; a message to editors");
    waitForTheEnd();
    assertThat(service.barred(0)).isEqualTo("a message to editors");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void correctionUnderEmbargo_isLookedForFromItsEndOn(boolean restarted) throws IOException {
    put("MPA", "w1", WHOLE, null);
    put("Post", "p1", WHOLE, null);
    service.put(
        article(
            "MPA",
            "w1",
            "CORRECTED-" + Reprints.corrected(Reprints.TITLE),
            Reprints.corrected(WHOLE),
            ArticleKind.TEXT,
            END));
    put("Herald", "h1", WHOLE, null);
    assertThat(service.events(ArticleStale.class)).isEmpty();
    if (restarted) {
      service.restart();
    }
    waitForTheEnd();
    put("Times", "t1", WHOLE, null);
    List<ArticleStale> stale = service.events(ArticleStale.class);
    assertThat(stale).extracting(each -> each.article().source()).contains("Post", "Herald");
    assertThat(stale).extracting(each -> each.article().source()).contains("Times").hasSize(3);
    assertThat(stale).allMatch(each -> each.since().equals(END));
  }

  @Test
  void takenDownUnderEmbargo_isForgotten() throws IOException {
    put("MPA", "w1", WHOLE, null);
    put("Post", "p1", SHORT, null);
    put("MPA", "w2", WHOLE, END);
    assertThat(service.kept(Embargo.prefix())).hasSize(1);
    service.takeDown(new ArticleId("MPA", "w2"));
    assertThat(service.kept(Embargo.prefix())).isEmpty();
    waitForTheEnd();
    assertThat(service.canonical(0)).isEqualTo("w1");
  }

  @Test
  void embargo_ofBytes_isItselfAgain() {
    Embargo embargo = new Embargo(END, 7, 3, Embargo.NOTHING);
    assertThat(Embargo.of(embargo.toBytes())).isEqualTo(embargo);
  }

  private void waitForTheEnd() throws IOException {
    service.pause(Duration.between(service.now(), END));
    other("later");
  }

  /** Brings something that has nothing to do with it. */
  private void other(String id) throws IOException {
    service.put(
        article(
            "Gazette",
            id,
            "Library of " + id + " opens on Sundays",
            "Readers in " + id + " may borrow books on Sundays, too.",
            ArticleKind.TEXT,
            null));
  }

  private void put(String source, String id, String text, @Nullable Instant embargo)
      throws IOException {
    service.put(article(source, id, Reprints.TITLE, text, ArticleKind.TEXT, embargo));
  }

  private Article article(
      String source,
      String id,
      String title,
      String text,
      ArticleKind kind,
      @Nullable Instant embargo) {
    return new Article(
        new ArticleId(source, id),
        title,
        text,
        null,
        service.now(),
        "en",
        new WireFields(0, WireStatus.USABLE, kind, embargo, null, null, null, null, null));
  }
}
