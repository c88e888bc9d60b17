package dev.wirefold.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a command on a data folder is asked for.
 *
 * @param data the data folder
 * @param other the other folder that takes part; null if none does
 * @param output where decisions go; null for stdout
 * @param articles where the articles themselves go; null for nowhere
 * @param groups where groups go; null for nowhere
 * @param stories where stories go; null for nowhere
 * @param config the settings of the service; null for none
 * @param hidden whether texts go out that must not be shown
 */
public record FolderOptions(
    Path data,
    @Nullable Path other,
    @Nullable Path output,
    @Nullable Path articles,
    @Nullable Path groups,
    @Nullable Path stories,
    @Nullable Path config,
    boolean hidden) {

  /** Returns options that name no settings and leave nothing out. */
  public FolderOptions(
      Path data,
      @Nullable Path other,
      @Nullable Path output,
      @Nullable Path articles,
      @Nullable Path groups,
      @Nullable Path stories) {
    this(data, other, output, articles, groups, stories, null, true);
  }

  /** Returns options that name no output. */
  public static FolderOptions of(Path data, @Nullable Path other) {
    return of(data, other, null);
  }

  /** Returns options that name no output. */
  static FolderOptions of(Path data, @Nullable Path other, @Nullable Path config) {
    return new FolderOptions(data, other, null, null, null, null, config, false);
  }
}
