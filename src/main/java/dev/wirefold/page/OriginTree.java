package dev.wirefold.page;

import dev.wirefold.digest.Printing;
import dev.wirefold.digest.StoryDigest;
import dev.wirefold.digest.TextGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who carries whose text: where a story's texts come from, the texts of each origin, and the other
 * outlets that carry each. An origin is the agency that the version to show credits, or else who
 * published that.
 *
 * @param origins those with the most carriers first
 */
record OriginTree(List<Origin> origins) {

  OriginTree {
    origins = List.copyOf(origins);
  }

  /** Who wrote texts. */
  record Origin(String name, boolean isCredited, List<Text> texts) {

    Origin {
      texts = List.copyOf(texts);
    }

    /** Returns how many outlets carry its texts, counted once a text. */
    int carried() {
      return texts.stream().mapToInt(text -> text.carriers().size()).sum();
    }
  }

  /** A text, and who else carries it. */
  record Text(String headline, String path, List<String> carriers, boolean isShared) {

    Text {
      carriers = List.copyOf(carriers);
    }
  }

  /** Agencies credit themselves by their initials: MPA for Meridian Press Agency. */
  static boolean isItself(String credit, String source) {
    StringBuilder initials = new StringBuilder();
    for (String word : source.split("[^\\p{L}]+", -1)) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    return credit.equalsIgnoreCase(source) || credit.equalsIgnoreCase(initials.toString());
  }

  static OriginTree of(StoryDigest digest) {
    Map<String, List<Text>> texts = new LinkedHashMap<>();
    Map<String, Boolean> credited = new LinkedHashMap<>();
    for (StoryDigest.Entry entry : digest.timeline()) {
      TextGroup group = entry.group();
      Printing canonical = group.canonical();
      boolean isCredited =
          !canonical.credits().isEmpty()
              && !isItself(canonical.credits().getFirst(), canonical.source());
      String origin =
          isCredited ? canonical.credits().getFirst() : StoryLine.source(canonical.source());
      TreeSet<String> carriers = new TreeSet<>();
      for (Printing each : group.printings()) {
        carriers.add(StoryLine.source(each.source()));
      }
      carriers.remove(origin);
      credited.merge(origin, isCredited, Boolean::logicalOr);
      texts
          .computeIfAbsent(origin, name -> new ArrayList<>())
          .add(
              new Text(
                  entry.headline() == null ? "not to be shown" : entry.headline(),
                  Links.group(group.id()),
                  List.copyOf(carriers),
                  !group.sharing().isEmpty()));
    }
    List<Origin> origins = new ArrayList<>();
    texts.forEach((name, list) ->
        origins.add(new Origin(name, Boolean.TRUE.equals(credited.get(name)), list)));
    origins.sort(java.util.Comparator.comparingInt(origin -> -origin.carried()));
    return new OriginTree(origins);
  }
}
