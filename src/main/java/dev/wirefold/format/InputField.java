package dev.wirefold.format;

import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireStatus;
import dev.wirefold.service.Spelling;
import java.util.Arrays;
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

  /** Returns the value that stands for the field where it is missing; null if none does. */
  @Nullable String valueIfMissing() {
    return switch (this) {
      case VERSION -> "0";
      case STATUS -> WireStatus.USABLE.wireName();
      case KIND -> ArticleKind.TEXT.wireName();
      case ID, TITLE, TEXT, URL, SOURCE, PUBLISHED, LANG, EMBARGOED -> null;
      case CREDIT, BYLINE, SLUG, REPLACES, DERIVED_FROM -> null;
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

  /** Returns the field whose name is most like this one. */
  static String nearestTo(String name) {
    return Spelling.nearest(name, Arrays.stream(values()).map(InputField::jsonName).toList());
  }
}
