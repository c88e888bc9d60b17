package dev.wirefold.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.format.ParsedLine.Parsed;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleJsonCodecTest {

  private static final Article FULL =
      new Article(
          new ArticleId("Daily", "7"),
          "Rates held",
          "The bank held.\n\"No\" \uD83D\uDE00 caf\u00e9",
          "https://a.example/7",
          Instant.parse("2025-03-11T10:15:30.123456789Z"),
          "en-gb",
          new WireFields(
              3,
              WireStatus.CANCELED,
              ArticleKind.ALERT,
              Instant.parse("2025-03-11T12:00:00Z"),
              "Agency",
              "By A. Writer",
              "RATES",
              "6",
              "5"));

  private static final String FULL_LINE =
      """
      {"id":"7","source":"Daily","title":"Rates held","text":"The bank held.\\n\\"No\\" \\uD83D\\uDE00 \
      caf\u00e9","url":"https://a.example/7","published":"2025-03-11T10:15:30.123456789Z",\
      "lang":"en-gb","version":3,"status":"canceled","kind":"alert",\
      "embargoed":"2025-03-11T12:00:00Z","credit":"Agency","byline":"By A. Writer","slug":"RATES",\
      "replaces":"6","derivedFrom":"5"}\
      """;

  private static final List<WireStatus> STATUSES = List.of(WireStatus.values());
  private static final List<ArticleKind> KINDS = List.of(ArticleKind.values());

  private final ArticleJsonCodec codec = new ArticleJsonCodec();

  @Test
  void encode_allFields_isTheGoldenLine() {
    assertThat(new String(codec.encode(FULL), UTF_8)).isEqualTo(FULL_LINE);
  }

  @Test
  void encode_plainArticle_leavesOutWhatSaysNothing() {
    Article plain =
        new Article(new ArticleId("", "x"), "", "text", null, null, null, WireFields.PLAIN);

    assertThat(new String(codec.encode(plain), UTF_8))
        .isEqualTo("{\"id\":\"x\",\"text\":\"text\"}");
    assertThat(codec.decode(codec.encode(plain))).isEqualTo(plain);
  }

  @Test
  void decode_goldenLine_isTheArticle() {
    assertThat(codec.decode(FULL_LINE.getBytes(UTF_8))).isEqualTo(FULL);
  }

  @Test
  void encode_line_isInput() {
    ParsedLine parsed =
        new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS)
            .parse(codec.encode(FULL));

    assertThat(parsed)
        .isInstanceOfSatisfying(Parsed.class, it -> assertThat(it.article()).isEqualTo(FULL));
  }

  @Test
  void decode_loneSurrogate_comesBack() {
    Article odd =
        new Article(
            new ArticleId("\uDC00", "x"), "\uD800", "a\uD83Db", null, null, null, WireFields.PLAIN);

    assertThat(codec.decode(codec.encode(odd))).isEqualTo(odd);
  }

  @Test
  void decode_textBeyondTheParsersUsualLimit_comesBack() {
    Article longOne =
        new Article(
            new ArticleId("", "x"), "", "a".repeat(21_000_000), null, null, null, WireFields.PLAIN);

    assertThat(codec.decode(codec.encode(longOne))).isEqualTo(longOne);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void decode_anyArticle_comesBackExactly(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2000; i++) {
      Article article = article(random);
      assertThat(codec.decode(codec.encode(article))).as("seed %d", seed).isEqualTo(article);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{\"id\":\"x\"}",
        "{\"text\":\"x\"}",
        "{\"id\":\"x\",\"text\":\"y\"",
        "{\"id\":\"x\",\"text\":\"y\"} {}",
        "{\"id\":\"x\",\"text\":7}",
        "{\"id\":\"x\",\"text\":\"y\",\"other\":\"z\"}",
        "{\"id\":\"x\",\"text\":\"y\",\"kind\":\"poem\"}",
        "{\"id\":\"x\",\"text\":\"y\",\"published\":\"yesterday\"}",
        "{\"id\":\"x\",\"text\":\"y\",\"version\":-1}"
      })
  void decode_whatIsNoArticle_isRefused(String line) {
    assertThatThrownBy(() -> codec.decode(line.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Article article(SplittableRandom random) {
    String text = text(random);
    return new Article(
        new ArticleId(text(random), "i" + text(random)),
        text(random),
        text.isEmpty() ? "x" : text,
        textOrNull(random),
        timeOrNull(random),
        textOrNull(random),
        new WireFields(
            random.nextInt(3) * random.nextInt(Integer.MAX_VALUE / 2),
            STATUSES.get(random.nextInt(STATUSES.size())),
            KINDS.get(random.nextInt(KINDS.size())),
            timeOrNull(random),
            textOrNull(random),
            textOrNull(random),
            textOrNull(random),
            textOrNull(random),
            textOrNull(random)));
  }

  private static @Nullable String textOrNull(SplittableRandom random) {
    return random.nextBoolean() ? null : text(random);
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(1 << 16));
        case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 2 -> text.append((char) random.nextInt(40));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }

  private static @Nullable Instant timeOrNull(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> Instant.MAX;
      case 2 -> Instant.MIN;
      default -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    };
  }
}
