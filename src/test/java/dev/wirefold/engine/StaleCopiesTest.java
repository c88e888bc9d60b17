package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.chain.Retraction.StalePassage;
import dev.wirefold.chain.TextSpan.Part;
import dev.wirefold.engine.NewsEvent.ArticleStale;
import dev.wirefold.engine.Reprints.Reprint;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A correction or kill reaches each copy that carries the passage, and no other. */
class StaleCopiesTest {

  private static final int REPRINTS = 20;
  private static final String WHOLE = Reprints.text(Reprints.SENTENCES);

  private final StoredEngine service = new StoredEngine();
  private final Map<String, Article> sent = new TreeMap<>();

  private void put(String source, String id, String title, String text) throws IOException {
    put(source, id, 0, WireStatus.USABLE, null, title, text);
  }

  private void put(
      String source,
      String id,
      int version,
      WireStatus status,
      @Nullable String replaces,
      String title,
      String text)
      throws IOException {
    Article article =
        new Article(
            new ArticleId(source, id),
            title,
            text,
            null,
            service.now(),
            "en",
            new WireFields(
                version, status, ArticleKind.TEXT, null, null, null, null, replaces, null));
    sent.put(source, article);
    service.put(article);
  }

  private void putReprints(Reprints reprints, Map<String, Integer> expected, boolean withRight)
      throws IOException {
    for (int i = 0; i < REPRINTS; i++) {
      Reprint reprint = reprints.next(!withRight || i % 2 == 0);
      String outlet = "Outlet " + (expected.size() + 1);
      put(outlet, "r" + i, reprint.title(), reprint.text());
      expected.put(outlet, reprint.stale());
    }
  }

  private List<ArticleStale> stale() {
    return service.events(ArticleStale.class);
  }

  private Article sent(String source) {
    return Objects.requireNonNull(sent.get(source));
  }

  /** Passages found, by outlet. */
  private Map<String, Integer> found() {
    Map<String, Integer> found = new TreeMap<>();
    for (ArticleStale each : stale()) {
      found.merge(each.article().source(), each.passages().size(), Integer::sum);
    }
    return found;
  }

