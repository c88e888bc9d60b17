package dev.wirefold.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.engine.MemoryScratch;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.PreparedArticleCodec;
import dev.wirefold.engine.Preparer;
import dev.wirefold.story.Assigners;
import dev.wirefold.text.Shingler;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecidedBatchTest {

  private static final Instant NOON = Instant.parse("2025-03-03T12:00:00Z");
  private static final DecidedBatch.Progress SILENT = (decided, of) -> {};
  private static final Shingler SHINGLER = new Shingler(DecidedBatch.SHINGLE_KEY);

  /** Versions, copies, kills and long gaps: what is put aside makes no difference. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void ofLarge_sameArticles_decidesAsInMemory(long seed) throws IOException {
    List<PreparedArticle> articles = articles(new SplittableRandom(seed));
    MemoryScratch scratch = new MemoryScratch();
    ScratchArticles aside = new ScratchArticles(scratch, SHINGLER);
    for (PreparedArticle article : articles) {
      aside.add(PreparedArticleCodec.encode(article), article.published());
    }
    DecidedBatch large =
        DecidedBatch.ofLarge(
            EngineSettings.DEFAULT, aside, scratch, Assigners.standard(), 0, SILENT);
    DecidedBatch small =
        DecidedBatch.of(EngineSettings.DEFAULT, articles, Assigners.standard(), SILENT);
    assertThat(large.articles()).as("seed %d", seed).isEqualTo(small.articles());
    assertThat(large.groups()).as("seed %d", seed).isEqualTo(small.groups());
    assertThat(large.results().stories()).isEqualTo(small.results().stories());
    assertThat(large.exactCopies()).isEqualTo(small.exactCopies()).isPositive();
    assertThat(large.groups()).hasSizeBetween(20, 399);
  }

  private static List<PreparedArticle> articles(SplittableRandom random) {
    Preparer preparer = Preparer.ofFeatures(SHINGLER, null, null);
    List<String> texts = new ArrayList<>();
    List<PreparedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      if (texts.isEmpty() || random.nextInt(3) == 0) {
        texts.add(text(random));
      }
      String text = texts.get(texts.size() - 1 - random.nextInt(Math.min(5, texts.size())));
      String edited = random.nextBoolean() ? text : text.replaceFirst("w1", "other");
      articles.add(preparer.prepare(article(i, edited, random)));
    }
    return articles;
  }

  private static Article article(int i, String text, SplittableRandom random) {
    WireStatus status = random.nextInt(30) == 0 ? WireStatus.CANCELED : WireStatus.USABLE;
    return new Article(
        new ArticleId("Source " + random.nextInt(4), "id-" + random.nextInt(300)),
        "Title " + text.substring(0, 12),
        text,
        null,
        random.nextInt(9) == 0 ? null : NOON.plusSeconds(7_200L * i + random.nextInt(9_000)),
        "en",
        new WireFields(0, status, ArticleKind.TEXT, null, null, null, null, null, null));
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 20 + random.nextInt(200); i > 0; i--) {
      text.append('w').append(random.nextInt(3_000)).append(random.nextInt(15) == 0 ? ". " : " ");
    }
    return text.toString();
  }
}
