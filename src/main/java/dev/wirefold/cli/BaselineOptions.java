package dev.wirefold.cli;

import java.util.List;

/**
 * What {@code evaluate --baselines} was asked for.
 *
 * @param data files, each a set of articles with labels; at least one
 * @param field the field with the label
 * @param layout how the files are laid out, by name
 * @param format the format of the files, by name
 * @param json whether the figures are JSON
 */
public record BaselineOptions(
    List<String> data, String field, String layout, String format, boolean json) {

  public BaselineOptions {
    data = List.copyOf(data);
  }

  /** Reads files whose content tells their format. */
  public BaselineOptions(List<String> data, String field, String layout, boolean json) {
    this(data, field, layout, FormatMixin.AUTO, json);
  }
}
