package dev.wirefold.story;

/**
 * Turns the cosines of one kind of vectors into those that another kind would give, as far as a
 * straight line can: two texts of one event, and two of different events, get what they have there.
 *
 * @param offset what a cosine of 0 becomes
 * @param factor what a difference is multiplied by; positive
 */
public record CosineScale(double offset, double factor) {

  /** Leaves cosines as they are. */
  public static final CosineScale NONE = new CosineScale(0, 1);

  public CosineScale {
    if (!Double.isFinite(offset)) {
      throw new IllegalArgumentException("offset must be a finite number, was " + offset);
    }
    if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("factor must be positive, was " + factor);
    }
  }

  /**
   * Returns the scale on which two cosines become two others.
   *
   * @param apart the cosine of texts that have nothing to do with each other; below {@code alike}
   * @param alike the cosine of texts of one event
   * @param apartThere what {@code apart} becomes; below {@code alikeThere}
   * @param alikeThere what {@code alike} becomes
   */
  public static CosineScale through(
      double apart, double alike, double apartThere, double alikeThere) {
    double factor = (alikeThere - apartThere) / (alike - apart);
    return new CosineScale(apartThere - factor * apart, factor);
  }

  /** Returns a cosine on the other scale, in [-1, 1]. */
  public double of(double cosine) {
    return Math.clamp(offset + factor * cosine, -1, 1);
  }
}
