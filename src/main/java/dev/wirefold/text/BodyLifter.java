package dev.wirefold.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lifts from a body what is not the report: a repeated headline, the dateline, editors' remarks,
 * "Read also" and copyright lines, the sign-off. What is lifted becomes blanks, so that offsets
 * into the text stay right.
 */
final class BodyLifter {

  private static final int LONGEST_DATELINE = 90;
  private static final int LONGEST_REMARK = 300;
  private static final String CORRECTS = "corrects ";
  private static final int LONGEST_BYLINE = 80;

  /** Words of "NEW HARBOUR, Norra, March 3". */
  private static final int MOST_WORDS = 5;

  /** Words of a place that neither capitals nor an agency mark as a dateline. */
  private static final int MOST_WORDS_ALONE = 3;

  /** Lower-case words inside the names of places and in dates. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "du", "des", "del", "der", "di", "la", "las", "le", "les", "el", "al",
          "am", "an", "ob", "sur", "sous", "upon", "of", "y");

  private static final Set<String> BYLINE_WORDS = Set.of("and", "in", "for", "with", "the", "at");

  private static final String[] ASIDES = {
    "read also",
    "also read",
    "read more",
    "read:",
    "related:",
    "related stories",
    "related news",
    "see also",
    "more:",
    "click here",
    "subscribe to",
    "sign up for",
    "follow us on",
    "lesen sie auch",
    "mehr zum thema",
    "lire aussi",
    "à lire aussi",
    "a lire aussi",
    "lea también",
    "lea tambien",
    "leia também",
    "leggi anche",
    "читайте также",
    "اقرأ أيضا",
    "اقرأ ايضا",
    "إقرأ أيضا",
    "رابط الخبر",
    "相关新闻",
    "相关阅读",
    "関連記事",
    "©",
    "(c) ",
    "copyright (c)",
    "copyright ©",
    "copyright 1",
    "copyright 2",
    "all rights reserved"
  };

  private final String text;
  private final StringBuilder body;
  private boolean changed;
  private @Nullable String dateline;
  private @Nullable String agency;
  private @Nullable String remark;
  private boolean corrects;

  private BodyLifter(String text) {
    this.text = text;
    this.body = new StringBuilder(0);
  }

  /**
   * A body and what was lifted from it.
   *
   * @param body the text with what was lifted blanked
   * @param corrects whether a remark says that this puts facts right
   */
  record Lifted(
      String body,
      @Nullable String dateline,
      @Nullable String agency,
      @Nullable String remark,
      boolean corrects) {}

  static Lifted lift(String text, String title) {
    BodyLifter lifter = new BodyLifter(text);
    lifter.liftLines(title.strip());
    lifter.liftSignOff();
    String body = lifter.changed ? lifter.body.toString() : text;
    return new Lifted(body, lifter.dateline, lifter.agency, lifter.remark, lifter.corrects);
  }

  private void liftLines(String title) {
    int lineStart = 0;
    boolean head = true;
    while (lineStart < text.length()) {
      int newline = text.indexOf('\n', lineStart);
      int lineEnd = newline < 0 ? text.length() : newline;
      int first = skipBlanks(lineStart, lineEnd);
      if (first < lineEnd) {
        head = liftLine(first, lineEnd, head, title);
      }
      lineStart = lineEnd + 1;
    }
  }

  /** Returns whether the next line still belongs to the head of the text. */
  private boolean liftLine(int from, int to, boolean head, String title) {
    if (isAside(from, to)) {
      blank(from, to);
      return head;
    }
    if (isRemark(from, to)) {
      if (head && remark == null) {
        remark = text.substring(from + 1, lastNonBlank(from, to));
      }
      corrects |= isCorrectionNote(from, to);
      blank(from, to);
      return head;
    }
    if (isLast(to) && isCorrectionNote(from, to)) {
      corrects = true;
      blank(from, to);
      return head;
    }
    if (!head) {
      return false;
    }
    if (!title.isEmpty() && text.substring(from, to).strip().equals(title)) {
      blank(from, to);
      return true;
    }
    if (isByline(from, to)) {
      blank(from, to);
      return true;
    }
    if (CaselessHead.isDate(text, from, to)) {
      dateline = text.substring(from, to).strip();
      blank(from, to);
      return true;
    }
    liftDateline(from, to);
    return false;
  }

  private boolean isByline(int from, int to) {
    return CaselessHead.isByline(text, from, to) || isByName(from, to);
  }

