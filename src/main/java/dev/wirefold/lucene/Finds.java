package dev.wirefold.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Hands out every document that a query finds. */
final class Finds {

  private Finds() {}

  /** Takes the documents of one segment. */
  interface Leaf {
    /** Takes a document by its number inside the segment. */
    void take(int doc, float score) throws IOException;
  }

  /** Begins a segment. */
  @FunctionalInterface
  interface Leaves {
    Leaf of(LeafReaderContext leaf) throws IOException;
  }

  /**
   * Hands out all finds.
   *
   * @param scored whether the scores are wanted; otherwise they are 0
   */
  static void each(IndexSearcher searcher, Query query, boolean scored, Leaves leaves)
      throws IOException {
    searcher.search(
        query,
        new CollectorManager<Each, Boolean>() {
          @Override
          public Each newCollector() {
            return new Each(leaves, scored);
          }

          @Override
          public Boolean reduce(Collection<Each> collectors) {
            return true;
          }
        });
  }

  private static final class Each implements Collector {

    private final Leaves leaves;
    private final boolean scored;

    Each(Leaves leaves, boolean scored) {
      this.leaves = leaves;
      this.scored = scored;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      Leaf leaf = leaves.of(context);
      return new LeafCollector() {
        private @Nullable Scorable scorer;

        @Override
        public void setScorer(Scorable scorer) {
          this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
          leaf.take(doc, scored && scorer != null ? scorer.score() : 0);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
