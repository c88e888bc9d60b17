package dev.wirefold.digest;

import static dev.wirefold.text.TokenSequence.ALL_CAPS;
import static dev.wirefold.text.TokenSequence.CAPITALISED;
import static dev.wirefold.text.TokenSequence.NUMBER;
import static dev.wirefold.text.TokenSequence.SENTENCE_START;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names as the stories do: a word is one if the text has it with a capital letter inside a
 * sentence more often than without. Words of a name that follow each other are one name, a small
 * word such as "of" between them included. Capitals of a headline in title case tell nothing.
 */
final class Names {

  /** Above this share of capitalised words capitals tell nothing. */
  private static final double TITLE_CASE_SHARE = 0.6;

  private static final int LONGEST = 6;

  private static final Set<String> INSIDE =
      Set.of(
          "of", "de", "del", "da", "di", "du", "von", "van", "der", "den", "al", "bin", "op", "y");

  /** Capitalised in English and German, and no names. */
  private static final Set<String> DATES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february march april may"
                  + " june july august september october november december jan feb mar apr jun jul"
                  + " aug sep sept oct nov dec montag dienstag mittwoch donnerstag freitag samstag"
                  + " sonnabend sonntag januar februar märz mai juni juli oktober dezember gmt utc")
              .split(" "));

  /** Capitalised behind a colon or a quotation mark, and no names. */
  private static final Set<String> NO_NAMES =
      Set.of(
          ("i a an the we he she they it you my our your his her their this that these those there here"
                  + " what who when where why how all no not yes and but or if so as at in on for"
                  + " from of to by with is are was were mr mrs ms dr")
              .split(" "));

  private final Map<Integer, Integer> votes = new HashMap<>();

  private Names() {}

  /** Tells whether a word is the name of a month or a day of the week. */
  static boolean isDate(String lowerCase) {
    return DATES.contains(lowerCase);
  }

  static List<ReadText.Name> of(Words headline, Words body) {
    Names names = new Names();
    names.learn(headline);
    names.learn(body);
    List<ReadText.Name> found = new ArrayList<>();
    names.find(headline, found);
    names.find(body, found);
    return found;
  }

  private void learn(Words words) {
    if (isMostlyCapitalised(words)) {
      return;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.is(i, CAPITALISED)) {
        votes.merge(words.key(i), -1, Integer::sum);
      } else if (!words.is(i, SENTENCE_START) || words.is(i, ALL_CAPS)) {
        votes.merge(words.key(i), 1, Integer::sum);
      }
    }
  }

  private void find(Words words, List<ReadText.Name> found) {
    int i = 0;
    while (i < words.size()) {
      int end = endOf(words, i);
      if (end > i) {
        found.add(new ReadText.Name(words, i, end));
      }
      i = Math.max(i + 1, end);
    }
  }

  /** Returns the word after a name that begins there, or the same place if none does. */
  private int endOf(Words words, int from) {
    if (!isName(words, from)) {
      return from;
    }
    int end = from + 1;
    while (end < words.size() && end - from < LONGEST && follows(words, end)) {
      if (isName(words, end)) {
        end++;
      } else if (INSIDE.contains(words.lowerCase(end))
          && end + 1 < words.size()
          && follows(words, end + 1)
          && isName(words, end + 1)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean follows(Words words, int i) {
    return !words.is(i, SENTENCE_START) && words.continues(i);
  }

  private boolean isName(Words words, int i) {
    return words.is(i, CAPITALISED)
        && votes.getOrDefault(words.key(i), 0) > 0
        && !isDate(words.lowerCase(i))
        && !isNoName(words.lowerCase(i));
  }

  private static boolean isNoName(String lowerCase) {
    boolean contracted = lowerCase.startsWith("i'") || lowerCase.startsWith("i’");
    return contracted || NO_NAMES.contains(lowerCase);
  }

  private static boolean isMostlyCapitalised(Words words) {
    int all = 0;
    int capitals = 0;
    for (int i = 0; i < words.size(); i++) {
      if (!words.is(i, NUMBER) && !words.is(i, SENTENCE_START)) {
        all++;
        capitals += words.is(i, CAPITALISED) ? 1 : 0;
      }
    }
    return capitals > TITLE_CASE_SHARE * all;
  }
}
