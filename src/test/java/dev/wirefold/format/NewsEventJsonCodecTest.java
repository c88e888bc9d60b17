package dev.wirefold.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.article.ArticleId;
import dev.wirefold.chain.Retraction.StalePassage;
import dev.wirefold.chain.TextSpan;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.NewsEvent.ArticleDeleted;
import dev.wirefold.engine.NewsEvent.ArticleGrouped;
import dev.wirefold.engine.NewsEvent.ArticleStale;
import dev.wirefold.engine.NewsEvent.ArticleWithdrawn;
import dev.wirefold.engine.NewsEvent.CanonicalChanged;
import dev.wirefold.engine.NewsEvent.Curated;
import dev.wirefold.engine.NewsEvent.GroupMoved;
import dev.wirefold.engine.NewsEvent.GroupSplit;
import dev.wirefold.engine.NewsEvent.GroupsMerged;
import dev.wirefold.engine.NewsEvent.StoriesMerged;
import dev.wirefold.engine.NewsEvent.StoryJoined;
import dev.wirefold.engine.NewsEvent.StoryOpened;
import dev.wirefold.engine.NewsEvent.StorySplit;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsEventJsonCodecTest {

  private static final Instant AT = Instant.parse("2026-03-05T10:15:30.123456Z");
  private static final ArticleId A = new ArticleId("wire", "a");
  private static final ArticleId B = new ArticleId("", "b\u00e9\"");

  private final NewsEventJsonCodec codec = new NewsEventJsonCodec();

  static Stream<Arguments> golden() {
    return Stream.of(
        Arguments.of(
            new ArticleGrouped(7, AT, A, 2, "g-1", true, B, "trimmed", "most", "s-1"),
            """
            {"seq":7,"type":"article.grouped","at":"2026-03-05T10:15:30.123456Z",\
            "article":{"source":"wire","id":"a"},"version":2,"group":"g-1","opened":true,\
            "canonical":{"source":"","id":"b\u00e9\\""},"relation":"trimmed","rule":"most",\
            "story":"s-1"}\
            """),
        Arguments.of(
            new CanonicalChanged(8, AT, "g-1", null, null, A, "it is complete"),
            """
            {"seq":8,"type":"group.canonical-changed","at":"2026-03-05T10:15:30.123456Z",\
            "group":"g-1","to":{"source":"wire","id":"a"},"because":"it is complete"}\
            """),
        Arguments.of(
            new GroupsMerged(9, AT, "g-2", "g-1", "an editor"),
            """
            {"seq":9,"type":"group.merged","at":"2026-03-05T10:15:30.123456Z",\
            "from":"g-2","into":"g-1","because":"an editor"}\
            """),
        Arguments.of(
            new GroupSplit(10, AT, "g-1", "g-3", List.of(A, B), "an editor"),
            """
            {"seq":10,"type":"group.split","at":"2026-03-05T10:15:30.123456Z",\
            "from":"g-1","opened":"g-3","because":"an editor",\
            "members":[{"source":"wire","id":"a"},{"source":"","id":"b\u00e9\\""}]}\
            """),
        Arguments.of(
            new StoryOpened(11, AT, "s-1", "g-1"),
            """
            {"seq":11,"type":"story.opened","at":"2026-03-05T10:15:30.123456Z",\
            "story":"s-1","group":"g-1"}\
            """),
        Arguments.of(
            new StoryJoined(12, AT, "s-1", "g-2", 0.1 + 0.2),
            """
            {"seq":12,"type":"story.joined","at":"2026-03-05T10:15:30.123456Z",\
            "story":"s-1","group":"g-2","probability":0.30000000000000004}\
            """),
        Arguments.of(
            new StoriesMerged(13, AT, "s-2", "s-1", "close"),
            """
            {"seq":13,"type":"story.merged","at":"2026-03-05T10:15:30.123456Z",\
            "from":"s-2","into":"s-1","because":"close"}\
            """),
        Arguments.of(
            new StorySplit(14, AT, "s-1", "s-3", List.of("g-2"), "far"),
            """
            {"seq":14,"type":"story.split","at":"2026-03-05T10:15:30.123456Z",\
            "from":"s-1","opened":"s-3","because":"far","groups":["g-2"]}\
            """),
        Arguments.of(
            new GroupMoved(14, AT, "g-2", "s-1", "s-3", "nearer"),
            """
            {"seq":14,"type":"story.group-moved","at":"2026-03-05T10:15:30.123456Z",\
            "group":"g-2","from":"s-1","into":"s-3","because":"nearer"}\
            """),
        Arguments.of(
            new ArticleWithdrawn(15, AT, A, "g-1", "s-1", "canceled"),
            """
            {"seq":15,"type":"article.withdrawn","at":"2026-03-05T10:15:30.123456Z",\
            "article":{"source":"wire","id":"a"},"group":"g-1","story":"s-1",\
            "because":"canceled"}\
            """),
        Arguments.of(
            new ArticleStale(
                18,
                AT,
                A,
                2,
                "g-1",
                "s-1",
                false,
                B,
                A,
                1,
                AT,
                List.of(
                    new StalePassage(
                        new TextSpan(TextSpan.Part.TEXT, 4, 9),
                        new TextSpan(TextSpan.Part.TITLE, 0, 7)),
                    new StalePassage(new TextSpan(TextSpan.Part.TITLE, 1, 2), null))),
            """
            {"seq":18,"type":"article.stale","at":"2026-03-05T10:15:30.123456Z",\
            "article":{"source":"wire","id":"a"},"version":2,"group":"g-1","story":"s-1",\
            "cause":"correction","of":{"source":"","id":"b\u00e9\\""},\
            "by":{"source":"wire","id":"a"},"byVersion":1,\
            "since":"2026-03-05T10:15:30.123456Z","passages":[\
            {"part":"text","start":4,"end":9,"instead":{"part":"title","start":0,"end":7}},\
            {"part":"title","start":1,"end":2}]}\
            """),
        Arguments.of(
            new ArticleStale(
                19,
                AT,
                A,
                0,
                "g-1",
                null,
                true,
                A,
                null,
                0,
                AT,
                List.of(new StalePassage(new TextSpan(TextSpan.Part.TEXT, 4, 9), null))),
            """
            {"seq":19,"type":"article.stale","at":"2026-03-05T10:15:30.123456Z",\
            "article":{"source":"wire","id":"a"},"version":0,"group":"g-1","cause":"kill",\
            "of":{"source":"wire","id":"a"},"since":"2026-03-05T10:15:30.123456Z",\
            "passages":[{"part":"text","start":4,"end":9}]}\
            """),
        Arguments.of(
            new ArticleDeleted(16, AT, A, List.of("g-1", "g-2"), "takedown"),
            """
            {"seq":16,"type":"article.deleted","at":"2026-03-05T10:15:30.123456Z",\
            "article":{"source":"wire","id":"a"},"groups":["g-1","g-2"],"because":"takedown"}\
            """),
        Arguments.of(
            new Curated(17, AT, "c-1", "undo", "ed", "a slip", List.of("g-1"), List.of(), "c-0"),
            """
            {"seq":17,"type":"curation.applied","at":"2026-03-05T10:15:30.123456Z",\
            "curation":"c-1","action":"undo","author":"ed","reason":"a slip","groups":["g-1"],\
            "stories":[],"undoes":"c-0"}\
            """));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void encode_eachKind_isTheGoldenLine(NewsEvent event, String line) {
    assertThat(new String(codec.encode(event), UTF_8)).isEqualTo(line);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void decode_eachKind_comesBackExactly(NewsEvent event, String line) {
    assertThat(codec.decode(line.getBytes(UTF_8))).isEqualTo(event);
  }

  @Test
  void golden_kinds_areAll() {
    assertThat(golden().map(each -> each.get()[0].getClass().getName()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(NewsEvent.class.getPermittedSubclasses()).map(Class::getName).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void decode_anyTexts_comeBackExactly(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2000; i++) {
      NewsEvent event =
          new CanonicalChanged(
              random.nextLong(),
              Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
              text(random),
              random.nextBoolean() ? null : text(random),
              random.nextBoolean() ? null : new ArticleId(text(random), "x" + text(random)),
              new ArticleId(text(random), "y"),
              text(random));
      assertThat(codec.decode(codec.encode(event))).as("seed %d", seed).isEqualTo(event);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"seq\":1,\"type\":\"story.opened\",\"at\":\"2026-03-05T10:15:30Z\"}",
        "{\"seq\":1,\"type\":\"other\",\"at\":\"2026-03-05T10:15:30Z\"}",
        "{\"seq\":\"x\",\"type\":\"other\",\"at\":\"2026-03-05T10:15:30Z\"}",
        "{\"seq\":1,\"type\":\"other\",\"at\":\"now\"}",
        "{\"seq\":1,\"type\":\"other\",\"at\":[[]]}",
        "{\"seq\":1"
      })
  void decode_whatIsNoEvent_isRefused(String line) {
    assertThatThrownBy(() -> codec.decode(line.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      text.append((char) random.nextInt(1 << 16));
    }
    return text.toString();
  }
}
