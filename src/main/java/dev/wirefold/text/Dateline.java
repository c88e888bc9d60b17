package dev.wirefold.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place, date and agency with which a report opens: "CITY, March 3 (Agency) - ", "City – ".
 *
 * @param place the place and the date
 * @param agency the agency in brackets; null if there is none
 */
record Dateline(String place, @Nullable String agency) {

  private static final int LONGEST = 90;

  /** Words of "NEW HARBOUR, Norra, March 3". */
  private static final int MOST_WORDS = 5;

  /** Words of a place that neither capitals nor an agency mark as a dateline. */
  private static final int MOST_WORDS_ALONE = 3;

  /** Lower-case words inside the names of places and in dates. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "du", "des", "del", "der", "di", "la", "las", "le", "les", "el", "al",
          "am", "an", "ob", "sur", "sous", "upon", "of", "y");

  /** Tells whether a lower-case word may stand inside a name. */
  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Splits what {@link #endOf} found. */
  static Dateline of(String head) {
    int end = head.length();
    while (end > 0 && isClosing(head.charAt(end - 1))) {
      end--;
    }
    String place = head.substring(0, end).strip();
    int open = place.lastIndexOf('(');
    if (!place.endsWith(")") || open < 0) {
      return new Dateline(place, null);
    }
    String agency = place.substring(open + 1, place.length() - 1).strip();
    return new Dateline(place.substring(0, open).strip(), agency);
  }

  /**
   * Returns where the dateline at the head of a line ends, its dash or colon included; {@code from}
   * if the line has none.
   */
  static int endOf(String text, int from, int to) {
    if (!Character.isLetter(text.charAt(from)) || Character.isLowerCase(text.charAt(from))) {
      return from;
    }
    int credit = CaselessHead.endOfCredit(text, from, to);
    return credit > from ? credit : endAtDash(text, from, to);
  }

  private static int endAtDash(String text, int from, int to) {
    int limit = Math.min(to, from + LONGEST);
    for (int i = from + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (isDash(text, i) && isDateline(text, from, i, to)) {
        int end = i + 1;
        while (end < to && (text.charAt(end) == '-' || text.charAt(end) == '_')) {
          end++;
        }
        return end;
      }
      if (c == '.' && i + 2 < limit && Character.isLowerCase(text.charAt(i + 2))) {
        return from;
      }
    }
    return from;
  }

  private static boolean isClosing(char c) {
    return "—–_-:".indexOf(c) >= 0;
  }

  /** An en dash without blanks joins two words; only the em dash is set without them. */
  private static boolean isDash(String text, int i) {
    return switch (text.charAt(i)) {
      case '—' -> true;
      case '–', '_' -> isAmongBlanks(text, i);
      case '-' -> isFollowedBy(text, i, '-') || isAmongBlanks(text, i);
      default -> false;
    };
  }

  /** A dateline is a place, with a date and an agency or without; then a sentence begins. */
  private static boolean isDateline(String text, int from, int dash, int to) {
    String head = text.substring(from, dash).strip();
    if (goesOnInLowerCase(text, dash, to)) {
      return false;
    }
    int open = head.lastIndexOf('(');
    if (head.endsWith(")") && open >= 0) {
      String place = head.substring(0, open).strip();
      return !isInitials(head.substring(open + 1, head.length() - 1), place)
          && isPlace(place, MOST_WORDS + 1);
    }
    return Character.isUpperCase(head.charAt(0))
        && isPlace(head, isShouted(head) ? MOST_WORDS : MOST_WORDS_ALONE);
  }

  private static boolean goesOnInLowerCase(String text, int dash, int to) {
    int i = dash + 1;
    while (i < to && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    boolean camel = i + 1 < to && Character.isUpperCase(text.charAt(i + 1));
    return i < to && Character.isLowerCase(text.charAt(i)) && !camel;
  }

  private static boolean isPlace(String head, int mostWords) {
    int words = 0;
    boolean afterNumber = false;
    for (String word : head.split("[ ,]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      boolean number = Character.isDigit(word.charAt(0));
      boolean lower = Character.isLowerCase(word.charAt(0));
      if (lower && !afterNumber && !PARTICLES.contains(word)) {
        return false;
      }
      afterNumber = number || (afterNumber && PARTICLES.contains(word));
      words++;
    }
    return words <= mostWords && (words > 0 || head.isEmpty());
  }

  /** "The World Fishing Organization (WFO)" names its own initials and no agency. */
  private static boolean isInitials(String agency, String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ ,-]+", -1)) {
      if (!word.isEmpty() && !PARTICLES.contains(word)) {
        initials.append(word.charAt(0));
      }
    }
    return agency.length() > 1 && initials.toString().endsWith(agency);
  }

  private static boolean isShouted(String head) {
    int comma = head.indexOf(',');
    String city = comma > 0 ? head.substring(0, comma) : head;
    return city.equals(city.toUpperCase(Locale.ROOT));
  }

  private static boolean isFollowedBy(String text, int i, char c) {
    return i + 1 < text.length() && text.charAt(i + 1) == c;
  }

  private static boolean isAmongBlanks(String text, int i) {
    return text.charAt(i - 1) == ' ' && isFollowedBy(text, i, ' ');
  }
}
