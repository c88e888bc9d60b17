package dev.wirefold.digest;

import static dev.wirefold.text.TokenSequence.NUMBER;
import static dev.wirefold.text.TokenSequence.QUOTED;

import dev.wirefold.digest.StoryDigest.Additions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a story have told so far, and what the next one adds to it: numbers, names and
 * quotations. It errs on the side of nothing new.
 *
 * <p>Numbers are compared by value. Years, days of a month and times of day are no news. A name is
 * new if no text had its last word, or more than half of its words, in whatever case. A quotation
 * is new if less than half of its runs of three words stood in a text before, quoted or not.
 */
final class ToldBefore {

  private static final int MOST_NUMBERS = 5;
  private static final int MOST_NAMES = 5;
  private static final int MOST_QUOTES = 3;
  private static final int SHORTEST_QUOTE = 4;
  private static final int LONGEST_QUOTE_SHOWN = 160;
  private static final int RUN = 3;

  /** "1987", "1970s", "2pm". */
  private static final Pattern YEAR_OR_HOUR = Pattern.compile("(19|20)\\d\\ds?|\\d+[ap]m");

  /** Words that belong to the number before them. */
  private static final Set<String> UNITS =
      Set.of(
          "percent",
          "million",
          "billion",
          "trillion",
          "m",
          "bn",
          "prozent",
          "millionen",
          "milliarden",
          "millions",
          "milliards",
          "millones",
          "milhões",
          "milioni",
          "миллионов",
          "процентов",
          "مليون",
          "مليار",
          "万",
          "亿",
          "人");

  private final Set<Integer> words = new HashSet<>();
  private final Set<Integer> numbers = new HashSet<>();
  private final Set<Long> runs = new HashSet<>();
  private boolean begun;

  /** Returns what a text adds, which then is told; null if that is nothing, or it is the first. */
  @Nullable Additions take(ReadText text) {
    Additions additions =
        begun ? new Additions(newNumbers(text), newNames(text), newQuotes(text)) : null;
    begun = true;
    for (Words part : text.parts()) {
      for (int i = 0; i < part.size(); i++) {
        words.add(part.key(i));
        if (part.is(i, NUMBER)) {
          numbers.add(part.key(i));
        }
        if (i + RUN <= part.size()) {
          runs.add(run(part, i));
        }
      }
    }
    return additions == null || additions.isEmpty() ? null : additions;
  }

  private List<String> newNumbers(ReadText text) {
    List<String> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (Words part : text.parts()) {
      for (int i = 0; i < part.size() && found.size() < MOST_NUMBERS; i++) {
        if (part.is(i, NUMBER)
            && !numbers.contains(part.key(i))
            && !isTime(part, i)
            && seen.add(part.key(i))) {
          found.add(written(part, i));
        }
      }
    }
    return found;
  }

  private static String written(Words words, int number) {
    char sign = words.before(number);
    String before =
        Character.getType(sign) == Character.CURRENCY_SYMBOL ? String.valueOf(sign) : "";
    if (words.after(number) == '%') {
      return before + words.written(number, number + 1) + "%";
    }
    boolean unit =
        number + 1 < words.size()
            && words.continues(number + 1)
            && UNITS.contains(words.lowerCase(number + 1));
    return before + words.written(number, unit ? number + 2 : number + 1);
  }

  private static boolean isTime(Words words, int number) {
    String written = words.lowerCase(number);
    return isYearOrHour(written)
        || written.equals("one")
        || words.before(number) == ':'
        || words.after(number) == ':'
        || "年月日時时号".indexOf(words.after(number)) >= 0
        || (number > 0 && Names.isDate(words.lowerCase(number - 1)))
        || (number + 1 < words.size() && Names.isDate(words.lowerCase(number + 1)));
  }

  private static boolean isYearOrHour(String written) {
    return YEAR_OR_HOUR.matcher(written).matches();
  }

  private List<String> newNames(ReadText text) {
    Set<String> found = new LinkedHashSet<>();
    Set<Integer> lastWords = new HashSet<>();
    for (ReadText.Name name : text.names()) {
      if (found.size() < MOST_NAMES && isNew(name) && lastWords.add(name.in().key(name.to() - 1))) {
        found.add(name.written());
      }
    }
    return List.copyOf(found);
  }

  private boolean isNew(ReadText.Name name) {
    int unknown = 0;
    for (int i = name.from(); i < name.to(); i++) {
      unknown += words.contains(name.in().key(i)) ? 0 : 1;
    }
    return !words.contains(name.in().key(name.to() - 1)) || 2 * unknown > name.to() - name.from();
  }

  private List<String> newQuotes(ReadText text) {
    Words body = text.body();
    Set<String> found = new LinkedHashSet<>();
    int i = 0;
    while (i < body.size() && found.size() < MOST_QUOTES) {
      int end = endOfQuote(body, i);
      if (end - i >= SHORTEST_QUOTE && isNew(body, i, end)) {
        found.add(shown(body.written(i, end)));
      }
      i = Math.max(i + 1, end);
    }
    return List.copyOf(found);
  }

  private static int endOfQuote(Words words, int from) {
    int end = from;
    while (end < words.size()
        && words.is(end, QUOTED)
        && (end == from || !words.partsQuotes(end))) {
      end++;
    }
    return end;
  }

  private boolean isNew(Words words, int from, int to) {
    int known = 0;
    int all = to - RUN + 1 - from;
    for (int i = from; i < from + all; i++) {
      known += runs.contains(run(words, i)) ? 1 : 0;
    }
    return 2 * known < all;
  }

  private static String shown(String quote) {
    if (quote.length() <= LONGEST_QUOTE_SHOWN) {
      return quote;
    }
    int space = quote.lastIndexOf(' ', LONGEST_QUOTE_SHOWN - 1);
    int end = space > 0 ? space : LONGEST_QUOTE_SHOWN - 1;
    return quote.substring(0, Character.isHighSurrogate(quote.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  private static long run(Words words, int from) {
    long hash = 0;
    for (int i = from; i < from + RUN; i++) {
      hash = (hash ^ words.key(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
