package dev.wirefold.lucene;

import static dev.wirefold.engine.StoredRecords.article;
import static dev.wirefold.engine.StoredRecords.event;
import static dev.wirefold.engine.StoredRecords.group;
import static dev.wirefold.engine.StoredRecords.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.NewsEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the folder: snapshots, foreign indexes, what retention leaves. */
class LuceneStoreFilesTest {

  @TempDir Path folder;

  @Test
  void snapshot_whileWriting_isTheLastCommit() throws IOException {
    Path copy = folder.resolve("copy");
    try (LuceneStore store = Stores.open(folder.resolve("index"))) {
      upTo(1).articles(article(0, 0)).groups(group(0, 0, 0)).writeTo(store);
      store.commit();
      Cursor committed = store.committed();
      upTo(2).articles(article(1, 0)).writeTo(store);

      assertThat(store.snapshot(copy)).isEqualTo(committed);

      upTo(3).articles(article(2, 0)).removed(0).writeTo(store);
      store.commit();
      store.expunge();
    }
    assertThat(LuceneStore.verify(copy, Stores.CODECS)).isEmpty();
    try (LuceneStore restored = Stores.open(copy);
        Archive archive = restored.read()) {
      assertThat(restored.committed().position()).isEqualTo(1);
      assertThat(restored.indexId()).isEqualTo(Stores.INDEX_ID);
      assertThat(archive.article(0)).isNotNull();
      assertThat(archive.counts().articles()).isEqualTo(1);
    }
  }

  @Test
  void snapshot_folderWithFiles_isRefused() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Files.createFile(copy.resolve("mine"));
    try (LuceneStore store = Stores.open(folder.resolve("index"))) {
      assertThatThrownBy(() -> store.snapshot(copy))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is not empty");
    }
  }

  @Test
  void snapshot_writingToTheCopy_leavesTheOriginalAlone() throws IOException {
    Path copy = folder.resolve("copy");
    try (LuceneStore store = Stores.open(folder.resolve("index"))) {
      upTo(1).articles(article(0, 0)).groups(group(0, 0, 0)).writeTo(store);
      store.commit();
      store.snapshot(copy);
      try (LuceneStore restored = Stores.open(copy)) {
        upTo(2).articles(article(1, 0)).removed(0).writeTo(restored);
        restored.commit();
        restored.expunge();
      }
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void open_foreignIndex_isRefused() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }
    assertThatThrownBy(() -> Stores.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("was not made by Wirefold");
  }

  @Test
  void open_laterSchema_isRefusedAndLeftAsItIs() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("wirefold.schema", "6").entrySet());
      writer.commit();
    }
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> Stores.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("schema version 6, this program reads version 5");
    }
  }

  @Test
  void indexId_afterReopening_isThatOfTheFirstTime() throws IOException {
    Stores.open(folder).close();
    try (LuceneStore store =
        LuceneStore.open(folder, StoreSettings.DEFAULT, Stores.CODECS, Stores.CLOCK, "another")) {
      assertThat(store.indexId()).isEqualTo(Stores.INDEX_ID);
    }
  }

  @Test
  void events_moreThanAreKept_loseTheOldestInSteps() throws IOException {
    StoreSettings settings = new StoreSettings(16, 64, 10_000, Duration.ofMinutes(5), 2);
    try (LuceneStore store =
        LuceneStore.open(folder, settings, Stores.CODECS, Stores.CLOCK, Stores.INDEX_ID)) {
      upTo(1)
          .events(LongStream.range(1, 25_001).mapToObj(i -> event(i)).toArray(NewsEvent[]::new))
          .writeTo(store);
      store.commit();
      upTo(2).events(event(25_001)).writeTo(store);

      try (Archive archive = store.read()) {
        assertThat(archive.events(1, 1)).extracting(NewsEvent::seq).containsExactly(10_000L);
        assertThat(archive.counts().events()).isEqualTo(15_002);
      }
      assertThat(store.verify()).isEmpty();
    }
  }
}
