package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.chain.Version;
import dev.wirefold.chain.VersionChain;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.story.Assigners;
import dev.wirefold.text.Shingler;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes first, a report ends with the same chain and the same version to show. */
class ArrivalOrderTest {

  private static final Shingler SHINGLER = new Shingler(7);
  private static final Instant START = Instant.parse("2026-03-05T08:00:00Z");
  private static final int PERMUTATIONS = 100;

  private final Preparer preparer = Preparer.ofWhole(SHINGLER, StaticEmbedder.bundled(), null);

  private static final List<Article> CHAIN =
      List.of(
          article("r1", 1, 0, Reprints.TITLE, Reprints.SENTENCES.subList(0, 4)),
          article("r1", 2, 9, Reprints.TITLE, Reprints.SENTENCES.subList(0, 5)),
          article("u1", 1, 30, "UPDATE 1-" + Reprints.TITLE, Reprints.SENTENCES.subList(0, 6)),
          article("u2", 1, 60, "UPDATE 2-" + Reprints.TITLE, Reprints.SENTENCES.subList(0, 8)),
          article(
              "u2",
              2,
              70,
              "CORRECTED-UPDATE 2-" + Reprints.corrected(Reprints.TITLE),
              Reprints.SENTENCES.subList(0, 8).stream().map(Reprints::corrected).toList()),
          article(
              "u3",
              1,
              90,
              "UPDATE 3-" + Reprints.corrected(Reprints.TITLE),
              Reprints.SENTENCES.stream().map(Reprints::corrected).toList()));

  private static Article article(
      String id, int version, int minute, String title, List<String> sentences) {
    return new Article(
        new ArticleId("MPA", id),
        title,
        Reprints.text(sentences),
        null,
        START.plus(Duration.ofMinutes(minute)),
        "en",
        new WireFields(
            version,
            WireStatus.USABLE,
            ArticleKind.TEXT,
            null,
            null,
            null,
            "NORVIK-YARD/",
            null,
            null));
  }

  @Test
  void apply_anyOrder_endsWithTheSameChainAndCanonical() throws IOException {
    List<Article> updates = new ArrayList<>(CHAIN.subList(0, 4));
    updates.add(article("u3", 1, 90, "UPDATE 3-" + Reprints.TITLE, Reprints.SENTENCES));
    for (int seed = 0; seed < PERMUTATIONS; seed++) {
      assertThat(end(shuffled(updates, seed)))
          .as("seed %d", seed)
          .isEqualTo("r1 v1, r1 v2, u1 v1, u2 v1, u3 v1; canonical u3 v1");
    }
  }

  /** A correction is in the group of what it corrects only if that came first. */
  @Test
  void apply_correctionInAnyOrder_endsWithTheSameChainAndCanonical() throws IOException {
    for (int seed = 0; seed < PERMUTATIONS; seed++) {
      assertThat(end(shuffled(CHAIN, seed)))
          .as("seed %d", seed)
          .isEqualTo("r1 v1, r1 v2, u1 v1, u2 v1, u2 v2, u3 v1; canonical u3 v1");
    }
  }

  /** Reprints by others don't change which version is shown, even where they are longer. */
  @Test
  void apply_chainAndReprintsInAnyOrder_endsWithTheSameChainAndCanonical() throws IOException {
    List<Article> all = new ArrayList<>(CHAIN);
    Reprints reprints = new Reprints(17);
    for (int i = 0; i < 10; i++) {
      Reprints.Reprint reprint = reprints.next(i % 2 == 0);
      all.add(
          new Article(
              new ArticleId("Outlet " + i, "p"),
              reprint.title(),
              reprint.text(),
              null,
              START.plus(Duration.ofMinutes(7L * i)),
              "en",
              WireFields.PLAIN));
    }
    for (int seed = 0; seed < PERMUTATIONS; seed++) {
      assertThat(end(shuffled(all, seed)))
          .as("seed %d", seed)
          .isEqualTo("r1 v1, r1 v2, u1 v1, u2 v1, u2 v2, u3 v1; canonical u3 v1");
    }
  }

  private static List<Article> shuffled(List<Article> articles, int seed) {
    List<Article> order = new ArrayList<>(articles);
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  private static String name(Article article) {
    return article.id().externalId() + " v" + article.wire().version();
  }

  private String end(List<Article> order) throws IOException {
    MemoryStore store = new MemoryStore();
    Engine engine =
        new EngineRecovery(EngineSettings.DEFAULT, SHINGLER, Assigners.UNSURE, store::read)
            .restore();
    for (int i = 0; i < order.size(); i++) {
      Instant at = START.plus(Duration.ofMinutes(100 + i));
      engine.apply(new LogRecord.ArticleReceived(i, at, preparer.prepare(order.get(i))));
    }
    store.write(engine.drain());
    store.refresh();
    try (Archive archive = store.read()) {
      List<Version> versions = new ArrayList<>();
      for (StoredArticle each : archive.withSlug("MPA", "norvik-yard/", 99)) {
        versions.add(new Version(each.article(), StoredMember.of(each).text().marks()));
      }
      StringBuilder shape = new StringBuilder();
      for (VersionChain.Step step : VersionChain.of(versions.getFirst(), versions).steps()) {
        shape.append(shape.isEmpty() ? "" : ", ").append(name(step.version().article()));
      }
      StoredArticle last = archive.versions(new ArticleId("MPA", "u3")).getLast();
      StoredGroup group = archive.group(last.group());
      StoredArticle canonical = group == null ? null : archive.article(group.canonical());
      return shape + "; canonical " + (canonical == null ? "none" : name(canonical.article()));
    }
  }
}