  private static Map<String, Integer> some(Map<String, Integer> expected) {
    Map<String, Integer> some = new TreeMap<>(expected);
    some.values().removeIf(count -> count == 0);
    return some;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void correction_reprintsBeforeAndAfter_marksEachPassageAndNoOther(long seed) throws IOException {
    Reprints reprints = new Reprints(seed);
    Map<String, Integer> expected = new TreeMap<>();
    put("MPA", "w1", 1, WireStatus.USABLE, null, Reprints.TITLE, WHOLE);
    putReprints(reprints, expected, false);
    assertThat(stale()).isEmpty();
    put(
        "MPA",
        "w1",
        2,
        WireStatus.USABLE,
        null,
        "CORRECTED-" + Reprints.corrected(Reprints.TITLE),
        Reprints.corrected(WHOLE));
    service.restart();
    putReprints(reprints, expected, true);
    assertThat(found()).as("seed %d", seed).isEqualTo(some(expected));
    Article right = sent("MPA");
    for (ArticleStale each : stale()) {
      for (StalePassage passage : each.passages()) {
        assertThat(passage.where().of(sent(each.article().source()))).contains("480");
        assertThat(Objects.requireNonNull(passage.instead()).of(right))
            .contains("380")
            .doesNotContain("480");
        assertThat(passage.instead().part()).isEqualTo(passage.where().part());
      }
      assertThat(each.by()).isEqualTo(new ArticleId("MPA", "w1"));
      assertThat(each.since()).isEqualTo(StoredEngine.START.plus(Duration.ofMinutes(REPRINTS + 1)));
    }
    System.out.printf(
        "stale passages, correction, seed %d: %d planted in %d of %d reprints, %d found%n",
        seed,
        expected.values().stream().mapToInt(Integer::intValue).sum(),
        some(expected).size(),
        expected.size(),
        found().values().stream().mapToInt(Integer::intValue).sum());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void kill_reprintsBeforeAndAfter_marksAllThatTheyTook(long seed) throws IOException {
    Reprints reprints = new Reprints(seed);
    Map<String, Integer> expected = new TreeMap<>();
    put("MPA", "w1", 1, WireStatus.USABLE, null, Reprints.TITLE, WHOLE);
    putReprints(reprints, expected, false);
    put("MPA", "k1", 0, WireStatus.CANCELED, "w1", "KILL: Norvik story", "Do not publish it.");
    service.restart();
    putReprints(reprints, expected, false);
    assertThat(found().keySet()).as("seed %d", seed).isEqualTo(expected.keySet());
    for (ArticleStale each : stale()) {
      assertThat(each.kill()).isTrue();
      Article copy = sent(each.article().source());
      String taken =
          each.passages().stream()
              .filter(passage -> passage.where().part() == Part.TEXT)
              .map(passage -> passage.where().of(copy))
              .reduce("", (a, b) -> a + "\n" + b);
      String left = copy.text();
      for (StalePassage passage : each.passages()) {
        left =
            passage.where().part() == Part.TEXT ? left.replace(passage.where().of(copy), "") : left;
      }
      assertThat(taken).doesNotContain("Readers from").doesNotContain("football club");
      assertThat(left)
          .as("seed %d, %s: what is not marked", seed, each.article())
          .doesNotContain("docks")
          .doesNotContain("ferries since")
          .doesNotContain("percent");
    }
  }

  @Test
  void kill_textSentInItsPlace_mayBeReprinted() throws IOException {
    put("MPA", "w1", Reprints.TITLE, WHOLE);
    put("MPA", "k1", 0, WireStatus.CANCELED, "w1", "KILL: Norvik story", "Do not publish it.");
    String rest =
        Reprints.text(
            Reprints.SENTENCES.subList(1, 9).stream()
                .filter(each -> !each.contains("480"))
                .toList());
    put("MPA", "w2", "Norvik talks to union on Oakvale yard", rest);
    put("Post", "p1", "Norvik talks to union on Oakvale yard", rest);
    assertThat(stale()).isEmpty();
    put("Courier", "c1", Reprints.TITLE, WHOLE);
    assertThat(stale()).hasSize(1);
    assertThat(stale().getFirst().passages())
        .noneMatch(each -> each.where().of(sent("Courier")).contains("docks"));
  }

  @Test
  void kill_citingArticle_countsWhatItTookWordForWord() throws IOException {
    put("MPA", "w1", Reprints.TITLE, WHOLE);
    String own =
        "The towns along the coast have lost four yards in ten years, and their councils met in"
            + " Lindby to speak about what comes after the ships.\nA historian showed pictures of"
            + " slipways that are lawns now, and a choir of retired welders sang in the hall.\n";
    String taken = Reprints.SENTENCES.get(1) + "\n" + Reprints.SENTENCES.get(4);
    put("Before", "c1", "Coast towns speak of life after ships", own + taken);
    put("Other", "o1", "Coast towns talk of life after ships", own.replace("four", "five"));
    put("MPA", "k1", 0, WireStatus.CANCELED, "w1", "KILL: Norvik story", "Do not publish it.");
    put("After", "c2", "Life after ships: coast towns meet", own.replace("ten", "12") + taken);
    assertThat(found()).containsOnlyKeys("Before", "After");
    for (ArticleStale each : stale()) {
      assertThat(each.passages()).hasSize(1);
      assertThat(each.passages().getFirst().where().of(sent(each.article().source())))
          .isEqualTo(taken);
    }
  }

  @Test
  void correction_byAnOutletOfItsCopy_marksNobody() throws IOException {
    put("MPA", "w1", Reprints.TITLE, WHOLE);
    put("Post", "p1", Reprints.TITLE, WHOLE);
    put("Post", "p1", Reprints.TITLE, WHOLE.replace("480", "510"));
    assertThat(stale()).isEmpty();
  }

  @Test
  void refileWithAnotherFigure_underAnotherId_marksCopies() throws IOException {
    put("MPA", "w1", Reprints.TITLE, WHOLE);
    put("Post", "p1", Reprints.TITLE, WHOLE);
    put("MPA", "w2", "REFILE-" + Reprints.corrected(Reprints.TITLE), Reprints.corrected(WHOLE));
    assertThat(found()).containsOnlyKeys("Post").containsEntry("Post", 3);
  }

  @Test
  void copyThatIsMended_isNotMarkedAgain() throws IOException {
    put("MPA", "w1", 1, WireStatus.USABLE, null, Reprints.TITLE, WHOLE);
    put("Post", "p1", Reprints.TITLE, WHOLE);
    put("MPA", "w1", 2, WireStatus.USABLE, null, Reprints.TITLE, Reprints.corrected(WHOLE));
    assertThat(stale()).hasSize(1);
    put("Post", "p1", Reprints.corrected(Reprints.TITLE), Reprints.corrected(WHOLE));
    assertThat(stale()).hasSize(1);
  }

  @Test
  void withdrawalByAnEditor_marksCopies() throws IOException {
    put("MPA", "w1", Reprints.TITLE, WHOLE);
    put("Post", "p1", Reprints.TITLE, WHOLE);
    service.withdraw(new ArticleId("MPA", "w1"));
    assertThat(stale()).hasSize(1);
    assertThat(stale().getFirst().by()).isNull();
  }

  @Test
  void correctedArticleTakenDown_isLookedForNoMore() throws IOException {
    put("MPA", "w1", Reprints.TITLE, WHOLE);
    put("MPA", "w2", 0, WireStatus.USABLE, "w1", "CORRECTED-N", Reprints.corrected(WHOLE));
    service.takeDown(new ArticleId("MPA", "w2"));
    put("Post", "p1", Reprints.TITLE, WHOLE);
    assertThat(stale()).isEmpty();
    assertThat(service.kept(Correction.prefix())).isEmpty();
  }
}