  /** "By Anna Berg and Tom Lind, Special Correspondents": names only, and no sentence. */
  private boolean isByName(int from, int to) {
    int last = lastNonBlank(from, to);
    if (!text.regionMatches(true, from, "by ", 0, 3)
        || last - from > LONGEST_BYLINE
        || text.charAt(last) == '.'
        || last + 1 >= text.length()) {
      return false;
    }
    for (String word : text.substring(from + 3, last + 1).split("[ ,]+", -1)) {
      boolean lower = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
      if (lower && !BYLINE_WORDS.contains(word) && !PARTICLES.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAside(int from, int to) {
    char c = text.charAt(from);
    if (c < 0x80 && "racmslfo©(".indexOf(Character.toLowerCase(c)) < 0) {
      return false;
    }
    if (to - from > LONGEST_REMARK) {
      return false;
    }
    for (String aside : ASIDES) {
      if (text.regionMatches(true, from, aside, 0, aside.length())) {
        return true;
      }
    }
    return false;
  }

  /** "(corrects year-ago figure)", "Corrects name", "-- corrects that …". */
  private boolean isCorrectionNote(int from, int to) {
    int word = from;
    while (word < to && !Character.isLetter(text.charAt(word))) {
      word++;
    }
    boolean corrects = text.regionMatches(true, word, CORRECTS, 0, CORRECTS.length());
    return corrects && to - from <= LONGEST_REMARK;
  }

  private boolean isLast(int lineEnd) {
    for (int i = lineEnd; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean isRemark(int from, int to) {
    return text.charAt(from) == '('
        && to - from <= LONGEST_REMARK
        && text.charAt(lastNonBlank(from, to)) == ')'
        && text.indexOf(')', from) >= lastNonBlank(from, to);
  }

  /** Finds "CITY, March 3 (Agency) - " or "City – " at the head of the first paragraph. */
  private void liftDateline(int from, int to) {
    if (!Character.isLetter(text.charAt(from)) || Character.isLowerCase(text.charAt(from))) {
      return;
    }
    int credit = CaselessHead.endOfCredit(text, from, to);
    if (credit > from) {
      recordDateline(from, credit - 1);
      blank(from, credit);
      return;
    }
    int limit = Math.min(to, from + LONGEST_DATELINE);
    for (int i = from + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (isDash(c, i) && isDateline(from, i, to)) {
        int end = i + 1;
        while (end < to && (text.charAt(end) == '-' || text.charAt(end) == '_')) {
          end++;
        }
        recordDateline(from, i);
        blank(from, end);
        return;
      }
      if (c == '.' && i + 2 < limit && Character.isLowerCase(text.charAt(i + 2))) {
        return;
      }
    }
  }

  /** An en dash without blanks joins two words; only the em dash is set without them. */
  private boolean isDash(char c, int i) {
    return switch (c) {
      case '—' -> true;
      case '–', '_' -> surroundedByBlanks(i);
      case '-' -> followedBy(i, '-') || surroundedByBlanks(i);
      default -> false;
    };
  }

  /** A dateline is a place, with a date and an agency or without; then a sentence begins. */
  private boolean isDateline(int from, int dash, int to) {
    String head = text.substring(from, dash).strip();
    if (goesOnInLowerCase(dash, to)) {
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

  private boolean goesOnInLowerCase(int dash, int to) {
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

  private void recordDateline(int from, int to) {
    String head = text.substring(from, to).strip();
    int open = head.lastIndexOf('(');
    if (head.endsWith(")") && open >= 0) {
      agency = head.substring(open + 1, head.length() - 1).strip();
      head = head.substring(0, open).strip();
    }
    dateline = head;
  }

  private void liftSignOff() {
    int start = SignOff.startOf(text, text.length());
    if (start < text.length()) {
      blank(start, text.length());
    }
  }

  private boolean followedBy(int i, char c) {
    return i + 1 < text.length() && text.charAt(i + 1) == c;
  }

  private boolean surroundedByBlanks(int i) {
    return text.charAt(i - 1) == ' ' && followedBy(i, ' ');
  }

  private int lastNonBlank(int from, int to) {
    int i = to - 1;
    while (i > from && text.charAt(i) <= ' ') {
      i--;
    }
    return i;
  }

  private int skipBlanks(int from, int to) {
    int i = from;
    while (i < to && (text.charAt(i) <= ' ' || text.charAt(i) == '\u00A0')) {
      i++;
    }
    return i;
  }

  private void blank(int from, int to) {
    if (!changed) {
      body.append(text);
      changed = true;
    }
    for (int i = from; i < to; i++) {
      body.setCharAt(i, ' ');
    }
  }
}
