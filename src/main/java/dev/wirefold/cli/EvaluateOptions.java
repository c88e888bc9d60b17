package dev.wirefold.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluate command was asked for.
 *
 * @param output the results to judge; {@code -} for the standard input
 * @param gold gold labels; null if pairs are given
 * @param field the gold's field with the label
 * @param level what of the results is compared: {@code group} or {@code story}
 * @param pairs labelled pairs; null if gold labels are given
 * @param json whether the figures are JSON
 * @param floors the least that a figure may be, by its name
 * @param ceilings the most that a figure may be, by its name
 * @param layout how the file with the gold labels is laid out, by name
 * @param format the format of the file with the gold labels, by name
 */
public record EvaluateOptions(
    String output,
    @Nullable String gold,
    String field,
    String level,
    @Nullable String pairs,
    boolean json,
    Map<String, Double> floors,
    Map<String, Double> ceilings,
    String layout,
    String format) {

  public EvaluateOptions {
    if ((gold == null) == (pairs == null)) {
      throw new IllegalArgumentException("give either --gold or --pairs");
    }
    if (!level.equals("group") && !level.equals("story")) {
      throw new IllegalArgumentException("--by must be group or story, was \"" + level + "\"");
    }
    floors = Collections.unmodifiableMap(new LinkedHashMap<>(floors));
    ceilings = Collections.unmodifiableMap(new LinkedHashMap<>(ceilings));
  }

  /** Reads gold labels of Wirefold's own layout. */
  public EvaluateOptions(
      String output,
      @Nullable String gold,
      String field,
      String level,
      @Nullable String pairs,
      boolean json,
      Map<String, Double> floors,
      Map<String, Double> ceilings) {
    this(
        output,
        gold,
        field,
        level,
        pairs,
        json,
        floors,
        ceilings,
        LayoutMixin.WIREFOLD,
        FormatMixin.AUTO);
  }
}
