package dev.wirefold.lucene;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into the terms by which it is found: each word in lower case and without accents,
 * whatever its language, and in the same place its stem, marked, if the language is known. So a
 * query finds a text without knowing its language, and better if it does.
 */
final class WordAnalyzer extends Analyzer {

  /** So far apart are headline and body: no phrase spans both. */
  private static final int GAP = 100;

  /** What French, Italian and Catalan join to the next word. */
  private static final CharArraySet ARTICLES =
      new CharArraySet(
          List.of(
              "c", "d", "j", "l", "m", "n", "qu", "s", "t", "jusqu", "lorsqu", "puisqu", "quoiqu",
              "all", "coll", "dall", "dell", "gl", "nell", "quell", "quest", "sull", "un"),
          true);

  private final @Nullable String language;

  /**
   * @param language the language whose stems are added; null for none
   */
  WordAnalyzer(@Nullable String language) {
    super(PER_FIELD_REUSE_STRATEGY); // headline and body of one article are read at a time
    this.language = language;
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new StandardTokenizer();
    TokenStream words = folded(tokenizer);
    if (Languages.hasStems(language)) {
      words = new MarkedStems(Languages.stemmed(new KeywordRepeatFilter(words), language));
    }
    return new TokenStreamComponents(tokenizer, words);
  }

  private static TokenStream folded(TokenStream words) {
    TokenStream folded = new ElisionFilter(new EnglishPossessiveFilter(words), ARTICLES);
    folded = new LowerCaseFilter(new CJKWidthFilter(folded));
    folded = new DecimalDigitFilter(new ASCIIFoldingFilter(folded));
    folded = new PersianNormalizationFilter(new ArabicNormalizationFilter(folded));
    return new CharacterPairs(new CJKBigramFilter(folded));
  }
}
