package dev.wirefold.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a wire writes into headline and body beside the report itself.
 *
 * @param tag what the headline says this item is
 * @param updateNumber the n of "UPDATE n-", "WRAPUP n-" or "TAKE n"; 0 if there is none; 1000 more
 *     for a wrap-up that is sent again, such as "CORRECTED-WRAPUP n-"
 * @param dateline the place (and date) at the head of the body, as written
 * @param agency the agency named in the dateline's brackets, or else in a credit, as written
 * @param remark the line in which an editor states what changed ("Adds comment in paragraph 3")
 * @param tickers the tickers in the headline and at the head of the body, without their exchanges,
 *     in the order of the text; each once
 */
public record WireMarks(
    Tag tag,
    int updateNumber,
    @Nullable String dateline,
    @Nullable String agency,
    @Nullable String remark,
    List<String> tickers) {

  public WireMarks {
    tickers = List.copyOf(tickers);
  }

  /** What is added to the number of a wrap-up that is sent again. */
  static final int WRAPUP_AGAIN = 1000;

  /** An item that carries no mark. */
  public static final WireMarks NONE = new WireMarks(Tag.NONE, 0, null, null, null, List.of());

  /** Tells whether it is the n-th update, or that update put right, filed again or repeated. */
  public boolean isUpdate() {
    return tag == Tag.UPDATE || (isAgain() && updateNumber > 0 && !isWrapup());
  }

  /** Tells whether it wraps a report up, if only once more. */
  public boolean isWrapup() {
    return tag == Tag.WRAPUP || (isAgain() && updateNumber >= WRAPUP_AGAIN);
  }

  /** Tells whether it is an earlier text anew: put right, filed again, repeated or withdrawn. */
  public boolean isAgain() {
    return switch (tag) {
      case CORRECTED, REFILE, REPEAT, WITHDRAWN -> true;
      case NONE, UPDATE, WRAPUP, TAKE, ALERT, BRIEF, ADVISORY -> false;
    };
  }

  /** Returns the n of "UPDATE n-" or "WRAPUP n-"; 0 if there is none. */
  public int update() {
    return tag == Tag.TAKE ? 0 : updateNumber % WRAPUP_AGAIN;
  }

  /** The kind of item that a headline's tag announces. */
  public enum Tag {
    NONE,
    CORRECTED,
    REFILE,
    REPEAT,
    UPDATE,
    WRAPUP,
    TAKE,
    ALERT,
    BRIEF,
    ADVISORY,
    WITHDRAWN;

    /** Tells whether the tag announces that facts were put right. */
    public boolean isCorrection() {
      return this == CORRECTED;
    }
  }
}
