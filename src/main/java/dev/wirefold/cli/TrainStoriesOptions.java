package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@code wirefold train stories} is asked to do.
 *
 * @param data paths of labelled articles, at least one; each file is a stream of its own
 * @param field the field of an article that names its event
 * @param renamings our field and theirs, as in {@code title=headline}
 * @param output where the model goes
 * @param seed of what is drawn
 * @param without parts that are left out, by name
 * @param embedding what makes the vectors
 * @param format the format of the articles, by name
 */
public record TrainStoriesOptions(
    List<String> data,
    String field,
    List<String> renamings,
    Path output,
    long seed,
    List<String> without,
    String embedding,
    String format) {

  public TrainStoriesOptions {
    data = List.copyOf(data);
    renamings = List.copyOf(renamings);
    without = List.copyOf(without);
    if (data.contains("-")) {
      throw new IllegalArgumentException(
          "DATA must be files, since the model states their hash; was -");
    }
  }

  /** Reads files whose content tells their format. */
  public TrainStoriesOptions(
      List<String> data, String field, List<String> renamings, Path output, long seed) {
    this(data, field, renamings, output, seed, List.of(), "static", FormatMixin.AUTO);
  }
}
