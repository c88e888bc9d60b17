package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cluster command was asked for.
 *
 * @param inputs paths, or {@code -} for the standard input, in order; at least one
 * @param output where the results go; null for the standard output
 * @param groups where a line a group goes; null for nowhere
 * @param stories where a line a story goes; null for nowhere
 * @param withStories whether stories are formed
 * @param renamings {@code ours=theirs} pairs of field names
 * @param strict whether a bad line ends the run
 * @param json whether the summary is JSON
 * @param threads threads that prepare articles, at least 1
 * @param decision how duplicates are decided
 * @param layout how the inputs are laid out, by name
 * @param format the format of the inputs, by name
 * @param twoPass whether stories are looked at again with the whole input known
 */
public record ClusterOptions(
    List<String> inputs,
    @Nullable Path output,
    @Nullable Path groups,
    @Nullable Path stories,
    boolean withStories,
    List<String> renamings,
    boolean strict,
    boolean json,
    int threads,
    DecisionOptions decision,
    String layout,
    String format,
    boolean twoPass) {

  public ClusterOptions {
    inputs = List.copyOf(inputs);
    renamings = List.copyOf(renamings);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was " + threads);
    }
  }

  /** Reads Wirefold's own layout, and any format. */
  public ClusterOptions(
      List<String> inputs,
      @Nullable Path output,
      @Nullable Path groups,
      @Nullable Path stories,
      boolean withStories,
      List<String> renamings,
      boolean strict,
      boolean json,
      int threads,
      DecisionOptions decision) {
    this(
        inputs,
        output,
        groups,
        stories,
        withStories,
        renamings,
        strict,
        json,
        threads,
        decision,
        LayoutMixin.WIREFOLD,
        FormatMixin.AUTO,
        false);
  }
}
