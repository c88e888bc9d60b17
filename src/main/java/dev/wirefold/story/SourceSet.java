package dev.wirefold.story;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The outlets of a story's texts, by a hash of their names, as far as there are few: the first
 * {@link #MOST} are known, and the rest count as not inside.
 */
final class SourceSet {

  static final int MOST = 16;
  static final SourceSet NONE = new SourceSet(new int[0]);

  private final int[] hashes;

  private SourceSet(int[] hashes) {
    this.hashes = hashes;
  }

  static SourceSet read(ByteBuffer in) {
    int[] hashes = new int[in.get()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.getInt();
    }
    return hashes.length == 0 ? NONE : new SourceSet(hashes);
  }

  int bytes() {
    return 1 + hashes.length * Integer.BYTES;
  }

  void write(ByteBuffer out) {
    out.put((byte) hashes.length);
    for (int hash : hashes) {
      out.putInt(hash);
    }
  }

  /** Returns the set with another outlet; the same set for an unknown one. */
  SourceSet with(String source) {
    return source.isEmpty() ? this : with(source.hashCode());
  }

  /** Returns the union. */
  SourceSet with(SourceSet other) {
    SourceSet union = this;
    for (int hash : other.hashes) {
      union = union.with(hash);
    }
    return union;
  }

  boolean contains(String source) {
    return !source.isEmpty() && contains(source.hashCode());
  }

  private SourceSet with(int hash) {
    if (hashes.length == MOST || contains(hash)) {
      return this;
    }
    int[] more = Arrays.copyOf(hashes, hashes.length + 1);
    more[hashes.length] = hash;
    return new SourceSet(more);
  }

  private boolean contains(int hash) {
    for (int each : hashes) {
      if (each == hash) {
        return true;
      }
    }
    return false;
  }
}
