package dev.wirefold.lucene;

import dev.wirefold.engine.ArticleHit;
import dev.wirefold.engine.ArticleQuery;
import dev.wirefold.engine.Page;
import dev.wirefold.engine.StoredArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles by their words. The best come first, of equals the youngest; without words the
 * youngest. Each hit is looked at, since the total and the collapsing need all.
 */
final class ArticleSearch {

  private final View view;
  private final ArticleReader articles;

  ArticleSearch(View view, ArticleReader articles) {
    this.view = view;
    this.articles = articles;
  }

  Page<ArticleHit> page(ArticleQuery query, @Nullable String after, int most) throws IOException {
    int hash = PageMark.hash(query);
    BestRanked best = new BestRanked(BestRanked.YOUNGEST_FIRST, most, PageMark.of(after, hash));
    Query all = ArticleFilter.of(query, view.mainLanguages());
    Collapsing collapsing = new Collapsing(query.collapse(), view.groupStories(), best);
    Finds.each(
        view.searcher(),
        all,
        !query.text().isBlank(),
        leaf -> {
          Collapsing.Leaf finds = collapsing.new Leaf(leaf);
          return (doc, score) -> finds.take(doc, NumericUtils.floatToSortableInt(score));
        });
    collapsing.finish();
    List<Ranked> found = best.inOrder();
    return new Page<>(hits(found, query, all), next(found, most, hash), best.total());
  }

  private List<ArticleHit> hits(List<Ranked> found, ArticleQuery query, Query all)
      throws IOException {
    Passages passages = new Passages(all);
    List<ArticleHit> hits = new ArrayList<>();
    for (Ranked each : found) {
      StoredArticle article = articles.article(each.number(), each.doc());
      hits.add(
          new ArticleHit(
              article,
              NumericUtils.sortableIntToFloat((int) each.rank()),
              query.text().isBlank() ? null : passages.best(article)));
    }
    return hits;
  }

  /** A full page may be the last: the next is empty then, which costs less than to look. */
  static @Nullable String next(List<Ranked> found, int most, int hash) {
    if (found.size() < most) {
      return null;
    }
    Ranked last = found.getLast();
    return new PageMark(hash, last.rank(), last.number()).toText();
  }
}
