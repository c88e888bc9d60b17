package dev.wirefold.digest;

import dev.wirefold.text.AgencyName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes the groups together that are known to have one origin: the outlet of the canonical version,
 * or an agency that a member credits, is the same or of the same house; or one text has the other
 * in it.
 */
final class KnownOrigins {

  /** Credits that name nobody. */
  private static final Set<String> NOBODY =
      Set.of("agencies", "agency", "wires", "wire", "staff", "news agencies");

  private final List<TextGroup> groups;
  private final UnaryOperator<String> families;
  private final int[] parents;
  private int count;

  private KnownOrigins(List<TextGroup> groups, UnaryOperator<String> families) {
    this.groups = groups;
    this.families = families;
    this.parents = new int[groups.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
    this.count = parents.length;
  }

  /**
   * Returns how many origins are left.
   *
   * @param families the house of an outlet or agency by its name; the name itself if it is unknown
   */
  static int count(List<TextGroup> groups, UnaryOperator<String> families) {
    KnownOrigins origins = new KnownOrigins(groups, families);
    origins.joinByName();
    origins.joinByText();
    return origins.count;
  }

  private void joinByName() {
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parents.length; i++) {
      for (String name : names(groups.get(i))) {
        Integer same = seen.get(name);
        for (int n = 0; same == null && n < names.size(); n++) {
          same = AgencyName.isSame(names.get(n), name) ? seen.get(names.get(n)) : null;
        }
        if (seen.putIfAbsent(name, same == null ? i : same) == null) {
          names.add(name);
        }
        if (same != null) {
          join(same, i);
        }
      }
    }
  }

  private void joinByText() {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < parents.length; i++) {
      places.put(groups.get(i).number(), i);
    }
    for (int i = 0; i < parents.length; i++) {
      for (int other : groups.get(i).sharing()) {
        join(i, places.getOrDefault(other, i));
      }
    }
  }

  private List<String> names(TextGroup group) {
    List<String> names = new ArrayList<>();
    names.add(group.canonical().source());
    for (Printing printing : group.printings()) {
      names.addAll(printing.credits());
    }
    return names.stream()
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty() && !NOBODY.contains(name))
        .map(families)
        .distinct()
        .toList();
  }

  private void join(int left, int right) {
    int a = root(left);
    int b = root(right);
    if (a != b) {
      parents[Math.max(a, b)] = Math.min(a, b);
      count--;
    }
  }

  private int root(int group) {
    int root = group;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }
}
