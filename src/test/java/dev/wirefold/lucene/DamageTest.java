package dev.wirefold.lucene;

import static dev.wirefold.engine.StoredRecords.article;
import static dev.wirefold.engine.StoredRecords.event;
import static dev.wirefold.engine.StoredRecords.group;
import static dev.wirefold.engine.StoredRecords.story;
import static dev.wirefold.engine.StoredRecords.upTo;
import static dev.wirefold.engine.StoredRecords.withVector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flipped bit is found by a check, and what a reader gets is right or an error. */
class DamageTest {

  private static final int ARTICLES = 12;

  /** A prime, so that every bit of a byte has its turn. */
  private static final int STEP = Integer.getInteger("wirefold.damage.step", 101);

  @TempDir Path folder;

  @BeforeEach
  void makeIndex() throws IOException {
    try (LuceneStore store = Stores.open(folder.resolve("index"))) {
      for (int i = 0; i < ARTICLES; i++) {
        upTo(i)
            .articles(withVector(article(i, i % 4), new byte[] {1, (byte) i, -3}))
            .groups(group(i % 4, 0, i, i + 1, null))
            .stories(story(0, i, i))
            .events(event(i + 1))
            .blob("terms", "state " + i)
            .writeTo(store);
        if (i % 5 == 4) {
          store.commit();
        }
      }
      upTo(ARTICLES).removed(1).writeTo(store);
      store.commit();
    }
  }

  @Test
  void verify_soundIndex_findsNothing() throws IOException {
    assertThat(LuceneStore.verify(folder.resolve("index"), Stores.CODECS)).isEmpty();
    try (LuceneStore store = Stores.open(folder.resolve("index"))) {
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void verify_noIndex_saysSo() throws IOException {
    assertThat(LuceneStore.verify(folder.resolve("empty"), Stores.CODECS))
        .extracting(Finding::problem)
        .containsExactly("there is none in this folder");
  }

  @Test
  void verify_missingFile_isFound() throws IOException {
    for (Path file : files()) {
      Path copy = copy();
      Files.delete(copy.resolve(file.getFileName()));

      assertThat(LuceneStore.verify(copy, Stores.CODECS)).as("without %s", file).isNotEmpty();
    }
  }

  @Test
  void verify_manyBitsFlippedOneByOne_isFound() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      Path copy = copy();
      for (int at = 0; at < bytes.length; at += STEP) {
        flip(copy.resolve(file.getFileName()), bytes, at);

        assertThat(LuceneStore.verify(copy, Stores.CODECS))
            .as("byte %d of %s", at, file.getFileName())
            .isNotEmpty();
      }
    }
  }

  /** A list may lack something, which {@code verify} finds; what it has is right. */
  @Test
  void read_manyBitsFlippedOneByOne_isRightOrAnError() throws IOException {
    Set<String> right = everything(folder.resolve("index"));
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      Path copy = copy();
      for (int at = STEP / 2; at < bytes.length; at += STEP) {
        flip(copy.resolve(file.getFileName()), bytes, at);
        assertRightOrError(copy, right, "byte " + at + " of " + file.getFileName());
      }
    }
  }

  private static void assertRightOrError(Path copy, Set<String> right, String where) {
    Set<String> found;
    try {
      found = everything(copy);
    } catch (IOException | RuntimeException e) {
      return; // it was detected
    }
    assertThat(right).as(where).containsAll(found);
  }

  /** Reads all that can be read without a query. */
  private static Set<String> everything(Path index) throws IOException {
    Set<String> all = new HashSet<>();
    try (LuceneStore store = Stores.open(index);
        Archive archive = store.read()) {
      all.add(archive.cursor().toString());
      archive.articles(0, each -> all.add(text(each)));
      archive.live(0, each -> all.add(each.id() + " " + each.identity() + each.bar()));
      archive.identities(0, each -> all.add(each.toString()));
      archive.liveGroups(0, each -> all.add(text(each)));
      archive.activeStories(each -> all.add(text(each)));
      archive.events(0, 99).forEach(each -> all.add(each.toString()));
      for (int i = 0; i < ARTICLES; i++) {
        StoredArticle article = archive.article(i);
        all.add(article == null ? "none" : text(article));
        archive.members(i, -1, 99).forEach(each -> all.add(text(each)));
      }
    }
    all.remove("none");
    return all;
  }

  private static String text(StoredArticle article) {
    return article.number()
        + " in "
        + article.group()
        + " "
        + article.article()
        + new String(article.bytes().features(), StandardCharsets.UTF_8)
        + new String(article.bytes().decision(), StandardCharsets.UTF_8)
        + article.bytes().vector()[1];
  }

  private static String text(StoredGroup group) {
    return group.id() + " " + group.size() + " " + group.newest() + " " + group.story();
  }

  private static String text(StoredStory story) {
    return story.id() + " " + story.articles() + " " + story.changedAt();
  }

  /** Returns the files of the last commit; a merge that close() ended may have left others. */
  private List<Path> files() {
    Path index = folder.resolve("index");
    try (Directory directory = FSDirectory.open(index)) {
      return SegmentInfos.readLatestCommit(directory).files(true).stream()
          .sorted()
          .map(index::resolve)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path copy() throws IOException {
    Path copy = Files.createTempDirectory(folder, "copy");
    for (Path file : files()) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    return copy;
  }

  private static void flip(Path file, byte[] bytes, int at) throws IOException {
    byte[] flipped = bytes.clone();
    flipped[at] ^= (byte) (1 << at % 8);
    Files.write(file, flipped);
  }
}
