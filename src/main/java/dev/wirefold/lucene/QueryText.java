package dev.wirefold.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/**
 * Turns what somebody typed into a query: all words must occur, in any form of the languages that
 * are given; what stands in quotation marks must occur as it stands. Nothing is syntax but the
 * quotation mark, and a single one is none, so that no text is an error.
 */
final class QueryText {

  /** More than a sentence is a mistake, and a way to keep the machine busy. */
  static final int MOST_WORDS = 64;

  static final int MOST_CHARS = 2000;

  private static final float STEM_WEIGHT = 0.7f;
  private static final float TITLE_WEIGHT = 1.5f;

  private final WordAnalyzer plain = new WordAnalyzer(null);
  private final List<WordAnalyzer> stems;

  /**
   * @param languages the languages whose word forms are found
   */
  QueryText(List<String> languages) {
    this.stems = languages.stream().map(WordAnalyzer::new).toList();
  }

  /** A term and by how much it stands behind the one before. */
  private record Word(String term, int step) {}

  /**
   * Adds what must occur to a query.
   *
   * @throws IllegalArgumentException if the text is too long
   */
  void addTo(BooleanQuery.Builder query, String text) {
    if (text.length() > MOST_CHARS) {
      throw new IllegalArgumentException(
          "text must have at most " + MOST_CHARS + " characters, had " + text.length());
    }
    int words = 0;
    String[] parts = text.replace('\u201C', '"').replace('\u201D', '"').split("\"", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean quoted = i % 2 == 1 && i < parts.length - 1;
      for (String chunk : quoted ? List.of(parts[i]) : List.of(parts[i].strip().split("\\s+"))) {
        List<Word> read = words(plain, chunk);
        words += read.size();
        add(query, chunk, read, quoted);
      }
    }
    if (words > MOST_WORDS) {
      throw new IllegalArgumentException(
          "text must have at most " + MOST_WORDS + " words, had " + words);
    }
    if (words == 0) {
      query.add(new MatchNoDocsQuery("no word in the text"), Occur.MUST);
    }
  }

  private void add(BooleanQuery.Builder query, String chunk, List<Word> words, boolean quoted) {
    if (words.isEmpty()) {
      return;
    }
    if (words.size() > 1 || quoted) {
      query.add(phrase(words), Occur.MUST);
      return;
    }
    String word = words.getFirst().term;
    Set<String> forms = forms(word, chunk);
    query.add(anyOf(Fields.TEXT, word, forms), Occur.MUST);
    query.add(new BoostQuery(anyOf(Fields.TITLE, word, forms), TITLE_WEIGHT), Occur.SHOULD);
  }

  private static Query phrase(List<Word> words) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int position = 0;
    for (int i = 0; i < words.size(); i++) {
      position += i == 0 ? 0 : words.get(i).step;
      phrase.add(new Term(Fields.TEXT, words.get(i).term), position);
    }
    return phrase.build();
  }

  private static Query anyOf(String field, String word, Set<String> forms) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field).addTerm(new Term(field, word));
    for (String form : forms) {
      any.addTerm(new Term(field, form), STEM_WEIGHT);
    }
    return any.build();
  }

  /** The stem as a word and as a mark; a text has no mark where its word is the stem. */
  private Set<String> forms(String word, String chunk) {
    Set<String> forms = new LinkedHashSet<>();
    for (WordAnalyzer analyzer : stems) {
      String stem = stem(analyzer, word, chunk);
      forms.add(stem);
      forms.add(MarkedStems.MARK + stem);
    }
    forms.remove(word);
    return forms;
  }

  private static String stem(WordAnalyzer analyzer, String word, String chunk) {
    List<Word> read = words(analyzer, chunk);
    return read.size() == 2 ? read.getLast().term.substring(1) : word;
  }

  private static List<Word> words(WordAnalyzer analyzer, String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("query", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(term.toString(), step.getPositionIncrement()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string can't fail to be read", e);
    }
    return words;
  }
}
