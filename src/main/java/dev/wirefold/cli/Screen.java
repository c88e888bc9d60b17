package dev.wirefold.cli;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the standard output shows on.
 *
 * @param width columns
 * @param colour whether colours and bold letters are seen; else plain marks stand in the text
 */
public record Screen(int width, boolean colour) {

  /** A pipe or file has no width; lines of this one fit most screens and pages. */
  static final int STANDARD_WIDTH = 100;

  /** Fewer columns don't hold a word. */
  static final int NARROWEST = 20;

  /** Set by the launcher to the columns of the terminal if the standard output is one. */
  private static final String COLUMNS_PROPERTY = "wirefold.columns";

  /** When colours are used. */
  public enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  public Screen {
    if (width < NARROWEST) {
      throw new IllegalArgumentException("width must be at least " + NARROWEST + ", was " + width);
    }
  }

  /**
   * Returns the screen that there is.
   *
   * @param width what the user asked for; null to find out
   */
  static Screen of(@Nullable Integer width, Colour colour) {
    return of(width, colour, System.getenv(), System::getProperty);
  }

  static Screen of(
      @Nullable Integer width,
      Colour colour,
      Map<String, String> environment,
      Function<String, @Nullable String> properties) {
    String columns = properties.apply(COLUMNS_PROPERTY);
    int found =
        width == null
            ? columns(environment.get("COLUMNS"), columns(columns, STANDARD_WIDTH))
            : width;
    return new Screen(found, isColoured(colour, environment, columns != null));
  }

  /** See https://no-color.org: an empty NO_COLOR counts as unset. */
  private static boolean isColoured(
      Colour colour, Map<String, String> environment, boolean isTerminal) {
    return switch (colour) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          isTerminal
              && environment.getOrDefault("NO_COLOR", "").isEmpty()
              && !environment.getOrDefault("TERM", "").equals("dumb");
    };
  }

  private static int columns(@Nullable String text, int otherwise) {
    if (text == null || !text.matches("[1-9]\\d{0,4}")) {
      return otherwise;
    }
    return Math.max(NARROWEST, Integer.parseInt(text));
  }
}
