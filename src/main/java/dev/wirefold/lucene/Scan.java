package dev.wirefold.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Goes through all documents of one type, in order of their numbers. Whether there are as many as
 * the type's terms say is checked, since a damaged column may hide some.
 */
final class Scan {

  private final IndexReader reader;
  private final String type;
  private final String number;

  /**
   * @param type the documents' type
   * @param number the column with their number
   */
  private Scan(IndexReader reader, String type, String number) {
    this.reader = reader;
    this.type = type;
    this.number = number;
  }

  static Scan articles(IndexReader reader) {
    return new Scan(reader, Fields.ARTICLE, Fields.ARTICLE_NUMBER);
  }

  static Scan groups(IndexReader reader) {
    return new Scan(reader, Fields.GROUP, Fields.GROUP_NUMBER);
  }

  static Scan stories(IndexReader reader) {
    return new Scan(reader, Fields.STORY, Fields.STORY_NUMBER);
  }

  /** Returns the documents whose number is at least a bound; see {@link #where}. */
  long[] from(int least) throws IOException {
    return where(number, least);
  }

  /**
   * Returns the documents in which a column is at least a bound, in order of their number.
   *
   * @return each number in the upper 32 bits, its document in the lower
   */
  long[] where(String column, int least) throws IOException {
    long[] found = new long[1024];
    int count = 0;
    int seen = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues values = DocValues.getNumeric(leaf.reader(), column);
      NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), number);
      int doc = values.nextDoc();
      for (; doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
        if ((live == null || live.get(doc)) && numbers.advanceExact(doc)) {
          seen++;
          if (values.longValue() >= least) {
            found = ArrayUtil.grow(found, count + 1);
            found[count++] = numbers.longValue() << 32 | (leaf.docBase + doc);
          }
        }
      }
    }
    check(seen);
    found = Arrays.copyOf(found, count);
    Arrays.sort(found);
    return found;
  }

  private void check(int seen) throws IOException {
    int expected = Lookup.count(reader, Fields.TYPE, new BytesRef(type));
    if (seen != expected) {
      throw Sealed.damaged(
          "the index", "it has " + expected + " of type " + type + ", not " + seen);
    }
  }

  /** Returns which story each group is in. */
  static GroupStories groupStories(IndexReader reader) throws IOException {
    GroupStories stories = new GroupStories();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.GROUP_NUMBER);
      NumericDocValues in = DocValues.getNumeric(leaf.reader(), Fields.GROUP_IN);
      int doc = numbers.nextDoc();
      for (; doc != DocIdSetIterator.NO_MORE_DOCS; doc = numbers.nextDoc()) {
        if ((live == null || live.get(doc)) && in.advanceExact(doc)) {
          int story = (int) in.longValue();
          stories.put((int) numbers.longValue(), Math.max(story, GroupStories.NO_STORY));
        }
      }
    }
    return stories;
  }
}
