package dev.wirefold.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds documents by a term, without scores. */
final class Lookup {

  /** There is no such document. */
  static final int NONE = -1;

  private Lookup() {}

  /** Returns the document with a term that stands in no other, or {@link #NONE}. */
  static int only(IndexReader reader, String field, BytesRef term) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    for (int i = leaves.size() - 1; i >= 0; i--) { // what is asked for is mostly young
      LeafReaderContext leaf = leaves.get(i);
      DocIdSetIterator docs = docs(leaf.reader(), field, term);
      int doc = nextLive(docs, leaf.reader().getLiveDocs());
      if (doc != DocIdSetIterator.NO_MORE_DOCS) {
        return leaf.docBase + doc;
      }
    }
    return NONE;
  }

  /**
   * Returns the documents with a term whose number is above a bound, in order of the number.
   *
   * @param column the column with the number
   * @return each number in the upper 32 bits, its document in the lower
   */
  static long[] numbered(IndexReader reader, String field, BytesRef term, String column, int above)
      throws IOException {
    long[] found = new long[16];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      DocIdSetIterator docs = docs(leaf.reader(), field, term);
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), column);
      for (int doc = nextLive(docs, live);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = nextLive(docs, live)) {
        if (numbers.advanceExact(doc) && numbers.longValue() > above) {
          found = ArrayUtil.grow(found, count + 1);
          found[count++] = numbers.longValue() << 32 | (leaf.docBase + doc);
        }
      }
    }
    Arrays.sort(found, 0, count);
    return Arrays.copyOf(found, count);
  }

  /** Returns how many documents have a term. */
  static int count(IndexReader reader, String field, BytesRef term) throws IOException {
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      DocIdSetIterator docs = docs(leaf.reader(), field, term);
      Bits live = leaf.reader().getLiveDocs();
      while (nextLive(docs, live) != DocIdSetIterator.NO_MORE_DOCS) {
        count++;
      }
    }
    return count;
  }

  private static DocIdSetIterator docs(LeafReader reader, String field, BytesRef term)
      throws IOException {
    PostingsEnum docs = reader.postings(new Term(field, term), PostingsEnum.NONE);
    return docs == null ? DocIdSetIterator.empty() : docs;
  }

  private static int nextLive(DocIdSetIterator docs, @Nullable Bits live) throws IOException {
    int doc = docs.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
      doc = docs.nextDoc();
    }
    return doc;
  }
}
