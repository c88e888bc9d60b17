package dev.wirefold.engine;

import java.time.Instant;
import java.util.List;

/**
 * What some consecutive records of the log changed: what the store must write so that, after its
 * next commit, a restart goes on from there. Groups, stories and blobs replace what the store has
 * under the same key; within one set, a key comes once.
 *
 * @param cursor where the engine stands after the last of the records
 * @param articles new articles, by number
 * @param rewritten articles that the store has and that changed otherwise than by a new version
 * @param removed numbers of articles that are gone, text and all
 * @param groups new and changed groups, by number
 * @param stories new and changed stories, by number
 * @param events what others are to be told, by sequence number
 * @param blobs state that belongs to no single article, group or story
 */
public record ChangeSet(
    Cursor cursor,
    List<StoredArticle> articles,
    List<ArticleChange> rewritten,
    List<Integer> removed,
    List<StoredGroup> groups,
    List<StoredStory> stories,
    List<NewsEvent> events,
    List<Blob> blobs) {

  /**
   * Where an engine stands.
   *
   * @param position the position of the last record that it applied; -1 if none
   * @param now the log time of that record
   * @param nextArticle the number of the next article
   * @param nextGroup the number of the next group
   * @param nextStory the number of the next story
   * @param nextSeq the sequence number of the next event
   * @param oldestLive the lowest number in the duplicates' window
   * @param oldestArticle the lowest number that retention has left; what lies below is gone
   */
  public record Cursor(
      long position,
      Instant now,
      int nextArticle,
      int nextGroup,
      int nextStory,
      long nextSeq,
      int oldestLive,
      int oldestArticle) {

    /** Where an engine stands before the first record, which may be older than any clock. */
    public static final Cursor START =
        new Cursor(-1, Instant.ofEpochMilli(Long.MIN_VALUE), 0, 0, 0, 1, 0, 0);
  }

  /**
   * What changed about a stored article.
   *
   * @param number the article's number
   * @param group the group that it is in now
   * @param bar why it can't be shown now; empty if it can
   * @param standing the engine's note on how it stands, in place of the stored one
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  public record ArticleChange(int number, int group, String bar, byte[] standing) {}

  /**
   * A named piece of state.
   *
   * @param name its key
   * @param bytes its new content; empty to remove it
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  public record Blob(String name, byte[] bytes) {}

  public ChangeSet {
    articles = List.copyOf(articles);
    rewritten = List.copyOf(rewritten);
    removed = List.copyOf(removed);
    groups = List.copyOf(groups);
    stories = List.copyOf(stories);
    events = List.copyOf(events);
    blobs = List.copyOf(blobs);
  }
}
