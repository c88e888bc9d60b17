package dev.wirefold.story;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The ledes of a story's first text and of its latest ones, so that a second model can read what
 * the story is about. Immutable.
 */
final class Ledes {

  /** How many are kept at most. */
  static final int MOST = 4;

  static final Ledes NONE = new Ledes(List.of());

  private final List<Lede> ledes;

  private Ledes(List<Lede> ledes) {
    this.ledes = List.copyOf(ledes);
  }

  static Ledes read(ByteBuffer in) {
    int count = in.get();
    List<Lede> ledes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      char[] pieces = new char[in.getShort()];
      for (int k = 0; k < pieces.length; k++) {
        pieces[k] = in.getChar();
      }
      ledes.add(Lede.of(pieces));
    }
    return new Ledes(ledes);
  }

  int bytes() {
    int bytes = Byte.BYTES;
    for (Lede lede : ledes) {
      bytes += Short.BYTES + Character.BYTES * lede.size();
    }
    return bytes;
  }

  void write(ByteBuffer out) {
    out.put((byte) ledes.size());
    for (Lede lede : ledes) {
      out.putShort((short) lede.size());
      for (int i = 0; i < lede.size(); i++) {
        out.putChar((char) lede.piece(i));
      }
    }
  }

  /** Returns them with one more, the latest; of too many the oldest but the first is left out. */
  Ledes with(Lede next) {
    if (!next.isPresent()) {
      return this;
    }
    List<Lede> more = new ArrayList<>(ledes);
    if (more.size() == MOST) {
      more.remove(1);
    }
    more.add(next);
    return new Ledes(more);
  }

  /** Returns them with those of another story. */
  Ledes with(Ledes others) {
    Ledes sum = this;
    for (Lede lede : others.ledes) {
      sum = sum.with(lede);
    }
    return sum;
  }

  boolean isEmpty() {
    return ledes.isEmpty();
  }

  /** Returns the first text's, and then those of the latest, the latest last. */
  List<Lede> list() {
    return ledes;
  }
}
