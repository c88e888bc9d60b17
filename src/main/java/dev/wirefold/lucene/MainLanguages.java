package dev.wirefold.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Tells in which languages an archive mostly is: their word forms are tried for a query of none.
 */
final class MainLanguages {

  private static final int MOST = 4;
  private static final double LEAST_SHARE = 0.05;

  private MainLanguages() {}

  /** Returns the languages with word forms that have a good share of the articles. */
  static List<String> of(IndexReader reader) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.ARTICLE_LANGUAGE);
      if (terms != null) {
        addCounts(terms.iterator(), counts);
      }
    }
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    Comparator<String> mostFirst = Comparator.comparingLong(each -> -counts.getOrDefault(each, 0L));
    return counts.keySet().stream()
        .filter(Languages::hasStems)
        .filter(each -> counts.getOrDefault(each, 0L) >= all * LEAST_SHARE)
        .sorted(mostFirst.thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private static void addCounts(TermsEnum terms, Map<String, Long> counts) throws IOException {
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      counts.merge(term.utf8ToString(), (long) terms.docFreq(), Long::sum);
    }
  }
}
