package dev.wirefold.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;

/**
 * Gives a document that is no article an empty text. Then every document has a length, Lucene keeps
 * the lengths in an array, and looking one up for each posting of a merge costs next to nothing;
 * with gaps it is a search. One thread uses one.
 */
final class NoWords {

  private final TokenStream none = new NoTokens();

  Document in(Document document) {
    document.add(new Field(Fields.TEXT, none, ArticleWords.TEXT));
    return document;
  }

  private static final class NoTokens extends TokenStream {

    @Override
    public boolean incrementToken() {
      return false;
    }
  }
}
