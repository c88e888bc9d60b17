package dev.wirefold.lucene;

import static dev.wirefold.engine.StoredRecords.article;
import static dev.wirefold.engine.StoredRecords.change;
import static dev.wirefold.engine.StoredRecords.group;
import static dev.wirefold.engine.StoredRecords.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.engine.Archive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken down is in no file. */
class ExpungeTest {

  /** No compression hides it: LZ4 copies what it sees first. */
  private static final String SECRET = "Xq7ZpW3vKj9TbN5mRd2H";

  @TempDir Path folder;

  @Test
  void expunge_removedArticle_isInNoFile() throws IOException {
    try (LuceneStore store = Stores.open(folder)) {
      fill(store);
      assertThat(filesWith(SECRET)).isNotEmpty();

      upTo(9).removed(3).writeTo(store);
      store.commit();
      store.expunge();

      assertThat(filesWith(SECRET)).isEmpty();
      assertThat(filesWith(SECRET.toLowerCase(Locale.ROOT))).isEmpty();
      assertOthersAreThere(store);
    }
  }

  @Test
  void expunge_articleThatWasRewritten_isInNoFile() throws IOException {
    try (LuceneStore store = Stores.open(folder)) {
      fill(store);
      upTo(8).rewritten(change(3, 1, "withdrawn")).writeTo(store);
      store.commit();
      upTo(9).removed(3).writeTo(store);
      store.commit();
      store.expunge();

      assertThat(filesWith(SECRET)).isEmpty();
    }
  }

  @Test
  void expunge_keptView_letsGoOfItsFiles() throws IOException {
    try (LuceneStore store = Stores.open(folder)) {
      fill(store);
      long name;
      try (Archive archive = store.read()) {
        name = archive.keep();
      }
      upTo(9).removed(3).writeTo(store);
      store.commit();
      store.expunge();

      assertThat(store.read(name)).isNull();
      assertThat(filesWith(SECRET)).isEmpty();
    }
  }

  @Test
  void expunge_afterACrash_stillKnowsWhatToRemove() throws IOException {
    try (LuceneStore store = Stores.open(folder)) {
      fill(store);
      upTo(9).removed(3).writeTo(store);
      store.commit();
    }
    assertThat(filesWith(SECRET)).isNotEmpty();

    try (LuceneStore store = Stores.open(folder)) {
      store.expunge();

      assertThat(filesWith(SECRET)).isEmpty();
    }
  }

  @Test
  void expunge_otherSegments_areLeftAlone() throws IOException {
    try (LuceneStore store = Stores.open(folder)) {
      fill(store);
      upTo(8).articles(article(50, 1)).groups(group(1, 0, 50)).writeTo(store);
      store.commit();
      List<String> before = segments();
      upTo(9).removed(3).writeTo(store);
      store.commit();
      store.expunge();

      assertThat(segments()).containsAnyElementsOf(before);
    }
  }

  private static void fill(LuceneStore store) throws IOException {
    for (int i = 0; i < 6; i++) {
      String around = ("Some more words of article " + i + ". ").repeat(100);
      String text = i == 3 ? around + SECRET + " to the court. " + around : around;
      upTo(i)
          .articles(article(i, 0, "wire", "en", "Headline " + i, text))
          .groups(group(0, 0, i, i + 1, null))
          .writeTo(store);
    }
    store.commit();
  }

  private static void assertOthersAreThere(LuceneStore store) throws IOException {
    try (Archive archive = store.read()) {
      assertThat(archive.article(3)).isNull();
      for (int i : new int[] {0, 1, 2, 4, 5}) {
        assertThat(Objects.requireNonNull(archive.article(i)).article().title())
            .isEqualTo("Headline " + i);
      }
    }
  }

  private List<String> segments() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> filesWith(String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(text)) {
          found.add(file.getFileName().toString());
        }
      }
    }
    addDocumentsWith(text, found);
    return found;
  }

  /** Looks into what is compressed, and into documents that are deleted. */
  private void addDocumentsWith(String text, List<String> found) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          BytesRef content =
              leaf.reader().storedFields().document(doc).getBinaryValue(Fields.CONTENT);
          if (content != null
              && new String(
                      content.bytes, content.offset, content.length, StandardCharsets.ISO_8859_1)
                  .contains(text)) {
            found.add("document " + doc + " of " + leaf);
          }
        }
      }
    }
  }
}
