package dev.wirefold.lucene;

import dev.wirefold.engine.Codec;
import dev.wirefold.engine.NewsEvent;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/** Makes the document of an event, and an event of its content. */
final class EventDocument {

  private static final int VERSION = 1;

  private EventDocument() {}

  static Document of(NewsEvent event, Codec<NewsEvent> codec) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.EVENT, Store.NO));
    document.add(NumericDocValuesField.indexedField(Fields.EVENT_SEQ, event.seq()));
    for (String group : event.groups()) {
      document.add(new StringField(Fields.EVENT_ABOUT, Keys.bytes(group), Store.NO));
    }
    for (String story : event.stories()) {
      document.add(new StringField(Fields.EVENT_ABOUT, Keys.bytes(story), Store.NO));
    }
    for (String name : event.names()) {
      document.add(new StringField(Fields.EVENT_ABOUT, Keys.bytes(name), Store.NO));
    }
    byte[] encoded = codec.encode(event);
    document.add(
        new StoredField(
            Fields.CONTENT, Sealed.seal(VERSION, out -> out.writeBytes(encoded, encoded.length))));
    return document;
  }

  /** Returns the event of a document's content. */
  static NewsEvent of(BytesRef content, Codec<NewsEvent> codec) throws IOException {
    ByteArrayDataInput in = Sealed.open("an event", content, VERSION);
    byte[] encoded = new byte[in.length() - in.getPosition()];
    in.readBytes(encoded, 0, encoded.length);
    return codec.decode(encoded);
  }
}
