package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import java.util.HexFormat;

/**
 * Makes the ids of groups and stories from the article that opened them, so that the same log gives
 * the same ids anywhere. An id is a letter and 64 bits in 16 hexadecimal digits.
 */
final class StableIds {

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private StableIds() {}

  /**
   * Returns the id of a group.
   *
   * @param opener the article that opened it
   * @param version how many versions of that article there were before
   */
  static String group(ArticleId opener, int version) {
    return "g-" + hex(hash(0x67, opener, version));
  }

  /** Returns the id of a story, from the article that opened its first group. */
  static String story(ArticleId opener, int version) {
    return "s-" + hex(hash(0x73, opener, version));
  }

  /**
   * Returns another id, where the one that the opener gives is taken.
   *
   * @param position the log position of what opens it
   */
  static String another(String taken, long position) {
    long hash = mix(position, taken);
    return taken.substring(0, 2) + hex(hash ^ (hash >>> 32));
  }

  private static long hash(long kind, ArticleId id, int version) {
    long hash = mix(kind, id.source());
    hash = mix(hash, id.externalId());
    hash = (hash ^ version) * MULTIPLIER;
    hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return hash ^ (hash >>> 32);
  }

  private static long mix(long seed, String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    return (hash ^ 0xFFFF) * MULTIPLIER;
  }

  private static String hex(long hash) {
    return HexFormat.of().toHexDigits(hash);
  }
}
