package dev.wirefold.lucene;

import dev.wirefold.engine.ArticleHit;
import dev.wirefold.engine.ArticleQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/**
 * Finds the articles whose vectors are the closest to one: a scan over the signs of all vectors
 * leaves some hundreds, which are then compared exactly. Articles come and go with every commit,
 * which a graph of neighbours would have to follow at many times the cost.
 */
final class LikeSearch {

  /** So many are compared exactly for each one that is wanted. */
  private static final int CANDIDATES_PER_HIT = 8;

  private static final int LEAST_CANDIDATES = 256;

  private final View view;
  private final ArticleReader articles;

  LikeSearch(View view, ArticleReader articles) {
    this.view = view;
    this.articles = articles;
  }

  /** A candidate and the cosine of its vector. */
  private record Close(Ranked article, double cosine) {}

  /** Returns the articles closest to that of a document, without itself. */
  List<ArticleHit> closest(int doc, ArticleQuery query, int most) throws IOException {
    byte[] vector = articles.vector(doc);
    if (vector.length == 0) {
      return List.of();
    }
    List<ArticleHit> hits = new ArrayList<>();
    for (Close close : closest(candidates(doc, vector, query, most), vector)) {
      if (hits.size() == most) {
        break;
      }
      hits.add(
          new ArticleHit(
              articles.article(close.article.number(), close.article.doc()), close.cosine, null));
    }
    return hits;
  }

  private List<Ranked> candidates(int self, byte[] vector, ArticleQuery query, int most)
      throws IOException {
    int wanted = Math.max(LEAST_CANDIDATES, most * CANDIDATES_PER_HIT);
    BestRanked best = new BestRanked(BestRanked.YOUNGEST_FIRST, wanted, null);
    Collapsing collapsing = new Collapsing(query.collapse(), view.groupStories(), best);
    Query all =
        new BooleanQuery.Builder()
            .add(ArticleFilter.of(query, view.mainLanguages()), Occur.FILTER)
            .add(new FieldExistsQuery(Fields.ARTICLE_SIGNS), Occur.FILTER)
            .build();
    byte[] signs = Signs.of(vector);
    Finds.each(view.searcher(), all, false, leaf -> scan(leaf, self, signs, collapsing));
    collapsing.finish();
    return best.inOrder();
  }

  private static Finds.Leaf scan(
      LeafReaderContext leaf, int self, byte[] signs, Collapsing collapsing) throws IOException {
    BinaryDocValues column = DocValues.getBinary(leaf.reader(), Fields.ARTICLE_SIGNS);
    Collapsing.Leaf finds = collapsing.new Leaf(leaf);
    return (doc, score) -> {
      if (leaf.docBase + doc != self && column.advanceExact(doc)) {
        BytesRef other = column.binaryValue();
        if (other.length == signs.length) {
          finds.take(doc, -differing(signs, other));
        }
      }
    };
  }

  private static int differing(byte[] signs, BytesRef other) {
    int differing = 0;
    int at = 0;
    for (; at + Long.BYTES <= signs.length; at += Long.BYTES) {
      long mine = (long) BitUtil.VH_LE_LONG.get(signs, at);
      long theirs = (long) BitUtil.VH_LE_LONG.get(other.bytes, other.offset + at);
      differing += Long.bitCount(mine ^ theirs);
    }
    for (; at < signs.length; at++) {
      differing += Integer.bitCount((signs[at] ^ other.bytes[other.offset + at]) & 0xFF);
    }
    return differing;
  }

  private List<Close> closest(List<Ranked> candidates, byte[] vector) throws IOException {
    double length = Math.sqrt(VectorUtil.dotProduct(vector, vector));
    List<Close> closest = new ArrayList<>();
    for (Ranked candidate : candidates) {
      byte[] other = articles.vector(candidate.doc());
      if (other.length == vector.length) {
        double lengths = length * Math.sqrt(VectorUtil.dotProduct(other, other));
        double cosine = lengths > 0 ? VectorUtil.dotProduct(vector, other) / lengths : 0;
        closest.add(new Close(candidate, cosine));
      }
    }
    closest.sort(
        Comparator.comparingDouble(Close::cosine)
            .reversed()
            .thenComparing(Close::article, Comparator.comparingInt(Ranked::number).reversed()));
    return closest;
  }
}
