package dev.wirefold.text;

import org.jspecify.annotations.Nullable;

/**
 * What a wire writes into headline and body beside the report itself.
 *
 * @param tag what the headline says this item is
 * @param updateNumber the n of "UPDATE n-", "WRAPUP n-" or "TAKE n"; 0 if there is none
 * @param dateline the place (and date) at the head of the body, as written
 * @param agency the agency named in the dateline's brackets, as written
 * @param remark the line in which an editor states what changed ("Adds comment in paragraph 3")
 */
public record WireMarks(
    Tag tag,
    int updateNumber,
    @Nullable String dateline,
    @Nullable String agency,
    @Nullable String remark) {

  /** An item that carries no mark. */
  public static final WireMarks NONE = new WireMarks(Tag.NONE, 0, null, null, null);

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
