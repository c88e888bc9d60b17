package dev.wirefold.lucene;

import dev.wirefold.engine.Archive.Counts;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of the store at one refresh: the documents, and what belongs to them. It is
 * counted who uses it; the last one closes it.
 */
final class View {

  private final long name;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final GroupStories groupStories;
  private final CommitData state;
  private volatile @Nullable Counts counts;
  private volatile @Nullable List<String> mainLanguages;

  /**
   * @param name by which it is found again if it is kept
   * @param reader a reference that it takes over
   */
  View(long name, DirectoryReader reader, GroupStories groupStories, CommitData state) {
    this.name = name;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null); // filters are cheap here, and memory is the engine's
    this.groupStories = groupStories;
    this.state = state;
  }

  long name() {
    return name;
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  GroupStories groupStories() {
    return groupStories;
  }

  CommitData state() {
    return state;
  }

  /** Returns how much it has; counted once. */
  Counts counts() throws IOException {
    Counts known = counts;
    if (known == null) {
      known =
          new Counts(
              count(Fields.ARTICLE), count(Fields.GROUP), count(Fields.STORY), count(Fields.EVENT));
      counts = known;
    }
    return known;
  }

  /** Returns the languages that most of the articles have, of those with word forms. */
  List<String> mainLanguages() throws IOException {
    List<String> known = mainLanguages;
    if (known == null) {
      known = MainLanguages.of(reader);
      mainLanguages = known;
    }
    return known;
  }

  /** Tells whether it is still open; if so, {@link #release} must follow. */
  boolean acquire() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  private int count(String type) throws IOException {
    return searcher.count(new TermQuery(new Term(Fields.TYPE, type)));
  }
}
