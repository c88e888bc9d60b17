package dev.wirefold.lucene;

import dev.wirefold.engine.ChangeSet;
import dev.wirefold.engine.ChangeSet.ArticleChange;
import dev.wirefold.engine.ChangeSet.Blob;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * The writing side of the store, from its opening to its first failure: after one, what was written
 * since the last commit is lost and a new session begins. One thread at a time uses one; the view
 * is for all.
 */
final class WriteSession {

  /** Articles are held until the next refresh, up to this size, so that they can be rewritten. */
  private static final long MOST_PENDING_BYTES = 32L << 20;

  /** Old events go so many at a time: each removal looks at every segment. */
  private static final long EVENT_STEP = 10_000;

  private final OpenIndex index;
  private final IndexWriter writer;
  private final StoreCodecs codecs;
  private final long keptEvents;
  private final LongSupplier viewNames;
  private final ArticleDocument documents;
  private final NoWords wordless = new NoWords();
  private final GroupStories groupStories;
  private final TreeSet<Integer> removed;
  private final Map<Integer, StoredArticle> pending = new HashMap<>();
  private long pendingBytes;
  private CommitData written;
  private volatile CommitData committed;
  private volatile View view;

  /** Begins where the last commit of an index stands. */
  WriteSession(OpenIndex index, StoreCodecs codecs, long keptEvents, LongSupplier viewNames)
      throws IOException {
    this.index = index;
    this.writer = index.writer();
    this.codecs = codecs;
    this.keptEvents = keptEvents;
    this.viewNames = viewNames;
    this.documents = new ArticleDocument(codecs.articles(), new ArticleWords());
    this.committed = index.committed();
    this.written = committed;
    this.removed = new TreeSet<>(committed.removed());
    DirectoryReader reader = DirectoryReader.open(writer);
    this.groupStories = Scan.groupStories(reader);
    this.view = new View(viewNames.getAsLong(), reader, groupStories.snapshot(), committed);
  }

  OpenIndex index() {
    return index;
  }

  /** Returns what the last commit says. */
  CommitData committed() {
    return committed;
  }

  /** Returns what readers see since the last refresh. */
  View view() {
    return view;
  }

  /**
   * Checks that a change set can come next.
   *
   * @throws IllegalArgumentException if it can't
   */
  void check(ChangeSet changes) {
    Cursor from = written.cursor();
    Cursor to = changes.cursor();
    if (to.position() < from.position() || to.nextSeq() < from.nextSeq()) {
      throw new IllegalArgumentException(
          "a change set must not lead back, from " + from + " to " + to);
    }
    for (StoredArticle article : changes.articles()) {
      if (article.number() < from.nextArticle() || article.number() >= to.nextArticle()) {
        throw new IllegalArgumentException(
            "a new article must lie between the cursors, was number " + article.number());
      }
    }
  }

  /** Takes a change set in; after an exception, part of it. */
  void write(ChangeSet changes) throws IOException {
    writeArticles(changes);
    writeGroupsAndStories(changes);
    for (NewsEvent event : changes.events()) {
      writer.addDocument(wordless.in(EventDocument.of(event, codecs.events())));
    }
    for (Blob blob : changes.blobs()) {
      write(blob);
    }
    CommitData before = written;
    written =
        new CommitData(
            before.indexId(), changes.cursor(), firstSeq(changes.cursor()), List.copyOf(removed));
    removeOld(before);
    if (pendingBytes > MOST_PENDING_BYTES) {
      refresh();
    }
  }

  /** Lets readers see what was written. */
  void refresh() throws IOException {
    View before = view;
    DirectoryReader reader = DirectoryReader.openIfChanged(before.reader(), writer);
    if (reader == null) {
      if (written.equals(before.state())) {
        return;
      }
      reader = before.reader();
      reader.incRef();
    }
    view = new View(viewNames.getAsLong(), reader, groupStories.snapshot(), written);
    before.release();
    pending.clear();
    pendingBytes = 0;
  }

  /** Brings to the disk what was written. */
  void commit() throws IOException {
    if (written.equals(committed)) {
      return;
    }
    index.commit(written);
    committed = written;
  }

  /** Removes the texts of articles that were taken down; see {@link Expunging}. */
  Expunging expunging() {
    return new Expunging(index, List.copyOf(removed));
  }

