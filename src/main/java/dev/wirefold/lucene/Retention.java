package dev.wirefold.lucene;

import dev.wirefold.engine.StoredStory;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.FixedBitSet;

/**
 * Removes what is too old to keep: articles below a number, groups without a younger member,
 * stories without a group. A merged story stays as long as the one that it was merged into.
 */
final class Retention {

  private final IndexWriter writer;
  private final IndexReader reader;
  private final GroupStories groupStories;

  /**
   * @param reader all that was written so far
   * @param groupStories loses the groups that go
   */
  Retention(IndexWriter writer, IndexReader reader, GroupStories groupStories) {
    this.writer = writer;
    this.reader = reader;
    this.groupStories = groupStories;
  }

  void removeBelow(int oldestArticle) throws IOException {
    writer.deleteDocuments(
        NumericDocValuesField.newSlowRangeQuery(
            Fields.ARTICLE_NUMBER, Integer.MIN_VALUE, oldestArticle - 1),
        NumericDocValuesField.newSlowRangeQuery(
            Fields.GROUP_NEWEST, Integer.MIN_VALUE, oldestArticle - 1));
    forgetGroups(oldestArticle);
    removeStories();
  }

  private void forgetGroups(int oldestArticle) throws IOException {
    for (long each : Scan.groups(reader).from(0)) {
      groupStories.put((int) (each >>> 32), GroupStories.ABSENT);
    }
    Columns stories = new Columns(reader.leaves(), Fields.GROUP_IN);
    for (long each : Scan.groups(reader).where(Fields.GROUP_NEWEST, oldestArticle)) {
      int story = (int) stories.number((int) each, GroupStories.NO_STORY);
      groupStories.put((int) (each >>> 32), Math.max(story, GroupStories.NO_STORY));
    }
  }

  private void removeStories() throws IOException {
    FixedBitSet withGroups = groupStories.stories();
    Set<String> kept = new HashSet<>();
    Map<Integer, StoredStory> others = new LinkedHashMap<>();
    Columns records = new Columns(reader.leaves(), Fields.RECORD);
    for (long each : Scan.stories(reader).from(0)) {
      StoredStory story = StoryDocument.of(records.required((int) each));
      if (story.number() < withGroups.length() && withGroups.get(story.number())) {
        kept.add(story.id());
      } else {
        others.put(story.number(), story);
      }
    }
    while (others
        .values()
        .removeIf(story ->
            story.mergedInto() != null
                && kept.contains(story.mergedInto())
                && kept.add(story.id()))) {
      // one that was merged into a merged one follows in the next round
    }
    for (int number : others.keySet()) {
      writer.deleteDocuments(Keys.number(Fields.STORY, number));
    }
  }
}
