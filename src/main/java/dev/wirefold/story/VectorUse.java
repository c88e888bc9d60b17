package dev.wirefold.story;

import org.jspecify.annotations.Nullable;

/**
 * What the vectors of texts are good for.
 *
 * @param scale what their cosines are on the scale of the static table's
 * @param acrossLanguages whether texts of one event are near each other also in two languages, so
 *     that a story may have both
 * @param closeReading what reads texts again where a decision is close; null if nothing does
 */
public record VectorUse(
    CosineScale scale, boolean acrossLanguages, @Nullable CloseReading closeReading) {

  /** The vectors of the static table, for which the features were made. */
  public static final VectorUse STATIC = new VectorUse(CosineScale.NONE, false, null);
}
