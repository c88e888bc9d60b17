package dev.wirefold.lucene;

import dev.wirefold.engine.ArticleQuery.Collapse;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** Takes the articles that a query found, and lets the best of each group or story through. */
final class Collapsing {

  private final Collapse collapse;
  private final GroupStories groupStories;
  private final BestRanked best;
  private final BestByKey byKey = new BestByKey();

  /**
   * @param best where the finds go
   */
  Collapsing(Collapse collapse, GroupStories groupStories, BestRanked best) {
    this.collapse = collapse;
    this.groupStories = groupStories;
    this.best = best;
  }

  /** Takes the finds of one segment. */
  final class Leaf {

    private final int docBase;
    private final NumericDocValues numbers;
    private final NumericDocValues groups;

    Leaf(LeafReaderContext leaf) throws IOException {
      this.docBase = leaf.docBase;
      this.numbers = DocValues.getNumeric(leaf.reader(), Fields.ARTICLE_NUMBER);
      this.groups = DocValues.getNumeric(leaf.reader(), Fields.ARTICLE_IN);
    }

    void take(int doc, long rank) throws IOException {
      if (!numbers.advanceExact(doc) || !groups.advanceExact(doc)) {
        throw Sealed.damaged("document " + (docBase + doc), "it has no number or no group");
      }
      int number = (int) numbers.longValue();
      switch (collapse) {
        case NONE -> best.offer(rank, number, docBase + doc);
        case GROUP -> byKey.offer((int) groups.longValue(), rank, number, docBase + doc);
        case STORY -> byKey.offer(story((int) groups.longValue()), rank, number, docBase + doc);
      }
    }
  }

  /** Ends: what was held back goes on. */
  void finish() {
    byKey.offerTo(best);
  }

  /** A group without a story stands for itself. */
  private int story(int group) {
    int story = groupStories.story(group);
    return story >= 0 ? story : ~group;
  }
}
