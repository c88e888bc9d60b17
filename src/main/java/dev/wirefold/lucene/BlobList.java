package dev.wirefold.lucene;

import dev.wirefold.engine.ChangeSet.Blob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Reads named pieces of state. */
final class BlobList {

  private static final Set<String> CONTENT = Set.of(Fields.CONTENT);

  private final IndexReader reader;

  BlobList(IndexReader reader) {
    this.reader = reader;
  }

  /** Returns the bytes under a name; null if there are none. */
  byte @Nullable [] find(String name) throws IOException {
    Blob blob = read(Keys.bytes(name));
    return blob == null ? null : blob.bytes();
  }

  /** Returns the names that begin so, sorted. */
  List<String> names(String prefix) throws IOException {
    Set<String> names = new TreeSet<>();
    BytesRef begin = new BytesRef(prefix);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.BLOB);
      if (terms != null) {
        addNames(terms.iterator(), begin, names);
      }
    }
    List<String> live = new ArrayList<>();
    for (String name : names) {
      if (Lookup.only(reader, Fields.BLOB, Keys.bytes(name)) != Lookup.NONE) {
        live.add(name);
      }
    }
    return live;
  }

  private static void addNames(TermsEnum terms, BytesRef begin, Set<String> names)
      throws IOException {
    if (terms.seekCeil(begin) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = terms.term();
        term != null && StringHelper.startsWith(term, begin);
        term = terms.next()) {
      names.add(term.utf8ToString());
    }
  }

  private @Nullable Blob read(BytesRef term) throws IOException {
    int doc = Lookup.only(reader, Fields.BLOB, term);
    if (doc == Lookup.NONE) {
      return null;
    }
    BytesRef content = reader.storedFields().document(doc, CONTENT).getBinaryValue(Fields.CONTENT);
    if (content == null) {
      throw Sealed.damaged("a blob", "it has no content");
    }
    return BlobDocument.of(content);
  }
}
