package dev.wirefold.lucene;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The languages whose words are found by their stems, too. In any other a word is found as it
 * stands, without case and accents; Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese by
 * pairs of characters.
 */
final class Languages {

  private static final Map<String, UnaryOperator<TokenStream>> STEMMERS =
      Map.ofEntries(
          Map.entry("ar", ArabicStemFilter::new),
          Map.entry("bg", BulgarianStemFilter::new),
          Map.entry("cs", CzechStemFilter::new),
          Map.entry("da", words -> new SnowballFilter(words, new DanishStemmer())),
          Map.entry("de", GermanLightStemFilter::new),
          Map.entry("el", GreekStemFilter::new),
          Map.entry("en", PorterStemFilter::new),
          Map.entry("es", SpanishLightStemFilter::new),
          Map.entry("fi", FinnishLightStemFilter::new),
          Map.entry("fr", FrenchLightStemFilter::new),
          Map.entry("hi", HindiStemFilter::new),
          Map.entry("hu", HungarianLightStemFilter::new),
          Map.entry("id", IndonesianStemFilter::new),
          Map.entry("it", ItalianLightStemFilter::new),
          Map.entry("nb", NorwegianLightStemFilter::new),
          Map.entry("nl", words -> new SnowballFilter(words, new DutchStemmer())),
          Map.entry("no", NorwegianLightStemFilter::new),
          Map.entry("pt", PortugueseLightStemFilter::new),
          Map.entry("ro", words -> new SnowballFilter(words, new RomanianStemmer())),
          Map.entry("ru", RussianLightStemFilter::new),
          Map.entry("sv", SwedishLightStemFilter::new),
          Map.entry("tr", words -> new SnowballFilter(words, new TurkishStemmer())));

  private Languages() {}

  /** Returns the primary language of a tag, as {@code pt} of {@code pt-br}; null if unknown. */
  static @Nullable String primary(@Nullable String tag) {
    if (tag == null || tag.isEmpty()) {
      return null;
    }
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }

  /** Returns the languages that have stems, sorted. */
  static List<String> withStems() {
    return STEMMERS.keySet().stream().sorted().toList();
  }

  static boolean hasStems(@Nullable String language) {
    return language != null && STEMMERS.containsKey(language);
  }

  /** Returns the words with each one's stem in its place; as they are in another language. */
  static TokenStream stemmed(TokenStream words, @Nullable String language) {
    UnaryOperator<TokenStream> stemmer = language == null ? null : STEMMERS.get(language);
    return stemmer == null ? words : stemmer.apply(words);
  }
}
