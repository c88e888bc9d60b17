package dev.wirefold.lucene;

import dev.wirefold.engine.ChangeSet.Cursor;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.Version;

/**
 * What a commit says beside its documents.
 *
 * @param indexId the id of the index, given when it was made
 * @param cursor where the engine stood
 * @param firstSeq the sequence number of the oldest event that is kept
 * @param removed numbers of articles that were taken down and whose text still lies in old files
 */
record CommitData(String indexId, Cursor cursor, long firstSeq, List<Integer> removed) {

  /** The version of the documents and of this text; another version is not opened. */
  static final int SCHEMA = 5;

  private static final String PREFIX = "wirefold.";

  CommitData {
    removed = List.copyOf(removed);
  }

  /** Returns the state of a new index. */
  static CommitData start(String indexId) {
    return new CommitData(indexId, Cursor.START, Cursor.START.nextSeq(), List.of());
  }

  /** Returns it as a commit's user data. */
  Map<String, String> toMap() {
    Map<String, String> map = new TreeMap<>();
    put(map, "schema", SCHEMA);
    put(map, "lucene", Version.LATEST);
    put(map, "index", indexId);
    put(map, "position", cursor.position());
    put(map, "now", cursor.now());
    put(map, "nextArticle", cursor.nextArticle());
    put(map, "nextGroup", cursor.nextGroup());
    put(map, "nextStory", cursor.nextStory());
    put(map, "nextSeq", cursor.nextSeq());
    put(map, "oldestLive", cursor.oldestLive());
    put(map, "oldestArticle", cursor.oldestArticle());
    put(map, "firstSeq", firstSeq);
    put(map, "removed", String.join(" ", removed.stream().map(String::valueOf).toList()));
    return map;
  }

  /**
   * Returns what a commit's user data says.
   *
   * @throws IOException if it is of another schema or not of this program
   */
  static CommitData of(Map<String, String> map) throws IOException {
    String schema = map.get(PREFIX + "schema");
    if (schema == null) {
      throw new IndexDamagedException(
          "the index was not made by Wirefold: its commit names no schema", null);
    }
    if (!schema.equals(String.valueOf(SCHEMA))) {
      throw new IndexDamagedException(
          "the index has schema version "
              + schema
              + ", this program reads version "
              + SCHEMA
              + "; use the program that wrote it, or replay the log into an empty index",
          null);
    }
    try {
      return new CommitData(text(map, "index"), cursor(map), number(map, "firstSeq"), removed(map));
    } catch (NumberFormatException | DateTimeException e) {
      throw new IndexDamagedException("the index's commit is not readable: " + e.getMessage(), e);
    }
  }

  private static Cursor cursor(Map<String, String> map) throws IOException {
    return new Cursor(
        number(map, "position"),
        Instant.parse(text(map, "now")),
        (int) number(map, "nextArticle"),
        (int) number(map, "nextGroup"),
        (int) number(map, "nextStory"),
        number(map, "nextSeq"),
        (int) number(map, "oldestLive"),
        (int) number(map, "oldestArticle"));
  }

  private static List<Integer> removed(Map<String, String> map) throws IOException {
    List<Integer> removed = new ArrayList<>();
    for (String number : text(map, "removed").split(" ", -1)) {
      if (!number.isEmpty()) {
        removed.add(Integer.valueOf(number));
      }
    }
    return removed;
  }

  private static void put(Map<String, String> map, String name, Object value) {
    map.put(PREFIX + name, value.toString());
  }

  private static String text(Map<String, String> map, String name) throws IOException {
    String value = map.get(PREFIX + name);
    if (value == null) {
      throw new IndexDamagedException("the index's commit lacks " + PREFIX + name, null);
    }
    return value;
  }

  private static long number(Map<String, String> map, String name) throws IOException {
    return Long.parseLong(text(map, name));
  }
}
