package dev.wirefold.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReader;

/**
 * Rewrites the segments that still hold a removed article's text. A deleted document stays in its
 * segment, text and all, until the segment is merged.
 */
final class Expunging {

  /** A merge that ran meanwhile may carry a text on; the next round finds it. */
  private static final int MOST_ROUNDS = 10;

  private final OpenIndex index;
  private final List<Integer> numbers;

  /**
   * @param numbers the removed articles
   */
  Expunging(OpenIndex index, List<Integer> numbers) {
    this.index = index;
    this.numbers = numbers;
  }

  List<Integer> numbers() {
    return numbers;
  }

  /** Rewrites until nothing is left; others may write meanwhile. */
  void run() throws IOException {
    if (numbers.isEmpty()) {
      return;
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      index.awaitMerges();
      List<String> segments = segments();
      if (segments.isEmpty()) {
        return;
      }
      index.rewrite(segments);
    }
    throw new IOException("removed articles are still in the index after many merges");
  }

  private List<String> segments() throws IOException {
    try (IndexReader reader = DirectoryReader.open(index.writer())) {
      List<String> segments = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        SegmentReader segment = (SegmentReader) FilterLeafReader.unwrap(leaf.reader());
        if (hasAny(segment)) {
          segments.add(segment.getSegmentName());
        }
      }
      return segments;
    }
  }

  /** The postings know a document after its deletion. */
  private boolean hasAny(SegmentReader segment) throws IOException {
    for (int number : numbers) {
      if (segment.postings(Keys.number(Fields.ARTICLE, number), PostingsEnum.NONE) != null) {
        return true;
      }
    }
    return false;
  }
}
