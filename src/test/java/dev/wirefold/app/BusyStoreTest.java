package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ChangeSet;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.Store;
import dev.wirefold.journal.Journal;
import dev.wirefold.lucene.LuceneStore;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.PipelineSettings;
import dev.wirefold.service.PipelineStatus.State;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody waits for the index: what is logged and decided is answered while it commits. */
class BusyStoreTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final int ARTICLES = 200;

  @TempDir private Path temporary;

  @Test
  void submit_whileTheStoreCommits_isAnsweredAndStoredLater() throws Exception {
    DataFolder folder = DataFolder.create(temporary.resolve("data"), 7L);
    LocalService.Settings settings = LocalService.Settings.DEFAULT;
    try (Journal journal =
            Journal.open(folder.journal(), folder.id(), settings.journal(), () -> NOW);
        LuceneStore lucene = LocalService.openStore(folder, settings.store(), () -> NOW)) {
      SlowToCommit store = new SlowToCommit(lucene);
      Pipeline pipeline =
          new Pipeline(
              journal,
              LocalService.commands(),
              store,
              LocalService.engines(folder, settings, StoryVectors.open(EmbeddingChoice.STATIC)),
              committingAtOnce(settings.pipeline()));
      pipeline.start();
      for (int i = 0; i < ARTICLES; i++) {
        assertThat(put(pipeline, i)).isInstanceOf(Outcome.Taken.class);
      }
      assertThat(store.allowed.getCount()).as("a commit was under way all the time").isEqualTo(1);
      store.allowed.countDown();
      pipeline.close();
      store.refresh();
      assertThat(store.committed().nextArticle()).isEqualTo(ARTICLES);
      try (Archive archive = store.read()) {
        assertThat(archive.counts().articles()).isEqualTo(ARTICLES);
      }
    }
  }

  private static PipelineSettings committingAtOnce(PipelineSettings usual) {
    return new PipelineSettings(
        usual.pendingBytes(),
        usual.preparers(),
        usual.batch(),
        usual.refreshEvery(),
        Duration.ofMillis(1),
        1);
  }

  private static Outcome put(Pipeline pipeline, int number) throws Exception {
    while (pipeline.status().state() == State.STARTING) {
      Thread.onSpinWait();
    }
    Article article =
        new Article(
            new ArticleId("elm", "a" + number),
            "Ferry " + number,
            "Ferry number " + number + " is late.",
            null,
            null,
            "en",
            WireFields.PLAIN);
    return pipeline.submit(new LogCommand.PutArticle(article)).get(60, TimeUnit.SECONDS);
  }

  /** A store whose commits wait until they are allowed. */
  private static final class SlowToCommit implements Store {

    private final Store store;
    private final CountDownLatch allowed = new CountDownLatch(1);

    SlowToCommit(Store store) {
      this.store = store;
    }

    @Override
    public ChangeSet.Cursor committed() {
      return store.committed();
    }

    @Override
    public void write(ChangeSet changes) throws IOException {
      store.write(changes);
    }

    @Override
    public void refresh() throws IOException {
      store.refresh();
    }

    @Override
    public void commit() throws IOException {
      try {
        allowed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
      store.commit();
    }

    @Override
    public void expunge() throws IOException {
      store.expunge();
    }

    @Override
    public void reopen() throws IOException {
      store.reopen();
    }

    @Override
    public Archive read() throws IOException {
      return store.read();
    }

    @Override
    public @Nullable Archive read(long kept) throws IOException {
      return store.read(kept);
    }

    @Override
    public void close() throws IOException {
      store.close();
    }
  }
}
