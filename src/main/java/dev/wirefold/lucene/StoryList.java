package dev.wirefold.lucene;

import dev.wirefold.engine.Page;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.engine.StoryQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Lists stories. One that was merged into another is not listed. */
final class StoryList {

  private final View view;

  StoryList(View view) {
    this.view = view;
  }

  Page<StoredStory> page(StoryQuery query, @Nullable String after, int most) throws IOException {
    int hash = PageMark.hash(query);
    BestRanked best = new BestRanked(BestRanked.OLDEST_FIRST, most, PageMark.of(after, hash));
    FixedBitSet withArticle = withArticle(query);
    Finds.each(
        view.searcher(), filter(query), false, leaf -> finds(leaf, query, withArticle, best));
    List<Ranked> found = best.inOrder();
    Columns records = new Columns(view.reader().leaves(), Fields.RECORD);
    List<StoredStory> stories = new ArrayList<>();
    for (Ranked each : found) {
      stories.add(StoryDocument.of(records.required(each.doc())));
    }
    return new Page<>(stories, ArticleSearch.next(found, most, hash), best.total());
  }

  private static Finds.Leaf finds(
      LeafReaderContext leaf, StoryQuery query, @Nullable FixedBitSet withArticle, BestRanked best)
      throws IOException {
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.STORY_NUMBER);
    NumericDocValues ranks = DocValues.getNumeric(leaf.reader(), rank(query.sort()));
    return (doc, score) -> {
      if (!numbers.advanceExact(doc) || !ranks.advanceExact(doc)) {
        throw Sealed.damaged("document " + (leaf.docBase + doc), "it is a story without number");
      }
      int number = (int) numbers.longValue();
      if (withArticle == null || (number < withArticle.length() && withArticle.get(number))) {
        best.offer(ranks.longValue(), number, leaf.docBase + doc);
      }
    };
  }

  private static String rank(StoryQuery.Sort sort) {
    return switch (sort) {
      case LATEST -> Fields.STORY_CHANGED;
      case LARGEST -> Fields.STORY_ARTICLES;
      case FASTEST -> Fields.STORY_SPEED;
    };
  }

  private static Query filter(StoryQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.STORY_STATE, Fields.LISTED)), Occur.FILTER);
    if (query.language() != null) {
      all.add(new TermQuery(Keys.text(Fields.STORY_LANGUAGE, query.language())), Occur.FILTER);
    }
    ArticleFilter.addTimes(all, Fields.STORY_CHANGED, query.since(), query.until());
    addLeast(all, Fields.STORY_NEWSROOMS, query.minNewsrooms());
    addLeast(all, Fields.STORY_GROUPS, query.minGroups());
    return all.build();
  }

  private static void addLeast(BooleanQuery.Builder all, String column, int least) {
    if (least > 0) {
      all.add(
          NumericDocValuesField.newSlowRangeQuery(column, least, Integer.MAX_VALUE), Occur.FILTER);
    }
  }

  /** Returns the stories with an article as the query wants it; null if it wants none. */
  private @Nullable FixedBitSet withArticle(StoryQuery query) throws IOException {
    if (query.text().isBlank() && query.source() == null) {
      return null;
    }
    Query articles =
        ArticleFilter.of(query.text(), query.language(), query.source(), view.mainLanguages());
    FixedBitSet stories = new FixedBitSet(view.state().cursor().nextStory());
    Finds.each(
        view.searcher(),
        articles,
        false,
        leaf -> {
          NumericDocValues groups = DocValues.getNumeric(leaf.reader(), Fields.ARTICLE_IN);
          return (doc, score) -> {
            int story =
                groups.advanceExact(doc)
                    ? view.groupStories().story((int) groups.longValue())
                    : GroupStories.NO_STORY;
            if (story >= 0 && story < stories.length()) {
              stories.set(story);
            }
          };
        });
    return stories;
  }
}
