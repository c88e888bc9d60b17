package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code wirefold train duplicates} is asked to do.
 *
 * @param data paths of articles, at least one
 * @param pairs the path of labelled pairs; null for planted pairs alone
 * @param renamings our field and theirs, as in {@code title=headline}
 * @param output where the model goes
 * @param planted how many pairs to make of the articles, at least 0
 * @param seed of what is drawn
 * @param format the format of the articles, by name
 */
public record TrainOptions(
    List<String> data,
    @Nullable String pairs,
    List<String> renamings,
    Path output,
    int planted,
    long seed,
    String format) {

  public TrainOptions {
    data = List.copyOf(data);
    renamings = List.copyOf(renamings);
    if (data.contains("-") || "-".equals(pairs)) {
      throw new IllegalArgumentException(
          "DATA and --pairs must be files, since the model states their hash; was -");
    }
    if (planted < 0) {
      throw new IllegalArgumentException("--planted must be at least 0, was " + planted);
    }
  }

  /** Reads files whose content tells their format. */
  public TrainOptions(
      List<String> data,
      @Nullable String pairs,
      List<String> renamings,
      Path output,
      int planted,
      long seed) {
    this(data, pairs, renamings, output, planted, seed, FormatMixin.AUTO);
  }
}
