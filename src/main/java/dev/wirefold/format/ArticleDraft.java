package dev.wirefold.format;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.format.ParsedLine.Parsed;
import dev.wirefold.format.ParsedLine.Rejected;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one line while it is read. */
final class ArticleDraft {

  private static final String TIME_REMEDY =
      "is not a time; write it like 2026-03-05, 2026-03-05T10:15:00Z, Thu, 5 Mar 2026 10:15:00 GMT"
          + " or as seconds since 1970";

  private final Map<InputField, String> texts = new EnumMap<>(InputField.class);
  private final Set<InputField> seen = EnumSet.noneOf(InputField.class);
  private int version;
  private WireStatus status = WireStatus.USABLE;
  private ArticleKind kind = ArticleKind.TEXT;
  private @Nullable Instant published;
  private @Nullable Instant embargoed;
  private boolean zoneAssumed;

  /** Notes that the field is there; false if it was there before. */
  boolean isFirst(InputField field) {
    return seen.add(field);
  }

  /** Takes a string; returns why it can't be taken, or null. An empty one counts as absent. */
  @Nullable Rejected setText(InputField field, String value) {
    if (value.isBlank()) {
      return null;
    }
    return switch (field) {
      case PUBLISHED, EMBARGOED -> setTime(field, value, TimeText.parse(value));
      case VERSION -> setVersion(value);
      case STATUS -> setStatus(value);
      case KIND -> {
        setKind(value);
        yield null;
      }
      case ID, TITLE, TEXT, URL, SOURCE, LANG, CREDIT, BYLINE, SLUG, REPLACES, DERIVED_FROM -> {
        texts.put(field, value);
        yield null;
      }
    };
  }

  /** Takes a number; returns why it can't be taken, or null. */
  @Nullable Rejected setNumber(InputField field, String digits, boolean whole) {
    return switch (field) {
      case PUBLISHED, EMBARGOED ->
          setTime(field, digits, TimeText.ofEpoch(Double.parseDouble(digits)));
      case ID, VERSION, REPLACES, DERIVED_FROM ->
          whole
              ? setText(field, digits)
              : new Rejected(field.jsonName(), digits, "must be a string or a whole number");
      case TITLE, TEXT, URL, SOURCE, LANG, STATUS, KIND, CREDIT, BYLINE, SLUG ->
          new Rejected(field.jsonName(), digits, "must be a string, not a number");
    };
  }

  /** Returns the article, or why the fields make none. */
  ParsedLine finish() {
    String title = texts.getOrDefault(InputField.TITLE, "");
    String text = texts.getOrDefault(InputField.TEXT, "");
    if (title.isEmpty() && text.isEmpty()) {
      return new Rejected(
          "", "", "has neither title nor text; if they have other names there, map them");
    }
    String source = texts.getOrDefault(InputField.SOURCE, "").strip();
    String url = texts.get(InputField.URL);
    String id = texts.get(InputField.ID);
    String externalId = id != null ? id : DerivedId.of(source, url, title, text);
    Article article =
        new Article(
            new ArticleId(source, externalId),
            title,
            text,
            url,
            published,
            language(texts.get(InputField.LANG)),
            wire());
    return new Parsed(article, id == null, zoneAssumed);
  }

  private WireFields wire() {
    return new WireFields(
        version,
        status,
        kind,
        embargoed,
        texts.get(InputField.CREDIT),
        texts.get(InputField.BYLINE),
        texts.get(InputField.SLUG),
        texts.get(InputField.REPLACES),
        texts.get(InputField.DERIVED_FROM));
  }

  private @Nullable Rejected setTime(InputField field, String value, @Nullable ParsedTime parsed) {
    if (parsed == null) {
      return new Rejected(field.jsonName(), value, TIME_REMEDY);
    }
    zoneAssumed |= parsed.zoneAssumed();
    if (field == InputField.PUBLISHED) {
      published = parsed.instant();
    } else {
      embargoed = parsed.instant();
    }
    return null;
  }

  private @Nullable Rejected setVersion(String value) {
    try {
      version = Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      version = -1;
    }
    return version >= 0
        ? null
        : new Rejected(
            InputField.VERSION.jsonName(), value, "must be a whole number, 0 to 2147483647");
  }

  private @Nullable Rejected setStatus(String value) {
    try {
      status = WireStatus.ofWireName(value.strip());
      return null;
    } catch (IllegalArgumentException e) {
      return new Rejected(
          InputField.STATUS.jsonName(), value, "must be usable, withheld or canceled");
    }
  }

  /** A kind of another vocabulary says nothing here: feeds use the field's name for much else. */
  private void setKind(String value) {
    for (ArticleKind known : ArticleKind.values()) {
      if (known.wireName().equalsIgnoreCase(value.strip())) {
        kind = known;
      }
    }
  }

  private static @Nullable String language(@Nullable String tag) {
    return tag == null ? null : tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
