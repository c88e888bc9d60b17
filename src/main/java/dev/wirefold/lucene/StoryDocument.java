package dev.wirefold.lucene;

import dev.wirefold.engine.StoredStory;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Makes the document of a story, and a story of its record. */
final class StoryDocument {

  private static final int VERSION = 1;
  private static final double HALF_LIFE_SECONDS = 6 * 3600.0;

  private StoryDocument() {}

  static Document of(StoredStory story) throws IOException {
    Document document = new Document();
    addTerms(document, story);
    add(document, Fields.STORY_NUMBER, story.number());
    add(document, Fields.STORY_CHANGED, Nanos.of(story.changedAt()));
    add(document, Fields.STORY_ARTICLES, story.articles());
    add(document, Fields.STORY_GROUPS, story.groups());
    add(document, Fields.STORY_NEWSROOMS, story.newsrooms());
    add(document, Fields.STORY_SPEED, speed(story.recent(), story.changedAt()));
    document.add(new BinaryDocValuesField(Fields.RECORD, record(story)));
    return document;
  }

  /**
   * Returns by what stories are ordered that have been left alone for different times: the
   * logarithm of the count, at whatever one time it is looked at for all of them, less what all
   * have in common.
   */
  static long speed(double recent, Instant changedAt) {
    double halfLives = (changedAt.getEpochSecond() + changedAt.getNano() / 1e9) / HALF_LIFE_SECONDS;
    return NumericUtils.doubleToSortableLong(
        recent > 0 ? Math.log(recent) / Math.log(2) + halfLives : Double.NEGATIVE_INFINITY);
  }

  /** Returns the story of a record. */
  static StoredStory of(BytesRef record) throws IOException {
    ByteArrayDataInput in = Sealed.open("a story", record, VERSION);
    return new StoredStory(
        in.readVInt(),
        Sealed.readRequiredText(in),
        in.readZInt(),
        in.readVInt(),
        in.readVInt(),
        in.readVInt(),
        readTexts(in),
        Sealed.readRequiredTime(in),
        Sealed.readRequiredTime(in),
        Sealed.readTime(in),
        Sealed.readTime(in),
        in.readByte() != 0,
        Sealed.readText(in),
        Double.longBitsToDouble(in.readLong()),
        Sealed.readBytes(in));
  }

  private static void addTerms(Document document, StoredStory story) {
    document.add(new StringField(Fields.TYPE, Fields.STORY, Store.NO));
    document.add(new StringField(Fields.STORY, Keys.bytes(story.number()), Store.NO));
    document.add(new StringField(Fields.STORY_ID, Keys.bytes(story.id()), Store.NO));
    for (String language : story.languages()) {
      document.add(new StringField(Fields.STORY_LANGUAGE, Keys.bytes(language), Store.NO));
    }
    if (story.mergedInto() == null) {
      document.add(new StringField(Fields.STORY_STATE, Fields.LISTED, Store.NO));
    }
    if (story.active()) {
      document.add(new StringField(Fields.STORY_STATE, Fields.ACTIVE, Store.NO));
    }
  }

  private static void add(Document document, String column, long value) {
    document.add(new NumericDocValuesField(column, value));
  }

  private static BytesRef record(StoredStory story) throws IOException {
    return Sealed.seal(
        VERSION,
        out -> {
          out.writeVInt(story.number());
          Sealed.writeText(out, story.id());
          out.writeZInt(story.lead());
          out.writeVInt(story.articles());
          out.writeVInt(story.groups());
          out.writeVInt(story.newsrooms());
          out.writeVInt(story.languages().size());
          for (String language : story.languages()) {
            Sealed.writeText(out, language);
          }
          Sealed.writeTime(out, story.openedAt());
          Sealed.writeTime(out, story.changedAt());
          Sealed.writeTime(out, story.first());
          Sealed.writeTime(out, story.last());
          out.writeByte((byte) (story.active() ? 1 : 0));
          Sealed.writeText(out, story.mergedInto());
          out.writeLong(Double.doubleToRawLongBits(story.recent()));
          Sealed.writeBytes(out, story.state());
        });
  }

  private static List<String> readTexts(DataInput in) throws IOException {
    int count = in.readVInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(Sealed.readRequiredText(in));
    }
    return texts;
  }
}
