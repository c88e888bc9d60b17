package dev.wirefold.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Columns of an index, read by document in any order. Lucene's own cursors only go forward; here
 * one that would have to go back is opened anew. One thread uses one.
 */
final class Columns {

  private final List<LeafReaderContext> leaves;
  private final String field;
  private final @Nullable DocIdSetIterator[] cursors;

  Columns(List<LeafReaderContext> leaves, String field) {
    this.leaves = leaves;
    this.field = field;
    this.cursors = new DocIdSetIterator[leaves.size()];
  }

  /** Returns the number of a document; a default if it has none. */
  long number(int doc, long otherwise) throws IOException {
    int at = ReaderUtil.subIndex(doc, leaves);
    LeafReaderContext leaf = leaves.get(at);
    int local = doc - leaf.docBase;
    NumericDocValues cursor = (NumericDocValues) cursors[at];
    if (cursor == null || cursor.docID() > local) {
      cursor = DocValues.getNumeric(leaf.reader(), field);
      cursors[at] = cursor;
    }
    return cursor.advanceExact(local) ? cursor.longValue() : otherwise;
  }

  /**
   * Returns the bytes of a document; null if it has none.
   *
   * @return bytes that the next call may overwrite
   */
  @Nullable BytesRef bytes(int doc) throws IOException {
    int at = ReaderUtil.subIndex(doc, leaves);
    LeafReaderContext leaf = leaves.get(at);
    int local = doc - leaf.docBase;
    BinaryDocValues cursor = (BinaryDocValues) cursors[at];
    if (cursor == null || cursor.docID() > local) {
      cursor = DocValues.getBinary(leaf.reader(), field);
      cursors[at] = cursor;
    }
    return cursor.advanceExact(local) ? cursor.binaryValue() : null;
  }

  /**
   * Returns the bytes of a document that must have some.
   *
   * @throws IOException if it has none
   */
  BytesRef required(int doc) throws IOException {
    BytesRef bytes = bytes(doc);
    if (bytes == null) {
      throw Sealed.damaged("document " + doc, "it has no " + field);
    }
    return bytes;
  }
}
