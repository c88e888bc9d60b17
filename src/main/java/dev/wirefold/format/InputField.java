package dev.wirefold.format;

import org.jspecify.annotations.Nullable;

/** A field of an input line that Wirefold reads; every other field is passed over. */
enum InputField {
  ID("id"),
  TITLE("title"),
  TEXT("text"),
  URL("url"),
  SOURCE("source"),
  PUBLISHED("published"),
  LANG("lang"),
  VERSION("version"),
  STATUS("status"),
  KIND("kind"),
  EMBARGOED("embargoed"),
  CREDIT("credit"),
  BYLINE("byline"),
  SLUG("slug"),
  REPLACES("replaces"),
  DERIVED_FROM("derivedFrom");

  private final String jsonName;

  InputField(String jsonName) {
    this.jsonName = jsonName;
  }

  String jsonName() {
    return jsonName;
  }

  /** Tells whether an article stands without the field, so that an odd value is passed over. */
  boolean isOptional() {
    return switch (this) {
      case ID, TITLE, TEXT, SOURCE, PUBLISHED, LANG, EMBARGOED -> false;
      case URL, VERSION, STATUS, KIND, CREDIT, BYLINE, SLUG, REPLACES, DERIVED_FROM -> true;
    };
  }

  static @Nullable InputField ofJsonName(String name) {
    for (InputField field : values()) {
      if (field.jsonName.equals(name)) {
        return field;
      }
    }
    return null;
  }

  /** Returns the field whose name takes the fewest edits to reach; the first of several. */
  static InputField nearestTo(String name) {
    InputField nearest = ID;
    int fewest = Integer.MAX_VALUE;
    for (InputField field : values()) {
      int edits = editDistance(field.jsonName, name);
      if (edits < fewest) {
        fewest = edits;
        nearest = field;
      }
    }
    return nearest;
  }

  private static int editDistance(String a, String b) {
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
