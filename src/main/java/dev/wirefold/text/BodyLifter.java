package dev.wirefold.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lifts from a body what is not the report: a repeated headline, the dateline, editors' remarks,
 * credits, "Read also" and copyright lines, the sign-off. What is lifted becomes blanks, so that
 * offsets into the text stay right.
 */
final class BodyLifter {

  private static final int LONGEST_REMARK = 300;
  private static final String CORRECTS = "corrects ";
  private static final int LONGEST_BYLINE = 80;

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
  private @Nullable String credited;
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
    String agency = lifter.agency == null ? lifter.credited : lifter.agency;
    return new Lifted(body, lifter.dateline, agency, lifter.remark, lifter.corrects);
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
    CreditLine credit =
        CreditLine.ofLine(text, from, CaselessHead.lastNonBlank(text, from, to) + 1);
    if (credit != null) {
      lift(credit);
      return head;
    }
    if (isRemark(from, to)) {
      if (head && remark == null) {
        remark = text.substring(from + 1, CaselessHead.lastNonBlank(text, from, to));
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
    int last = CaselessHead.lastNonBlank(text, from, to);
    if (!text.regionMatches(true, from, "by ", 0, 3)
        || last - from > LONGEST_BYLINE
        || text.charAt(last) == '.'
        || last + 1 >= text.length()) {
      return false;
    }
    for (String word : text.substring(from + 3, last + 1).split("[ ,]+", -1)) {
      boolean lower = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
      if (lower && !BYLINE_WORDS.contains(word) && !Dateline.isParticle(word)) {
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
        && text.charAt(CaselessHead.lastNonBlank(text, from, to)) == ')'
        && text.indexOf(')', from) >= CaselessHead.lastNonBlank(text, from, to);
  }

  private void liftDateline(int from, int to) {
    int end = Dateline.endOf(text, from, to);
    if (end > from) {
      recordDateline(from, end);
      blank(from, end);
    }
  }

  private void recordDateline(int from, int end) {
    Dateline found = Dateline.of(text.substring(from, end));
    dateline = found.place();
    agency = found.agency() == null ? agency : found.agency();
  }

  private void liftSignOff() {
    int start = SignOff.startOf(text, text.length());
    CreditLine credit = CreditLine.atEnd(text, start);
    if (credit != null) {
      lift(credit);
      start = SignOff.startOf(text, credit.start());
    }
    if (start < text.length()) {
      blank(start, text.length());
    }
  }

  /** The dateline's agency counts before that of a credit, which may name a second one. */
  private void lift(CreditLine credit) {
    credited = credited == null ? credit.agency() : credited;
    blank(credit.start(), credit.end());
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
