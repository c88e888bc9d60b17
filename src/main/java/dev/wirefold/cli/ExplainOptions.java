package dev.wirefold.cli;

import java.util.List;

/**
 * What the explain command was asked for.
 *
 * @param input a path, or {@code -} for the standard input
 * @param left an article's id
 * @param right another's id
 * @param renamings {@code ours=theirs} pairs of field names
 * @param screen what it is shown on
 * @param json whether to write JSON, for programs
 * @param decision how duplicates are decided
 * @param format the format of the input, by name
 */
public record ExplainOptions(
    String input,
    String left,
    String right,
    List<String> renamings,
    Screen screen,
    boolean json,
    DecisionOptions decision,
    String format) {

  public ExplainOptions {
    renamings = List.copyOf(renamings);
  }

  /** Reads an input whose content tells its format. */
  public ExplainOptions(
      String input,
      String left,
      String right,
      List<String> renamings,
      Screen screen,
      boolean json,
      DecisionOptions decision) {
    this(input, left, right, renamings, screen, json, decision, FormatMixin.AUTO);
  }
}
