package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.format.ArticleJsonCodec;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UndecidedTakedownsTest {

  private final AtomicLong applied = new AtomicLong(-1);
  private final UndecidedTakedowns takedowns = new UndecidedTakedowns(applied::get);
  private final CompletableFuture<Long> logged = new CompletableFuture<>();

  @Test
  void article_behindItsTakedown_waitsUntilThatIsDecided() {
    takedowns.note(takedown("a"), logged);
    assertThat(takedowns.isUndecidedFor(article("a"))).isTrue();
    logged.complete(7L);
    applied.set(6);
    assertThat(takedowns.isUndecidedFor(article("a"))).isTrue();
    applied.set(7);
    assertThat(takedowns.isUndecidedFor(article("a"))).isFalse();
  }

  @Test
  void article_behindATakedownThatTheLogDidNotTake_doesNotWait() {
    takedowns.note(takedown("a"), logged);
    logged.completeExceptionally(new IllegalStateException("full"));
    assertThat(takedowns.isUndecidedFor(article("a"))).isFalse();
  }

  @Test
  void others_dontWait() {
    takedowns.note(takedown("a"), logged);
    assertThat(takedowns.isUndecidedFor(article("b"))).isFalse();
    assertThat(takedowns.isUndecidedFor(takedown("a"))).isFalse();
  }

  private static LogCommand takedown(String id) {
    return new LogCommand.DeleteArticle(new ArticleId("elm", id), "", "");
  }

  private static LogCommand article(String id) {
    String json = "{\"source\":\"elm\",\"id\":\"" + id + "\",\"title\":\"Fog\",\"text\":\"Fog.\"}";
    return new LogCommand.PutArticle(new ArticleJsonCodec().decode(json.getBytes(UTF_8)));
  }
}
