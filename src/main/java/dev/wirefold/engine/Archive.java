package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.ChangeSet.Cursor;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A view of what a store keeps, at one point of the log. Any number of threads may read one. */
public interface Archive extends AutoCloseable {

  /** Returns where the engine stood when it had decided all that this view shows. */
  Cursor cursor();

  /** Returns an article by number; null if there is none or it was taken down. */
  @Nullable StoredArticle article(int number) throws IOException;

  /**
   * Returns what is known of an article without its text; null if there is none or it was taken
   * down.
   */
  @Nullable LiveArticle live(int number) throws IOException;

  /** Returns the versions of an article that are kept, oldest first. */
  List<StoredArticle> versions(ArticleId id) throws IOException;

  /** Returns the articles with an external id, of whatever source, newest first. */
  List<StoredArticle> withExternalId(String externalId, int most) throws IOException;

  /**
   * Returns articles of a source that bear a slug, newest first.
   *
   * @param slug as {@link dev.wirefold.chain.Version#slugOf} brings it to one form
   */
  List<StoredArticle> withSlug(String source, String slug, int most) throws IOException;

  /** Returns the articles that say that they replace another, newest first. */
  List<StoredArticle> replacing(ArticleId replaced, int most) throws IOException;

  /** Returns a group by number; null if there is none. */
  @Nullable StoredGroup group(int number) throws IOException;

  /**
   * Returns a group by its public id; null if there is none. Of several that had it, one after the
   * other, the one with members is meant, or else the last.
   */
  @Nullable StoredGroup group(String id) throws IOException;

  /**
   * Returns members of a group in order of arrival.
   *
   * @param after only members with a greater number; -1 to begin
   */
  List<StoredArticle> members(int group, int after, int most) throws IOException;

  /** Returns a story by number; null if there is none. */
  @Nullable StoredStory story(int number) throws IOException;

  /** Returns a story by its public id, likewise; null if there is none. */
  @Nullable StoredStory story(String id) throws IOException;

  /**
   * Returns groups of a story in order of opening.
   *
   * @param after only groups with a greater number; -1 to begin
   */
  List<StoredGroup> groups(int story, int after, int most) throws IOException;

  /**
   * Lists stories. Pages of one list come from one view: see {@link #keep}.
   *
   * @param after where the page begins, from the page before; null for the first
   * @throws IllegalArgumentException if {@code after} was not made for this query
   */
  Page<StoredStory> stories(StoryQuery query, @Nullable String after, int most) throws IOException;

  /** Finds articles by their words, the best first; the same about {@code after}. */
  Page<ArticleHit> search(ArticleQuery query, @Nullable String after, int most) throws IOException;

  /** Finds the articles whose vectors are the closest to an article's, the closest first. */
  List<ArticleHit> like(int number, ArticleQuery query, int most) throws IOException;

  /** Returns events in order, from a sequence number on. */
  List<NewsEvent> events(long from, int most) throws IOException;

  /**
   * Returns the events about a group or a story, oldest first, from a sequence number on. Some are
   * also found under other names: {@link NewsEvent#names}.
   */
  List<NewsEvent> eventsAbout(String groupOrStory, long from, int most) throws IOException;

  /** Returns a named piece of state; null if there is none. */
  byte @Nullable [] blob(String name) throws IOException;

  /** Returns the names of the pieces of state that begin so, sorted. */
  List<String> blobNames(String prefix) throws IOException;

  /** Returns how much is kept. */
  Counts counts();

  /**
   * Hands out the identity of every article that is kept, by number.
   *
   * @param from the lowest number
   */
  void identities(int from, Consumer<Identity> consumer) throws IOException;

  /** Hands out what a restart needs of the articles from a number on, by number. */
  void live(int from, Consumer<LiveArticle> consumer) throws IOException;

  /** Hands out every article from a number on, by number, with all that is kept of it. */
  void articles(int from, Consumer<StoredArticle> consumer) throws IOException;

  /** Hands out the groups whose newest member has at least a number, by number. */
  void liveGroups(int newestFrom, Consumer<StoredGroup> consumer) throws IOException;

  /** Hands out the active stories, by number. */
  void activeStories(Consumer<StoredStory> consumer) throws IOException;

  /**
   * Keeps this view for some minutes, so that {@link Store#read(long)} opens it again for the next
   * page.
   *
   * @return its name
   */
  long keep();

  @Override
  void close() throws IOException;

  /**
   * What is known of an article without reading it.
   *
   * @param number the article's number
   * @param key a hash of source and external id: {@link Fingerprint#ofKey}
   * @param version how many versions of this article came before it under the same key
   * @param outdated whether a later version, by the provider's numbers, came before it
   * @param group the number of its group
   * @param loggedAt when the log took it in, in milliseconds since 1970
   * @param fingerprint a hash of all that came in
   */
  record Identity(
      int number,
      long key,
      int version,
      boolean outdated,
      int group,
      long loggedAt,
      long fingerprint) {}

  /**
   * What the engine needs of an article to go on with it. Reading it costs a fraction of reading
   * the whole article. The arrays are shared; nobody writes to them.
   *
   * @param identity what is known of it without its text
   * @param position the position of its record in the log
   * @param loggedAt when the log took it in
   * @param id its key
   * @param bar why the article can't be shown; null if it can
   * @param features the text's features, from which it is compared again
   * @param standing how it stands in its group and for election
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere, and copies would cost
  record LiveArticle(
      Identity identity,
      long position,
      Instant loggedAt,
      ArticleId id,
      @Nullable String bar,
      byte[] features,
      byte[] standing) {}

  /** How much a store keeps. */
  record Counts(long articles, long groups, long stories, long events) {}
}
