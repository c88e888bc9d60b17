package dev.wirefold.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.engine.CurationAction;
import dev.wirefold.engine.LogCommand;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the log's payloads must look like for as long as their version stays. */
class LogCommandCodecTest {

  private static final ArticleId ID = new ArticleId("elm", "a-1");

  private final LogCommandCodec codec = new LogCommandCodec(new ArticleJsonCodec());

  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of(
            new LogCommand.PutArticle(article()),
            "A{\"id\":\"a-1\",\"source\":\"elm\",\"title\":\"Ferry late\",\"text\":\"The ferry is late.\\nFog, says the line.\",\"url\":\"https://elm.example/a-1\",\"published\":\"2026-03-05T10:00:00.250Z\",\"lang\":\"en\"}"),
        Arguments.of(
            new LogCommand.WithdrawArticle(ID, "Åsa", "wrong"),
            "W{\"source\":\"elm\",\"id\":\"a-1\",\"author\":\"Åsa\",\"reason\":\"wrong\"}"),
        Arguments.of(
            new LogCommand.DeleteArticle(ID, "", "court order"),
            "D{\"source\":\"elm\",\"id\":\"a-1\",\"reason\":\"court order\"}"),
        Arguments.of(
            new LogCommand.RedactedArticle(ID, false),
            "R{\"source\":\"elm\",\"id\":\"a-1\",\"number\":\"none\"}"),
        Arguments.of(
            new LogCommand.RedactedArticle(ID, true), "R{\"source\":\"elm\",\"id\":\"a-1\"}"),
        Arguments.of(
            curate(new CurationAction.MergeGroups(1, 2)),
            "C{\"action\":\"merge-groups\",\"into\":1,\"from\":2,\"author\":\"Åsa\",\"reason\":\"two events\"}"),
        Arguments.of(
            curate(new CurationAction.MergeStories(1, 2)),
            "C{\"action\":\"merge-stories\",\"into\":1,\"from\":2,\"author\":\"Åsa\",\"reason\":\"two events\"}"),
        Arguments.of(
            curate(new CurationAction.SplitGroup(List.of(4, 5))),
            "C{\"action\":\"split-group\",\"articles\":[4,5],\"author\":\"Åsa\",\"reason\":\"two events\"}"),
        Arguments.of(
            curate(new CurationAction.SplitStory(List.of(4))),
            "C{\"action\":\"split-story\",\"articles\":[4],\"author\":\"Åsa\",\"reason\":\"two events\"}"),
        Arguments.of(
            curate(new CurationAction.PinCanonical(4)),
            "C{\"action\":\"pin-canonical\",\"article\":4,\"author\":\"Åsa\",\"reason\":\"two events\"}"),
        Arguments.of(
            curate(new CurationAction.Unpin(4)),
            "C{\"action\":\"unpin\",\"article\":4,\"author\":\"Åsa\",\"reason\":\"two events\"}"),
        Arguments.of(
            curate(new CurationAction.Undo(1L << 40)),
            "C{\"action\":\"undo\",\"position\":1099511627776,\"author\":\"Åsa\",\"reason\":\"two events\"}"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void encode_eachCommand_isGolden(LogCommand command, String payload) {
    byte[] bytes = codec.encode(command);
    assertThat(bytes[0]).isEqualTo((byte) 1);
    assertThat(new String(bytes, 1, bytes.length - 1, UTF_8)).isEqualTo(payload);
    assertThat(codec.decode(bytes)).isEqualTo(command);
  }

  @Test
  void decode_anotherVersionOrKind_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.decode(new byte[] {2, 'A', '{', '}'}))
        .withMessage("the log entry has format version 2; this release reads 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codec.decode(new byte[] {1, 'X', '{', '}'}))
        .withMessageContaining("unknown kind 'X'");
    assertThatIllegalArgumentException().isThrownBy(() -> codec.decode(new byte[0]));
  }

  private static LogCommand curate(CurationAction action) {
    return new LogCommand.Curate(action, "Åsa", "two events");
  }

  private static Article article() {
    return new Article(
        ID,
        "Ferry late",
        "The ferry is late.\nFog, says the line.",
        "https://elm.example/a-1",
        Instant.parse("2026-03-05T10:00:00.250Z"),
        "en",
        WireFields.PLAIN);
  }
}
