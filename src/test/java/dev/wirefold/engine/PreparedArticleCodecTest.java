package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.engine.PreparedArticle.Embedded;
import dev.wirefold.story.Lede;
import dev.wirefold.text.Shingler;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedArticleCodecTest {

  private static final Shingler SHINGLER = new Shingler(7);

  private final Preparer preparer = Preparer.ofFeatures(SHINGLER, null, null);
  private final PreparedArticleCodec codec = new PreparedArticleCodec(SHINGLER);

  @Test
  void decode_plainArticle_isTheSame() {
    assertSame(
        preparer.prepare(
            new Article(
                new ArticleId("", "1"), "Ferry late", "", null, null, null, WireFields.PLAIN)));
  }

  @Test
  void decode_articleWithEverything_isTheSame() {
    PreparedArticle article = preparer.prepare(full(new SplittableRandom(5)));
    assertSame(with(article, new float[] {0.5f, -1, Float.MIN_VALUE}));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decode_randomArticle_isTheSame(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 100; round++) {
      assertSame(preparer.prepare(full(random)));
    }
  }

  @Test
  void decode_oneSourceTwice_sharesItsName() {
    byte[] bytes = PreparedArticleCodec.encode(preparer.prepare(full(new SplittableRandom(1))));
    assertThat(codec.decode(bytes).id().source())
        .isSameAs(codec.decode(bytes.clone()).id().source());
  }

  @Test
  void encode_articleWithItsTextAsItCameIn_isRefused() {
    PreparedArticle whole =
        Preparer.ofWhole(SHINGLER, null, null).prepare(full(new SplittableRandom(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> PreparedArticleCodec.encode(whole));
  }

  private static Article full(SplittableRandom random) {
    return new Article(
        new ArticleId(text(random, 9), "x" + text(random, 30)),
        "Title " + text(random, 90),
        "The ferry is late. " + text(random, 2_000),
        optional(random, 100),
        random.nextBoolean()
            ? Instant.ofEpochSecond(random.nextLong(-1L << 33, 1L << 33), random.nextInt(1 << 29))
            : null,
        optional(random, 5),
        new WireFields(
            random.nextInt(300),
            any(random, List.of(WireStatus.values())),
            any(random, List.of(ArticleKind.values())),
            random.nextBoolean() ? Instant.ofEpochMilli(random.nextLong(1L << 40)) : null,
            optional(random, 20),
            optional(random, 20),
            optional(random, 20),
            optional(random, 20),
            optional(random, 20)));
  }

  private static <T> T any(SplittableRandom random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static @Nullable String optional(SplittableRandom random, int longest) {
    return random.nextInt(3) == 0 ? null : text(random, longest);
  }

  /** Words of any characters, halves of surrogate pairs among them. */
  private static String text(SplittableRandom random, int longest) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(longest);
    while (text.length() < length) {
      int most = random.nextInt(4) == 0 ? Character.MAX_VALUE : 0x7F;
      text.append(random.nextInt(6) == 0 ? ' ' : (char) random.nextInt(most));
    }
    return text.toString();
  }

  private static PreparedArticle with(PreparedArticle article, float[] vector) {
    return new PreparedArticle(
        article.id(),
        article.title(),
        article.url(),
        article.published(),
        article.language(),
        article.wire(),
        article.text(),
        article.content(),
        article.fingerprint(),
        new Embedded(vector, Lede.of(new char[] {0, 7, 30_521, 65_535})),
        null);
  }

  private void assertSame(PreparedArticle article) {
    PreparedArticle read = codec.decode(PreparedArticleCodec.encode(article));
    assertThat(read).usingRecursiveComparison().ignoringFields("text").isEqualTo(article);
    assertThat(read.text().title()).isEqualTo(article.text().title());
    assertThat(read.text().body()).isEqualTo(article.text().body());
    assertThat(read.text().marks()).isEqualTo(article.text().marks());
    assertThat(read.text().shingles()).isEqualTo(article.text().shingles());
  }
}
