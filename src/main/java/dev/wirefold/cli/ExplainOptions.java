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
 */
public record ExplainOptions(
    String input,
    String left,
    String right,
    List<String> renamings,
    Screen screen,
    boolean json,
    DecisionOptions decision) {

  public ExplainOptions {
    renamings = List.copyOf(renamings);
  }
}
