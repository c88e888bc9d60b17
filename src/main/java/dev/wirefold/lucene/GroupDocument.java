package dev.wirefold.lucene;

import dev.wirefold.engine.StoredGroup;
import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/** Makes the document of a group, and a group of its record. */
final class GroupDocument {

  private static final int VERSION = 1;

  private GroupDocument() {}

  static Document of(StoredGroup group) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.GROUP, Store.NO));
    document.add(new StringField(Fields.GROUP, Keys.bytes(group.number()), Store.NO));
    document.add(new StringField(Fields.GROUP_ID, Keys.bytes(group.id()), Store.NO));
    if (group.story() >= 0) {
      document.add(new StringField(Fields.GROUP_STORY, Keys.bytes(group.story()), Store.NO));
    }
    document.add(new NumericDocValuesField(Fields.GROUP_NUMBER, group.number()));
    document.add(new NumericDocValuesField(Fields.GROUP_IN, group.story()));
    document.add(new NumericDocValuesField(Fields.GROUP_NEWEST, group.newest()));
    document.add(new BinaryDocValuesField(Fields.RECORD, record(group)));
    return document;
  }

  /** Returns the group of a record. */
  static StoredGroup of(BytesRef record) throws IOException {
    ByteArrayDataInput in = Sealed.open("a group", record, VERSION);
    return new StoredGroup(
        in.readVInt(),
        Sealed.readRequiredText(in),
        in.readZInt(),
        in.readZInt(),
        in.readVInt(),
        in.readVInt(),
        in.readZInt(),
        Sealed.readRequiredTime(in),
        Sealed.readRequiredTime(in),
        Sealed.readTime(in),
        Sealed.readTime(in),
        Sealed.readText(in),
        Sealed.readBytes(in));
  }

  private static BytesRef record(StoredGroup group) throws IOException {
    return Sealed.seal(
        VERSION,
        out -> {
          out.writeVInt(group.number());
          Sealed.writeText(out, group.id());
          out.writeZInt(group.story());
          out.writeZInt(group.canonical());
          out.writeVInt(group.size());
          out.writeVInt(group.newsrooms());
          out.writeZInt(group.newest());
          Sealed.writeTime(out, group.openedAt());
          Sealed.writeTime(out, group.changedAt());
          Sealed.writeTime(out, group.first());
          Sealed.writeTime(out, group.last());
          Sealed.writeText(out, group.mergedInto());
          Sealed.writeBytes(out, group.state());
        });
  }
}
