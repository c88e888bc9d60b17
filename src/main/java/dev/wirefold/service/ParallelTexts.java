package dev.wirefold.service;

import dev.wirefold.text.LiftedText;
import java.util.List;

/**
 * Two texts laid beside each other, as a person compares them: the passages that both have, the
 * figures and names that clash, what doesn't count, and which of their paragraphs belong together.
 * Places are UTF-16 code units from a text's start; an end is the place after the last one.
 *
 * @param passages the passages that both have, in the order of the left text; none overlaps another
 * @param clashes the facts that clash: those of the left text, then those of the right
 * @param leftUncounted what doesn't count in the left text, in its order
 * @param rightUncounted likewise in the right text
 * @param rows the paragraphs of both, all of them, in the order of either text
 */
public record ParallelTexts(
    List<Passage> passages,
    List<ClashingPlaces> clashes,
    List<Uncounted> leftUncounted,
    List<Uncounted> rightUncounted,
    List<Row> rows) {

  /** Says nothing of two texts. */
  static final ParallelTexts NONE =
      new ParallelTexts(List.of(), List.of(), List.of(), List.of(), List.of());

  public ParallelTexts {
    passages = List.copyOf(passages);
    clashes = List.copyOf(clashes);
    leftUncounted = List.copyOf(leftUncounted);
    rightUncounted = List.copyOf(rightUncounted);
    rows = List.copyOf(rows);
  }

  /**
   * A text with what the comparison knows of it.
   *
   * @param title the headline
   * @param text the body
   * @param boilerplate first token and token after of each range of the body that is its outlet's
   *     boilerplate
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  public record Side(String title, String text, int[] boilerplate) {}

  /** A place in a text; it is empty if start and end are one. */
  public record Place(int start, int end) {

    /** Tells whether nothing stands there. */
    public boolean isEmpty() {
      return start >= end;
    }
  }

  /**
   * A figure or name that stands in one text, and otherwise in the other.
   *
   * @param isNumber whether it is a figure
   * @param isLeft whose fact it is: the other place is where the other text has something else
   * @param left its place in the left text
   * @param right its place in the right text
   */
  public record ClashingPlaces(boolean isNumber, boolean isLeft, Place left, Place right) {}

  /**
   * A part of a text that doesn't count.
   *
   * @param isBoilerplate whether the outlet has it in many texts; else it was lifted
   * @param kind what was lifted; of no meaning for boilerplate
   */
  public record Uncounted(Place place, boolean isBoilerplate, LiftedText.Kind kind) {

    /** Returns what it is in a word. */
    public String label() {
      if (isBoilerplate) {
        return "boilerplate";
      }
      return switch (kind) {
        case DATELINE -> "dateline";
        case REMARK -> "remark";
        case CREDIT -> "credit";
        case LINE -> "aside";
      };
    }
  }

  /**
   * Paragraphs that share a passage, or a paragraph of one text that has no counterpart; then the
   * other place is empty.
   */
  public record Row(Place left, Place right) {}

  /** Lays two texts beside each other. */
  public static ParallelTexts of(Side left, Side right) {
    return new Parallel(left, right).texts();
  }
}
