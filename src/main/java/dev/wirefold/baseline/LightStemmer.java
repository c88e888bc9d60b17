package dev.wirefold.baseline;

import dev.wirefold.text.TokenSequence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Brings the forms of a word together by cutting endings, in place of a lemmatiser: in English the
 * plural, "-ed", "-ing" and "-ly"; elsewhere all beyond the sixth letter. It numbers the stems.
 */
final class LightStemmer {

  private static final int KEPT_LETTERS = 6;
  private static final int SHORTEST_STEM = 3;
  private static final String[] ENDINGS = {"ingly", "edly", "ing", "ed", "ly"};

  private final Map<String, Integer> numbers = new HashMap<>();
  private final boolean english;

  LightStemmer(String language) {
    this.english = language.equals("en");
  }

  /** Counts the stems of a text; a number is its own. */
  TermCounts stems(String text, TokenSequence tokens) {
    int[] stems = new int[tokens.size()];
    for (int i = 0; i < stems.length; i++) {
      String word = text.substring(tokens.start(i), tokens.end(i)).toLowerCase(Locale.ROOT);
      String stem = tokens.is(i, TokenSequence.NUMBER) ? word : stem(word);
      stems[i] = numbers.computeIfAbsent(stem, _ -> numbers.size());
    }
    return TermCounts.of(stems, stems.length);
  }

  String stem(String word) {
    if (!english) {
      return word.length() <= KEPT_LETTERS ? word : word.substring(0, KEPT_LETTERS);
    }
    String singular = singular(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
    for (String ending : ENDINGS) {
      if (singular.endsWith(ending) && singular.length() - ending.length() >= SHORTEST_STEM) {
        return withoutSilentEnd(singular.substring(0, singular.length() - ending.length()));
      }
    }
    return withoutSilentEnd(singular);
  }

  private static String singular(String word) {
    if (word.length() <= SHORTEST_STEM || !word.endsWith("s") || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > SHORTEST_STEM + 1) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean sibilant = word.matches(".*(s|x|z|ch|sh)es");
    return word.substring(0, word.length() - (sibilant ? 2 : 1));
  }

  /** "stopp" and "stop", "close" and "clos" are one. */
  private static String withoutSilentEnd(String stem) {
    int last = stem.length() - 1;
    if (last <= SHORTEST_STEM - 1) {
      return stem;
    }
    boolean doubled =
        stem.charAt(last) == stem.charAt(last - 1) && "aeiou".indexOf(stem.charAt(last)) < 0;
    return doubled || stem.charAt(last) == 'e' ? stem.substring(0, last) : stem;
  }
}
