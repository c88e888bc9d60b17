package dev.wirefold.lucene;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ArticleHit;
import dev.wirefold.engine.ArticleQuery;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.Page;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.engine.StoryQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A view of the index. What one call reads it opens for itself, so that any thread may call. */
final class LuceneArchive implements Archive {

  private final View view;
  private final DirectoryReader reader;
  private final StoreCodecs codecs;
  private final Keeper keeper;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Keeps a view for the next page. */
  @FunctionalInterface
  interface Keeper {
    void keep(View view) throws IOException;
  }

  /**
   * @param view an open view, released when this is closed
   */
  LuceneArchive(View view, StoreCodecs codecs, Keeper keeper) {
    this.view = view;
    this.reader = view.reader();
    this.codecs = codecs;
    this.keeper = keeper;
  }

  /** Returns the view that this shows. */
  View view() {
    return view;
  }

  @Override
  public Cursor cursor() {
    return view.state().cursor();
  }

  @Override
  public @Nullable StoredArticle article(int number) throws IOException {
    int doc = Lookup.only(reader, Fields.ARTICLE, Keys.bytes(number));
    return doc == Lookup.NONE ? null : articles().article(number, doc);
  }

  @Override
  public @Nullable LiveArticle live(int number) throws IOException {
    int doc = Lookup.only(reader, Fields.ARTICLE, Keys.bytes(number));
    return doc == Lookup.NONE ? null : articles().live(number, doc);
  }

  @Override
  public List<StoredArticle> versions(ArticleId id) throws IOException {
    List<StoredArticle> versions =
        articles(numbered(Fields.ARTICLE_KEY, Keys.bytes(id), -1), Integer.MAX_VALUE);
    versions.removeIf(each -> !each.article().id().equals(id));
    return versions;
  }

  @Override
  public List<StoredArticle> withExternalId(String externalId, int most) throws IOException {
    return newestFirst(Fields.ARTICLE_EXTERNAL_ID, Keys.bytes(externalId), most);
  }

  @Override
  public List<StoredArticle> withSlug(String source, String slug, int most) throws IOException {
    return newestFirst(Fields.ARTICLE_SLUG, Keys.bytes(new ArticleId(source, slug)), most);
  }

  @Override
  public List<StoredArticle> replacing(ArticleId replaced, int most) throws IOException {
    return newestFirst(Fields.ARTICLE_REPLACES, Keys.bytes(replaced), most);
  }

  private List<StoredArticle> newestFirst(String field, BytesRef term, int most)
      throws IOException {
    long[] found = numbered(field, term, -1);
    ArticleReader articles = articles();
    List<StoredArticle> newestFirst = new ArrayList<>();
    for (int i = found.length - 1; i >= 0 && newestFirst.size() < most; i--) {
      newestFirst.add(articles.article((int) (found[i] >>> 32), (int) found[i]));
    }
    return newestFirst;
  }

  @Override
  public @Nullable StoredGroup group(int number) throws IOException {
    int doc = Lookup.only(reader, Fields.GROUP, Keys.bytes(number));
    return doc == Lookup.NONE ? null : GroupDocument.of(records().required(doc));
  }

  @Override
  public @Nullable StoredGroup group(String id) throws IOException {
    long[] found =
        Lookup.numbered(reader, Fields.GROUP_ID, Keys.bytes(id), Fields.GROUP_NUMBER, -1);
    Columns records = records();
    StoredGroup last = null;
    for (int i = found.length - 1; i >= 0; i--) {
      StoredGroup group = GroupDocument.of(records.required((int) found[i]));
      if (group.size() > 0) {
        return group;
      }
      last = last == null ? group : last;
    }
    return last;
  }

  @Override
  public List<StoredArticle> members(int group, int after, int most) throws IOException {
    return articles(numbered(Fields.ARTICLE_GROUP, Keys.bytes(group), after), most);
  }

  @Override
  public @Nullable StoredStory story(int number) throws IOException {
    int doc = Lookup.only(reader, Fields.STORY, Keys.bytes(number));
    return doc == Lookup.NONE ? null : StoryDocument.of(records().required(doc));
  }

  @Override
  public @Nullable StoredStory story(String id) throws IOException {
    long[] found =
        Lookup.numbered(reader, Fields.STORY_ID, Keys.bytes(id), Fields.STORY_NUMBER, -1);
    Columns records = records();
    StoredStory last = null;
    for (int i = found.length - 1; i >= 0; i--) {
      StoredStory story = StoryDocument.of(records.required((int) found[i]));
      if (story.groups() > 0) {
        return story;
      }
      last = last == null ? story : last;
    }
    return last;
  }

