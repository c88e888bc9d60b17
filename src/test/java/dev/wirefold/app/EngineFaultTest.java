package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.embedding.Embedder;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.Preparer;
import dev.wirefold.engine.Store;
import dev.wirefold.journal.Journal;
import dev.wirefold.lucene.LuceneStore;
import dev.wirefold.service.EngineSource;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.PipelineStatus.State;
import dev.wirefold.service.UnavailableException;
import dev.wirefold.text.Shingler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of Wirefold's own stops the deciding, says so, and loses nothing. */
class EngineFaultTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir private Path temporary;

  @Test
  void submit_whatTheEngineFailsAt_isRefusedAndNamedAndKept() throws Exception {
    DataFolder folder = DataFolder.create(temporary.resolve("data"), 7L);
    LocalService.Settings settings = LocalService.Settings.DEFAULT;
    try (Journal journal =
            Journal.open(folder.journal(), folder.id(), settings.journal(), () -> NOW);
        LuceneStore store = LocalService.openStore(folder, settings.store(), () -> NOW)) {
      Pipeline pipeline =
          new Pipeline(
              journal, LocalService.commands(), store, faulty(folder), settings.pipeline());
      pipeline.start();
      assertThat(put(pipeline, "Ferry late")).isInstanceOf(Outcome.Taken.class);
      assertThatThrownBy(() -> put(pipeline, "Fault"))
          .hasCauseInstanceOf(UnavailableException.class)
          .hasMessageContaining("it is kept in the log");
      assertThat(pipeline.status().state()).isEqualTo(State.ENGINE_FAILED);
      assertThat(pipeline.status().trouble()).startsWith("entry 1: ");
      assertThatThrownBy(() -> put(pipeline, "Ferry sails"))
          .hasCauseInstanceOf(UnavailableException.class)
          .hasMessageContaining("the engine: entry 1");
      pipeline.close();
    }
    try (LocalService mended = LocalService.open(folder, settings, () -> NOW)) {
      mended.awaitReady();
      assertThat(mended.pipeline().status().applied()).isEqualTo(1);
    }
  }

  private static Outcome put(Pipeline pipeline, String title) throws Exception {
    ArticleId id = new ArticleId("elm", title);
    Article article =
        new Article(id, title, "The ferry is late.", null, null, "en", WireFields.PLAIN);
    while (pipeline.status().state() == State.STARTING) {
      Thread.onSpinWait();
    }
    return pipeline.submit(new LogCommand.PutArticle(article)).get(60, TimeUnit.SECONDS);
  }

  private static EngineSource faulty(DataFolder folder) {
    EngineSource sound = LocalService.engines(folder, LocalService.Settings.DEFAULT);
    return new EngineSource() {
      @Override
      public Engine restore(Store store) throws IOException {
        return sound.restore(store);
      }

      @Override
      public Preparer preparer() {
        return Preparer.ofWhole(
            new Shingler(folder.shingleKey()), failingAt("Fault", StaticEmbedder.bundled()));
      }
    };
  }

  private static Embedder failingAt(String failing, Embedder sound) {
    return new Embedder() {
      @Override
      public float[] embed(String title, String text) {
        if (title.equals(failing)) {
          throw new IllegalStateException("a fault");
        }
        return sound.embed(title, text);
      }

      @Override
      public int dimensions() {
        return sound.dimensions();
      }

      @Override
      public String modelId() {
        return sound.modelId();
      }
    };
  }
}
