package dev.wirefold.engine;

import java.util.Arrays;

/**
 * A set of newsrooms, by the hashes of their names: eight bytes each, sorted. All articles without
 * a source count as one newsroom. Immutable, so that it is shared freely.
 */
final class Sources {

  static final Sources NONE = new Sources(new long[0]);

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final long[] hashes;

  private Sources(long[] hashes) {
    this.hashes = hashes;
  }

  static Sources ofHashes(long[] sorted) {
    return sorted.length == 0 ? NONE : new Sources(sorted);
  }

  static long hash(String source) {
    long hash = 0x736F75726365L;
    for (int i = 0; i < source.length(); i++) {
      hash = (hash ^ source.charAt(i)) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    return (hash ^ 0xFFFF) * MULTIPLIER;
  }

  /** Returns this set with one more newsroom; itself if it has it. */
  Sources with(long source) {
    int at = Arrays.binarySearch(hashes, source);
    if (at >= 0) {
      return this;
    }
    int insertion = -at - 1;
    long[] more = new long[hashes.length + 1];
    System.arraycopy(hashes, 0, more, 0, insertion);
    more[insertion] = source;
    System.arraycopy(hashes, insertion, more, insertion + 1, hashes.length - insertion);
    return new Sources(more);
  }

  /** Returns the union of two sets. */
  Sources with(Sources other) {
    if (hashes.length == 0) {
      return other;
    }
    Sources union = this;
    for (long hash : other.hashes) {
      union = union.with(hash);
    }
    return union;
  }

  int size() {
    return hashes.length;
  }

  /** Returns the hashes themselves; don't write to them. */
  long[] hashes() {
    return hashes;
  }
}
