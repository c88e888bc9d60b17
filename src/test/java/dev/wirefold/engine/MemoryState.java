package dev.wirefold.engine;

import dev.wirefold.engine.ChangeSet.Cursor;
import java.util.TreeMap;

/** What a store in memory holds at one time. */
final class MemoryState {

  final TreeMap<Integer, StoredArticle> articles = new TreeMap<>();
  final TreeMap<Integer, StoredGroup> groups = new TreeMap<>();
  final TreeMap<Integer, StoredStory> stories = new TreeMap<>();
  final TreeMap<Long, NewsEvent> events = new TreeMap<>();
  final TreeMap<String, byte[]> blobs = new TreeMap<>();
  Cursor cursor = Cursor.START;

  MemoryState copy() {
    MemoryState copy = new MemoryState();
    copy.articles.putAll(articles);
    copy.groups.putAll(groups);
    copy.stories.putAll(stories);
    copy.events.putAll(events);
    copy.blobs.putAll(blobs);
    copy.cursor = cursor;
    return copy;
  }
}
