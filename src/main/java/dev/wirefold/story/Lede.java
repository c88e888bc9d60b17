package dev.wirefold.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The first word pieces of a text, by which a second model can read it later. */
public final class Lede {

  /** The lede of a text that no second model is going to read. */
  public static final Lede NONE = new Lede(new char[0]);

  private final char[] pieces;

  private Lede(char[] pieces) {
    this.pieces = pieces;
  }

  /**
   * Returns a lede.
   *
   * @param pieces ids of a vocabulary of at most 65,536 pieces; copied
   */
  public static Lede of(char[] pieces) {
    return pieces.length == 0 ? NONE : new Lede(pieces.clone());
  }

  /** Returns whether there is anything to read. */
  public boolean isPresent() {
    return pieces.length > 0;
  }

  /** Returns how many pieces there are. */
  public int size() {
    return pieces.length;
  }

  /** Returns the id of a piece. */
  public int piece(int index) {
    return pieces[index];
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Lede other && Arrays.equals(pieces, other.pieces);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pieces);
  }
}
