package dev.wirefold.engine;

import dev.wirefold.engine.ChangeSet.ArticleChange;
import dev.wirefold.engine.ChangeSet.Blob;
import dev.wirefold.engine.ChangeSet.Cursor;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory, for tests of what uses one. It keeps the promises of {@link StoreContract} and
 * none of speed: each refresh copies all. It can be made to fail.
 */
public final class MemoryStore implements Store {

  private final Map<Long, MemoryArchive> kept = new HashMap<>();
  private MemoryState written;
  private MemoryState committed;
  private volatile MemoryArchive view;
  private @Nullable IOException failure;
  private boolean mended = true;
  private int expunged;
  private long names;

  /** Makes an empty store. */
  public MemoryStore() {
    this(new MemoryState());
  }

  private MemoryStore(MemoryState committed) {
    this.committed = committed;
    this.written = committed.copy();
    this.view = new MemoryArchive(committed, ++names, kept);
  }

  /** Returns a store with what was committed to this one, as after a crash. */
  public synchronized MemoryStore afterCrash() {
    return new MemoryStore(committed);
  }

  /**
   * Lets the store fail from now on, as with a full disk.
   *
   * @param because what its methods throw until it is mended and opened again
   */
  public synchronized void fail(IOException because) {
    failure = because;
    mended = false;
  }

  /** Lets {@link #reopen} succeed again. */
  public synchronized void mend() {
    mended = true;
  }

  /** Returns how often it was expunged. */
  public synchronized int expunged() {
    return expunged;
  }

  @Override
  public synchronized Cursor committed() {
    return committed.cursor;
  }

  @Override
  public synchronized void write(ChangeSet changes) throws IOException {
    checkSound();
    check(changes);
    Cursor before = written.cursor;
    for (StoredArticle article : changes.articles()) {
      written.articles.put(article.number(), article);
    }
    changes.rewritten().forEach(this::rewrite);
    changes.removed().forEach(written.articles::remove);
    changes.groups().forEach(group -> written.groups.put(group.number(), group));
    changes.stories().forEach(story -> written.stories.put(story.number(), story));
    changes.events().forEach(event -> written.events.put(event.seq(), event));
    changes.blobs().forEach(this::put);
    written.cursor = changes.cursor();
    if (changes.cursor().oldestArticle() > before.oldestArticle()) {
      removeBelow(changes.cursor().oldestArticle());
    }
  }

  @Override
  public synchronized void refresh() throws IOException {
    checkSound();
    view = new MemoryArchive(written.copy(), ++names, kept);
  }

  @Override
  public synchronized void commit() throws IOException {
    checkSound();
    committed = written.copy();
  }

  @Override
  public synchronized void expunge() throws IOException {
    refresh();
    commit();
    kept.clear();
    expunged++;
  }

  @Override
  public synchronized void reopen() throws IOException {
    IOException because = failure;
    if (because == null) {
      return;
    }
    if (!mended) {
      throw because;
    }
    failure = null;
    written = committed.copy();
    view = new MemoryArchive(committed, ++names, kept);
  }

  @Override
  public Archive read() {
    return view;
  }

  @Override
  public synchronized @Nullable Archive read(long name) {
    return kept.get(name);
  }

  @Override
  public void close() {
    // memory needs no closing
  }

  private void checkSound() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  private void check(ChangeSet changes) {
    Cursor from = written.cursor;
    Cursor to = changes.cursor();
    if (to.position() < from.position() || to.nextSeq() < from.nextSeq()) {
      throw new IllegalArgumentException("a change set must not lead back");
    }
    for (StoredArticle article : changes.articles()) {
      if (article.number() < from.nextArticle() || article.number() >= to.nextArticle()) {
        throw new IllegalArgumentException("a new article must lie between the cursors");
      }
    }
  }

  private void rewrite(ArticleChange change) {
    written.articles.computeIfPresent(
        change.number(),
        (number, article) ->
            new StoredArticle(
                number,
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
                    article.bytes().features(),
                    change.standing(),
                    article.bytes().decision(),
                    article.bytes().vector())));
  }

  private void put(Blob blob) {
    if (blob.bytes().length == 0) {
      written.blobs.remove(blob.name());
    } else {
      written.blobs.put(blob.name(), blob.bytes());
    }
  }

  private void removeBelow(int oldest) {
    written.articles.headMap(oldest).clear();
    written.groups.values().removeIf(group -> group.newest() < oldest);
    Set<Integer> withGroups = new HashSet<>();
    written.groups.values().forEach(group -> withGroups.add(group.story()));
    Set<String> keptIds = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (StoredStory story : written.stories.values()) {
        boolean stays =
            withGroups.contains(story.number())
                || (story.mergedInto() != null
                    && keptIds.contains(Objects.requireNonNull(story.mergedInto())));
        more |= stays && keptIds.add(story.id());
      }
    }
    written.stories.values().removeIf(story -> !keptIds.contains(story.id()));
  }
}
