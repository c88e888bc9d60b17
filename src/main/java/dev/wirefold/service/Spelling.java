package dev.wirefold.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what somebody meant who wrote a name that doesn't exist. */
public final class Spelling {

  private Spelling() {}

  /**
   * Returns the known name that takes the fewest edits to reach; the first of several.
   *
   * @param known at least one name
   */
  public static String nearest(String name, List<String> known) {
    String nearest = known.getFirst();
    int fewest = Integer.MAX_VALUE;
    for (String each : known) {
      int edits = edits(each, name);
      if (edits < fewest) {
        fewest = edits;
        nearest = each;
      }
    }
    return nearest;
  }

  /** Returns the nearest name if a slip of the pen can make this one of it; else null. */
  public static @Nullable String near(String name, List<String> known) {
    String nearest = nearest(name, known);
    int longer = Math.max(name.length(), nearest.length());
    return edits(nearest, name) <= Math.max(2, longer / 5) ? nearest : null;
  }

  /** Counts the characters to insert, delete or replace (Levenshtein). */
  private static int edits(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substituted, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
