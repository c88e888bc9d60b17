package dev.wirefold.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code wirefold distill} is asked to do.
 *
 * @param table where to write the table
 * @param projection where to write the projection; null for nowhere
 * @param counts the token counts to weigh with; null for those that come with Wirefold
 * @param dimensions how many dimensions the table's vectors have, at least 1
 */
public record DistillOptions(
    Path table, @Nullable Path projection, @Nullable Path counts, int dimensions) {

  public DistillOptions {
    if (dimensions < 1) {
      throw new IllegalArgumentException("dimensions must be at least 1, was " + dimensions);
    }
  }
}
