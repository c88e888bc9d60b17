package dev.wirefold.format.wire;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What genres, profiles and types of agencies are called here. Most of them are plain texts. */
final class Kinds {

  private static final Map<String, String> BY_WORD =
      Map.ofEntries(
          Map.entry("alert", "alert"),
          Map.entry("newsalert", "alert"),
          Map.entry("flash", "alert"),
          Map.entry("snap", "alert"),
          Map.entry("bulletin", "alert"),
          Map.entry("blitz", "alert"),
          Map.entry("eilmeldung", "alert"),
          Map.entry("brief", "brief"),
          Map.entry("briefs", "brief"),
          Map.entry("newsbrief", "brief"),
          Map.entry("kurzmeldung", "brief"),
          Map.entry("roundup", "roundup"),
          Map.entry("wrap", "roundup"),
          Map.entry("wrapup", "roundup"),
          Map.entry("summary", "roundup"),
          Map.entry("pressdigest", "roundup"),
          Map.entry("factbox", "factbox"),
          Map.entry("background", "factbox"),
          Map.entry("listingoffacts", "factbox"),
          Map.entry("advisory", "advisory"),
          Map.entry("mediaadvisory", "advisory"),
          Map.entry("daybook", "advisory"),
          Map.entry("test", "test"));

  private Kinds() {}

  /** Returns the kind that the first telling one of these words names; null if none tells. */
  static @Nullable String of(Iterable<String> words) {
    for (String word : words) {
      String code = ArticleFields.afterScheme(word).toLowerCase(Locale.ROOT);
      String kind = BY_WORD.get(code.replaceAll("[^a-z]", ""));
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }
}
