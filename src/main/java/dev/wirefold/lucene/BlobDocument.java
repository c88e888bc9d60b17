package dev.wirefold.lucene;

import dev.wirefold.engine.ChangeSet.Blob;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/** Makes the document of a named piece of state, and the piece of its content. */
final class BlobDocument {

  private static final int VERSION = 1;

  private BlobDocument() {}

  static Document of(Blob blob) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.BLOB, Store.NO));
    document.add(new StringField(Fields.BLOB, Keys.bytes(blob.name()), Store.NO));
    document.add(
        new StoredField(
            Fields.CONTENT,
            Sealed.seal(
                VERSION,
                out -> {
                  Sealed.writeText(out, blob.name());
                  Sealed.writeBytes(out, blob.bytes());
                })));
    return document;
  }

  /** Returns the piece of a document's content. */
  static Blob of(BytesRef content) throws IOException {
    ByteArrayDataInput in = Sealed.open("a blob", content, VERSION);
    return new Blob(Sealed.readRequiredText(in), Sealed.readBytes(in));
  }
}