  /** Forgets articles of which no trace is left. */
  void forgetRemoved(List<Integer> numbers) {
    numbers.forEach(removed::remove);
    written =
        new CommitData(
            written.indexId(), written.cursor(), written.firstSeq(), List.copyOf(removed));
  }

  /** Ends it without a commit; the view goes on until its readers have closed it. */
  void close() throws IOException {
    try {
      index.close();
    } finally {
      view.release();
    }
  }

  private void writeArticles(ChangeSet changes) throws IOException {
    for (StoredArticle article : changes.articles()) {
      writer.addDocument(documents.of(article));
      hold(article);
    }
    for (ArticleChange change : changes.rewritten()) {
      rewrite(change);
    }
    for (int number : changes.removed()) {
      writer.deleteDocuments(Keys.number(Fields.ARTICLE, number));
      pending.remove(number);
      removed.add(number);
    }
  }

  private void hold(StoredArticle article) {
    pending.put(article.number(), article);
    StoredArticle.Bytes bytes = article.bytes();
    pendingBytes +=
        2L * article.article().text().length() + bytes.features().length + bytes.decision().length;
  }

  /** Writes an article anew with what changed; one that is gone is passed over. */
  private void rewrite(ArticleChange change) throws IOException {
    StoredArticle article = find(change.number());
    if (article == null || removed.contains(change.number())) {
      return;
    }
    StoredArticle.Bytes bytes = article.bytes();
    StoredArticle changed =
        new StoredArticle(
            article.number(),
            article.position(),
            article.loggedAt(),
            article.version(),
            article.outdated(),
            change.group(),
            article.article(),
            article.detectedLanguage(),
            article.fingerprint(),
            change.bar().isEmpty() ? null : change.bar(),
            new StoredArticle.Bytes(
                bytes.features(), change.standing(), bytes.decision(), bytes.vector()));
    writer.updateDocument(Keys.number(Fields.ARTICLE, changed.number()), documents.of(changed));
    hold(changed);
  }

  private @Nullable StoredArticle find(int number) throws IOException {
    StoredArticle held = pending.get(number);
    if (held != null) {
      return held;
    }
    int doc = Lookup.only(view.reader(), Fields.ARTICLE, Keys.bytes(number));
    return doc == Lookup.NONE
        ? null
        : new ArticleReader(view.reader(), codecs.articles()).article(number, doc);
  }

  private void writeGroupsAndStories(ChangeSet changes) throws IOException {
    for (StoredGroup group : changes.groups()) {
      if (groupStories.has(group.number())) {
        writer.updateDocument(
            Keys.number(Fields.GROUP, group.number()), wordless.in(GroupDocument.of(group)));
      } else {
        writer.addDocument(wordless.in(GroupDocument.of(group)));
      }
      groupStories.put(group.number(), Math.max(group.story(), GroupStories.NO_STORY));
    }
    for (StoredStory story : changes.stories()) {
      writer.updateDocument(
          Keys.number(Fields.STORY, story.number()), wordless.in(StoryDocument.of(story)));
    }
  }

  private void write(Blob blob) throws IOException {
    if (blob.bytes().length == 0) {
      writer.deleteDocuments(Keys.text(Fields.BLOB, blob.name()));
    } else {
      writer.updateDocument(
          Keys.text(Fields.BLOB, blob.name()), wordless.in(BlobDocument.of(blob)));
    }
  }

  /** The same for the same cursor, however the log was cut into change sets. */
  private long firstSeq(Cursor cursor) {
    long surplus = cursor.nextSeq() - keptEvents;
    return Math.max(written.firstSeq(), surplus - Math.floorMod(surplus, EVENT_STEP));
  }

  private void removeOld(CommitData before) throws IOException {
    if (written.firstSeq() > before.firstSeq()) {
      writer.deleteDocuments(
          NumericDocValuesField.newSlowRangeQuery(Fields.EVENT_SEQ, 0, written.firstSeq() - 1));
    }
    int oldest = written.cursor().oldestArticle();
    if (oldest > before.cursor().oldestArticle()) {
      refresh();
      new Retention(writer, view.reader(), groupStories).removeBelow(oldest);
    }
  }
}
