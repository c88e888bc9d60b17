package dev.wirefold.format;

import dev.wirefold.service.DocumentFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How inputs are read.
 *
 * @param layout how JSON Lines are laid out
 * @param format the format of all inputs; null if each input's content tells it
 * @param fields the names under which fields are looked for
 */
public record InputForm(Layout layout, @Nullable DocumentFormat format, Set<String> fields) {

  /** Wirefold's own layout, and whatever format the content tells. */
  public static final InputForm OWN = of(Layout.WIREFOLD);

  private static final String AUTO = "auto";

  public InputForm {
    fields = Set.copyOf(fields);
  }

  /** Inputs of a layout. */
  public static InputForm of(Layout layout) {
    return new InputForm(layout, null, FieldMap.PLAIN.names());
  }

  /**
   * Inputs as they are asked for.
   *
   * @param layout a layout's name
   * @param format a format's name, or {@code auto}
   * @throws IllegalArgumentException if there is no layout or no format of that name
   */
  public static InputForm of(String layout, String format, FieldMap fields) {
    return new InputForm(
        Layout.named(layout),
        format.equals(AUTO) ? null : DocumentFormat.named(format),
        fields.names());
  }
}
