package dev.wirefold.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a wire writes into headline and body beside the report itself.
 *
 * @param tag what the headline says this item is
 * @param updateNumber the n of "UPDATE n-", "WRAPUP n-" or "TAKE n"; 0 if there is none
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

  /** An item that carries no mark. */
  public static final WireMarks NONE = new WireMarks(Tag.NONE, 0, null, null, null, List.of());

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
