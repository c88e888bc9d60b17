package dev.wirefold.lucene;

import dev.wirefold.engine.Codec;
import dev.wirefold.engine.NewsEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Reads events in order of their sequence numbers. */
final class EventList {

  private static final Sort IN_ORDER =
      new Sort(new SortField(Fields.EVENT_SEQ, SortField.Type.LONG));
  private static final Set<String> CONTENT = Set.of(Fields.CONTENT);

  private final View view;
  private final Codec<NewsEvent> codec;

  EventList(View view, Codec<NewsEvent> codec) {
    this.view = view;
    this.codec = codec;
  }

  /** Returns events from a number on. They have no gaps, so that where a page ends is known. */
  List<NewsEvent> from(long seq, int most) throws IOException {
    long first = Math.max(seq, view.state().firstSeq());
    long last = Math.min(view.state().cursor().nextSeq() - first, most) + first - 1;
    if (last < first) {
      return List.of();
    }
    List<NewsEvent> events = find(range(first, last), most);
    if (events.size() != last - first + 1) {
      throw Sealed.damaged("the index", "events are missing between " + first + " and " + last);
    }
    return events;
  }

  /** Returns events about a group or a story. */
  List<NewsEvent> about(String groupOrStory, long from, int most) throws IOException {
    Query about = new TermQuery(new Term(Fields.EVENT_ABOUT, Keys.bytes(groupOrStory)));
    Query query =
        new BooleanQuery.Builder()
            .add(about, Occur.FILTER)
            .add(range(from, Long.MAX_VALUE), Occur.FILTER)
            .build();
    return find(query, most);
  }

  private List<NewsEvent> find(Query query, int most) throws IOException {
    IndexSearcher searcher = view.searcher();
    StoredFields stored = searcher.storedFields();
    List<NewsEvent> events = new ArrayList<>();
    if (most < 1) {
      return events;
    }
    for (ScoreDoc found : searcher.search(query, most, IN_ORDER).scoreDocs) {
      BytesRef content = stored.document(found.doc, CONTENT).getBinaryValue(Fields.CONTENT);
      if (content == null) {
        throw Sealed.damaged("an event", "it has no content");
      }
      events.add(EventDocument.of(content, codec));
    }
    return events;
  }

  private static Query range(long first, long last) {
    return NumericDocValuesField.newSlowRangeQuery(Fields.EVENT_SEQ, first, last);
  }
}
