package dev.wirefold.format;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.format.ParsedLine.Parsed;
import dev.wirefold.format.ParsedLine.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one line while it is read. */
final class ArticleDraft {

  /** What is wrong with what has no text at all. */
  static final String NEITHER = "has neither title nor text";

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
  private final List<Rejected> passedOver = new ArrayList<>(0);
  private final List<Rejected> faults = new ArrayList<>(0);

  /** Notes that the field is there; false if it was there before. */
  boolean isFirst(InputField field) {
    return seen.add(field);
  }

  /** Notes a value that an optional field has and that can't be understood. */
  void passOver(Rejected value) {
    passedOver.add(value);
  }

  /** Notes why the fields make no article. */
  void fault(Rejected fault) {
    faults.add(fault);
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
      case KIND -> setKind(value);
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
    if (!faults.isEmpty()) {
      return faulty();
    }
    String title = texts.getOrDefault(InputField.TITLE, "");
    String text = texts.getOrDefault(InputField.TEXT, "");
    if (title.isEmpty() && text.isEmpty()) {
      return new Rejected("", "", NEITHER + "; if they have other names there, map them");
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
    return new Parsed(article, id == null, zoneAssumed, passedOver);
  }

  private Rejected faulty() {
    Rejected first = faults.getFirst();
    List<Rejected> others = new ArrayList<>(faults.subList(1, faults.size()));
    others.addAll(passedOver);
    return new Rejected(first.field(), first.value(), first.reason(), others);
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
      int number = Integer.parseInt(value.strip());
      if (number >= 0) {
        version = number;
        return null;
      }
    } catch (NumberFormatException e) {
      // answered below, as a negative number is
    }
    return new Rejected(
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

  private @Nullable Rejected setKind(String value) {
    ArticleKind known = ArticleKind.find(value.strip()); // other feeds' kinds are common
    if (known == null) {
      return new Rejected(
          InputField.KIND.jsonName(),
          value,
          "must be text, alert, brief, roundup, factbox, advisory or test");
    }
    kind = known;
    return null;
  }

  private static @Nullable String language(@Nullable String tag) {
    return tag == null ? null : tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
