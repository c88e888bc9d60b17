package dev.wirefold.lucene;

import static dev.wirefold.engine.StoredRecords.article;
import static dev.wirefold.engine.StoredRecords.change;
import static dev.wirefold.engine.StoredRecords.event;
import static dev.wirefold.engine.StoredRecords.group;
import static dev.wirefold.engine.StoredRecords.story;
import static dev.wirefold.engine.StoredRecords.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that fails loses nothing that was committed, and stops no reader. */
class StoreFaultTest {

  private static final String FULL = "No space left on device";
  private static final String BROKEN = "Input/output error";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {FULL, BROKEN})
  void write_diskFails_saysSoAndReadersGoOn(String message) throws IOException {
    FailingDirectory disk = new FailingDirectory(FSDirectory.open(folder), message);
    try (LuceneStore store = Stores.open(disk)) {
      upTo(1).articles(article(0, 0)).writeTo(store);
      store.commit();
      disk.failAfter(0);

      assertThatThrownBy(() -> upToTwo(store))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(message);
      assertThatThrownBy(store::commit)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(message);
      assertThatThrownBy(store::refresh).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> upToTwo(store)).isInstanceOf(IOException.class);
      assertThatThrownBy(store::expunge).isInstanceOf(IOException.class);
      try (Archive archive = store.read()) {
        assertThat(archive.article(0)).isNotNull();
        assertThat(archive.article(1)).isNull();
      }
    }
  }

  @Test
  void reopen_diskStillFails_failsAndReadersGoOn() throws IOException {
    FailingDirectory disk = new FailingDirectory(FSDirectory.open(folder), FULL);
    try (LuceneStore store = Stores.open(disk)) {
      upTo(1).articles(article(0, 0)).writeTo(store);
      store.commit();
      disk.failAfter(0);
      assertThatThrownBy(() -> upToTwo(store)).isInstanceOf(IOException.class);

      assertThatThrownBy(store::reopen).isInstanceOf(IOException.class);

      try (Archive archive = store.read()) {
        assertThat(archive.article(0)).isNotNull();
      }
      disk.mend();
      store.reopen();
      upToTwo(store);
      store.commit();
      assertThat(store.committed().position()).isEqualTo(2);
    }
  }

  /**
   * Whenever the disk fails, the store is at its last commit again, and takes the log from there.
   */
  @ParameterizedTest
  @CsvSource({"1, " + FULL, "2, " + BROKEN, "3, " + FULL, "4, " + BROKEN, "5, " + FULL})
  void reopen_afterAFailureAnywhere_isAtTheLastCommit(long seed, String message)
      throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    FailingDirectory disk = new FailingDirectory(new ByteBuffersDirectory(), message);
    try (LuceneStore store = Stores.open(disk)) {
      int failures = 0;
      for (int round = 0; round < 25; round++) {
        disk.failAfter(random.nextInt(round % 2 == 0 ? 60 : 600));
        boolean failed = false;
        try {
          work(store, random);
        } catch (IOException e) {
          failed = true;
          failures++;
        }
        disk.mend();
        store.reopen();
        try (Archive archive = store.read()) {
          Cursor cursor = failed ? store.committed() : archive.cursor();
          assertState(archive, cursor, "seed %d round %d".formatted(seed, round));
        }
      }
      assertThat(failures).as("failures with seed %d", seed).isGreaterThan(5);
      work(store, random);
      try (Archive archive = store.read()) {
        assertState(archive, archive.cursor(), "seed %d at the end".formatted(seed));
      }
    }
  }

  @Test
  void open_inUse_saysSo() throws IOException {
    try (LuceneStore store = Stores.open(folder)) {
      assertThat(store.committed()).isEqualTo(Cursor.START);
      assertThatThrownBy(() -> Stores.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use by another process")
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void write_closedStore_isRefused() throws IOException {
    LuceneStore store = Stores.open(folder);
    store.close();
    store.close();

    assertThatThrownBy(() -> store.write(upTo(1).after(Cursor.START)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(store::read).isInstanceOf(IOException.class);
  }

  private static void upToTwo(LuceneStore store) throws IOException {
    store.write(
        upTo(2)
            .articles(article(1, 0))
            .after(new Cursor(1, StoredRecords.time(1), 1, 0, 0, 1, 0, 0)));
  }

  /** Writes some records as the log would give them: what each is follows from its position. */
  private static void work(LuceneStore store, SplittableRandom random) throws IOException {
    Cursor at;
    try (Archive archive = store.read()) {
      at = archive.cursor();
    }
    for (int i = 0; i < 12; i++) {
      long position = at.position() + 1;
      int number = at.nextArticle();
      StoredRecords.Changes changes =
          upTo(position)
              .articles(article(number, number % 5))
              .groups(group(number % 5, 0, number, number + 1, null))
              .stories(story(0, number + 1, number))
              .events(event(at.nextSeq()))
              .blob("last", "" + number);
      if (number > 0) {
        changes.rewritten(change(number - 1, 9, ""));
      }
      store.write(changes.after(at));
      at = changes.after(at).cursor();
      if (random.nextInt(4) == 0) {
        store.refresh();
      }
      if (random.nextInt(6) == 0) {
        store.commit();
      }
    }
    store.refresh();
  }

  private static void assertState(Archive archive, Cursor cursor, String when) throws IOException {
    int articles = cursor.nextArticle();
    assertThat(archive.cursor()).as(when).isEqualTo(cursor);
    assertThat(archive.counts().articles()).as(when).isEqualTo(articles);
    assertThat(archive.counts().groups()).as(when).isEqualTo(Math.min(articles, 5));
    assertThat(archive.counts().events()).as(when).isEqualTo(articles);
    for (int i = 0; i < articles; i++) {
      StoredArticle expected = article(i, i < articles - 1 ? 9 : i % 5);
      StoredArticle found = Objects.requireNonNull(archive.article(i), when);
      assertThat(found.group()).as(when).isEqualTo(expected.group());
      assertThat(found.article()).as(when).isEqualTo(expected.article());
    }
    if (articles > 0) {
      assertThat(archive.blob("last")).as(when).isEqualTo(StoredRecords.bytes("" + (articles - 1)));
    }
  }
}