  @Override
  public List<StoredGroup> groups(int story, int after, int most) throws IOException {
    long[] found =
        Lookup.numbered(reader, Fields.GROUP_STORY, Keys.bytes(story), Fields.GROUP_NUMBER, after);
    Columns records = records();
    List<StoredGroup> groups = new ArrayList<>();
    for (int i = 0; i < found.length && groups.size() < most; i++) {
      groups.add(GroupDocument.of(records.required((int) found[i])));
    }
    return groups;
  }

  @Override
  public Page<StoredStory> stories(StoryQuery query, @Nullable String after, int most)
      throws IOException {
    return new StoryList(view).page(query, after, most);
  }

  @Override
  public Page<ArticleHit> search(ArticleQuery query, @Nullable String after, int most)
      throws IOException {
    return new ArticleSearch(view, articles()).page(query, after, most);
  }

  @Override
  public List<ArticleHit> like(int number, ArticleQuery query, int most) throws IOException {
    int doc = Lookup.only(reader, Fields.ARTICLE, Keys.bytes(number));
    return doc == Lookup.NONE
        ? List.of()
        : new LikeSearch(view, articles()).closest(doc, query, most);
  }

  @Override
  public List<NewsEvent> events(long from, int most) throws IOException {
    return new EventList(view, codecs.events()).from(from, most);
  }

  @Override
  public List<NewsEvent> eventsAbout(String groupOrStory, long from, int most) throws IOException {
    return new EventList(view, codecs.events()).about(groupOrStory, from, most);
  }

  @Override
  public byte @Nullable [] blob(String name) throws IOException {
    return new BlobList(reader).find(name);
  }

  @Override
  public List<String> blobNames(String prefix) throws IOException {
    return new BlobList(reader).names(prefix);
  }

  @Override
  public Counts counts() {
    try {
      return view.counts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void identities(int from, Consumer<Identity> consumer) throws IOException {
    ArticleReader articles = articles();
    for (long found : Scan.articles(reader).from(from)) {
      consumer.accept(articles.identity((int) (found >>> 32), (int) found));
    }
  }

  @Override
  public void live(int from, Consumer<LiveArticle> consumer) throws IOException {
    ArticleReader articles = articles();
    for (long found : Scan.articles(reader).from(from)) {
      consumer.accept(articles.live((int) (found >>> 32), (int) found));
    }
  }

  @Override
  public void articles(int from, Consumer<StoredArticle> consumer) throws IOException {
    ArticleReader articles = articles();
    for (long found : Scan.articles(reader).from(from)) {
      consumer.accept(articles.article((int) (found >>> 32), (int) found));
    }
  }

  @Override
  public void liveGroups(int newestFrom, Consumer<StoredGroup> consumer) throws IOException {
    Columns records = records();
    for (long found : Scan.groups(reader).where(Fields.GROUP_NEWEST, newestFrom)) {
      consumer.accept(GroupDocument.of(records.required((int) found)));
    }
  }

  @Override
  public void activeStories(Consumer<StoredStory> consumer) throws IOException {
    Columns records = records();
    for (long found : Scan.stories(reader).from(Integer.MIN_VALUE)) {
      StoredStory story = StoryDocument.of(records.required((int) found));
      if (story.active()) {
        consumer.accept(story);
      }
    }
  }

  @Override
  public long keep() {
    try {
      keeper.keep(view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return view.name();
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      view.release();
    }
  }

  private ArticleReader articles() throws IOException {
    return new ArticleReader(reader, codecs.articles());
  }

  private Columns records() {
    return new Columns(reader.leaves(), Fields.RECORD);
  }

  private long[] numbered(String field, BytesRef term, int above) throws IOException {
    return Lookup.numbered(reader, field, term, Fields.ARTICLE_NUMBER, above);
  }

  private List<StoredArticle> articles(long[] found, int most) throws IOException {
    ArticleReader reading = articles();
    List<StoredArticle> articles = new ArrayList<>();
    for (int i = 0; i < found.length && articles.size() < most; i++) {
      articles.add(reading.article((int) (found[i] >>> 32), (int) found[i]));
    }
    return articles;
  }
}
