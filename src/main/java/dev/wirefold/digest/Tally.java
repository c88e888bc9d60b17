package dev.wirefold.digest;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What was counted of words or names over the texts of a story.
 *
 * @param <K> what they are told apart by
 */
final class Tally<K> {

  private static final double OF_A_HEADLINE = 2;

  private final Map<K, Count> counts = new LinkedHashMap<>();
  private int text;

  /** One word or name. */
  static final class Count {

    private static final Comparator<Map.Entry<String, Integer>> MOST_OFTEN_FIRST =
        Comparator.comparingInt((Map.Entry<String, Integer> form) -> -form.getValue())
            .thenComparingLong(form -> capitals(form.getKey()))
            .thenComparingInt(form -> form.getKey().length())
            .thenComparing(Map.Entry::getKey);

    private final Map<String, Integer> forms = new TreeMap<>();
    private final BitSet texts = new BitSet();
    private int inThisText;
    private int total;
    private double weight;

    /** Returns in how many texts it stands. */
    int texts() {
      return texts.cardinality();
    }

    int total() {
      return total;
    }

    /**
     * Returns how much it was written: for each text one, the logarithm of how often, and something
     * for the headline; more if several texts have it.
     */
    double weight() {
      return weight * (1 + StrictMath.log(Math.max(1, texts())));
    }

    Map<String, Integer> forms() {
      return forms;
    }

    /**
     * Returns the form in which it is written most often; of equals the one with fewer capitals,
     * the shorter, the first by the alphabet.
     */
    String written() {
      return written(form -> true);
    }

    /**
     * As {@link #written}, but a form with a capital, as sentences begin, only if it has no other.
     */
    String writtenSmall() {
      String small = written(form -> !Character.isUpperCase(form.codePointAt(0)));
      return small.isEmpty() ? written() : small;
    }

    private String written(Predicate<String> fits) {
      return forms.entrySet().stream()
          .filter(form -> fits.test(form.getKey()))
          .min(MOST_OFTEN_FIRST)
          .map(Map.Entry::getKey)
          .orElse("");
    }

    private static long capitals(String form) {
      return form.codePoints().filter(Character::isUpperCase).count();
    }

    /** Takes what was counted of another name for the same. */
    void add(Count other) {
      texts.or(other.texts);
      total += other.total;
      weight += other.weight;
      other.forms.forEach((form, times) -> forms.merge(form, times, Integer::sum));
    }
  }

  /** Begins the next text. */
  void nextText() {
    text++;
  }

  void add(K key, String form, boolean inHeadline) {
    Count count = counts.computeIfAbsent(key, any -> new Count());
    if (!count.texts.get(text)) {
      count.texts.set(text);
      count.inThisText = 0;
    }
    count.inThisText++;
    count.total++;
    count.weight +=
        count.inThisText == 1
            ? 1
            : StrictMath.log((double) count.inThisText / (count.inThisText - 1));
    count.weight += inHeadline ? OF_A_HEADLINE : 0;
    count.forms.merge(form, 1, Integer::sum);
  }

  Count get(K key) {
    return counts.getOrDefault(key, new Count());
  }

  /** Returns what was counted, in the order in which it was met first. */
  Map<K, Count> counts() {
    return counts;
  }
}
