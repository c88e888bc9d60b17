package dev.wirefold.text;

import java.util.Locale;

/** Compares the names of agencies and outlets as they are written in credits. */
public final class AgencyName {

  private AgencyName() {}

  /** Tells whether two names mean one agency: "MPA" and "Meridian Press Agency" do. */
  public static boolean isSame(String name, String other) {
    String left = plain(name);
    String right = plain(other);
    return left.equals(right) || isAcronym(left, right) || isAcronym(right, left);
  }

  private static String plain(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }

  /**
   * Tells whether a short name's letters stand in a long name in order, the first letter of each
   * word among them: "mpa" in "meridian press agency", "nfd" in "norddeutscher funkdienst".
   */
  private static boolean isAcronym(String acronym, String name) {
    int length = acronym.length();
    if (length < 2 || length >= name.length() || acronym.indexOf(' ') >= 0) {
      return false;
    }
    boolean[] reached = new boolean[length + 1]; // which beginnings of the acronym stand so far
    reached[0] = true;
    for (int i = 0; i < name.length(); i++) {
      boolean initial = i == 0 || name.charAt(i - 1) == ' ' || name.charAt(i - 1) == '-';
      for (int at = length; at >= 0; at--) {
        boolean steps = at > 0 && reached[at - 1] && acronym.charAt(at - 1) == name.charAt(i);
        reached[at] = steps || (reached[at] && !initial);
      }
    }
    return reached[length];
  }
}
