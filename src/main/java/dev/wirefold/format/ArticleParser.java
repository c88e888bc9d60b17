package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.wirefold.format.ParsedLine.Parsed;
import dev.wirefold.format.ParsedLine.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns one input line into an article, or says why not. Immutable; any number of threads may use
 * one.
 *
 * <p>A line is rejected when nobody could know what it means: broken JSON or UTF-8, neither title
 * nor text, a main field of the wrong type, a text above the limit, a field given twice, a time
 * that can't be read. Such an article could be grouped without its time, but a text that stands at
 * no time would mislead whoever reads the result, and silently; a rejected line is counted and
 * reported with its field, its value and the remedy.
 *
 * <p>The wire's fields (version, status, kind, credit, …) have common names, which other people's
 * data uses for other things. A value of theirs that can't be understood is passed over and
 * counted, and the article stands.
 *
 * <p>A missing id is derived, a missing zone is UTC; both are marked. A lone surrogate, which no
 * UTF-8 can carry, becomes U+FFFD. A field that Wirefold doesn't read is passed over whole.
 */
public final class ArticleParser {

  /** The most characters that a field may have: one MiB of plain English. */
  public static final int DEFAULT_MAX_CHARS = 1 << 20;

  /** How the reason begins for a field with more than the most characters. */
  static final String TOO_LONG = "has more than ";

  private static final int MAX_DEPTH = 32;
  private static final int SURROGATE_PREFIX = 0xD800;
  private static final int SURROGATES = 0x800;

  private final FieldMap fields;
  private final JsonFactory json;
  private final int maxChars;

  /**
   * Makes a parser.
   *
   * @param maxChars the most characters of a field that is read, at least 1
   */
  public ArticleParser(FieldMap fields, int maxChars) {
    if (maxChars < 1) {
      throw new IllegalArgumentException("maxChars must be at least 1, was " + maxChars);
    }
    this.fields = fields;
    this.maxChars = maxChars;
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(maxChars)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();
  }

  /** Returns the article of that line, or why there is none. */
  public ParsedLine parse(InputLine line) {
    return switch (line) {
      case Line read -> parse(read.bytes());
      case OverlongLine overlong ->
          new Rejected(
              "",
              "",
              "has " + overlong.length() + " bytes; at most " + overlong.limit() + " are read");
      case Item item -> parse(item);
      case FaultyItem faulty -> faulty.rejected();
    };
  }

  private ParsedLine parse(Item item) {
    byte[] bytes = item.bytes();
    FieldMap names = item.isMapped() ? fields : FieldMap.PLAIN;
    ParsedLine parsed = parse(bytes, 0, bytes.length, names);
    return switch (parsed) {
      case Parsed good -> {
        List<Rejected> passedOver = new ArrayList<>(item.passedOver());
        passedOver.addAll(good.passedOver());
        yield new Parsed(good.article(), good.idDerived(), good.zoneAssumed(), passedOver);
      }
      case Rejected bad ->
          bad.reason().startsWith(ArticleDraft.NEITHER) && !item.isMapped()
              ? new Rejected("", "", ArticleDraft.NEITHER, bad.others())
              : bad;
    };
  }

  /** Returns the article that this JSON object gives, or why there is none. */
  public ParsedLine parse(byte[] object) {
    return parse(object, 0, object.length);
  }

  /**
   * Returns the article that the JSON object in a part of these bytes gives, or why there is none.
   */
  public ParsedLine parse(byte[] bytes, int from, int to) {
    return parse(bytes, from, to, fields);
  }

  private ParsedLine parse(byte[] bytes, int from, int to, FieldMap names) {
    ArticleDraft draft = new ArticleDraft();
    try (JsonParser parser = json.createParser(bytes, from, to - from)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return new Rejected("", "", "is empty; give one JSON object");
      }
      if (first != JsonToken.START_OBJECT) {
        return new Rejected("", parser.getValueAsString(""), "is not a JSON object");
      }
      if (readFields(parser, draft, names) && parser.nextToken() != null) {
        return new Rejected("", "", "has more after its JSON object; give one object a line");
      }
    } catch (StreamConstraintsException e) {
      return new Rejected("", "", "is beyond a limit: " + plain(e));
    } catch (JsonProcessingException e) {
      return new Rejected("", "", "is not JSON" + position(e) + ": " + JsonFault.of(e));
    } catch (IOException e) {
      return new Rejected("", "", "is not UTF-8");
    }
    return draft.finish();
  }

  /** Reads to the end of the object; false if the rest of it can't be read. */
  private boolean readFields(JsonParser parser, ArticleDraft draft, FieldMap names)
      throws IOException {
    String name;
    while ((name = parser.nextFieldName()) != null) {
      JsonToken token = parser.nextToken();
      InputField field = names.field(name);
      if (field == null) {
        parser.skipChildren();
        continue;
      }
      if (!draft.isFirst(field)) {
        draft.fault(new Rejected(field.jsonName(), "", "is given twice; give it once"));
        parser.skipChildren();
        continue;
      }
      Rejected rejected = readField(parser, token, field, draft);
      if (rejected == null) {
        continue;
      }
      if (field.isOptional()) {
        draft.passOver(rejected);
      } else {
        draft.fault(rejected);
        if (rejected.reason().startsWith(TOO_LONG)) {
          return false;
        }
      }
      parser.skipChildren();
    }
    return true;
  }

  private @Nullable Rejected readField(
      JsonParser parser, JsonToken token, InputField field, ArticleDraft draft) throws IOException {
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> {
        String value = text(parser);
        yield value == null
            ? new Rejected(field.jsonName(), "", TOO_LONG + maxChars + " characters")
            : draft.setText(field, value);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          draft.setNumber(field, parser.getText(), token == JsonToken.VALUE_NUMBER_INT);
      case START_OBJECT, START_ARRAY ->
          new Rejected(field.jsonName(), "", "must be a string, not an object or a list");
      default -> new Rejected(field.jsonName(), parser.getText(), "must be a string");
    };
  }

  /** Returns the current string with lone surrogates replaced; null if it is too long. */
  private @Nullable String text(JsonParser parser) throws IOException {
    char[] chars;
    try {
      chars = parser.getTextCharacters();
    } catch (StreamConstraintsException e) {
      return null;
    }
    int from = parser.getTextOffset();
    int length = parser.getTextLength();
    if (length > maxChars) {
      return null;
    }
    int least = SURROGATES; // a plain minimum, which the JIT compiles to vector code
    for (int i = from; i < from + length; i++) {
      least = Math.min(least, chars[i] ^ SURROGATE_PREFIX);
    }
    String text = new String(chars, from, length);
    return least < SURROGATES ? replaceLoneSurrogates(text) : text;
  }

  private static String replaceLoneSurrogates(String text) {
    StringBuilder replaced = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c ->
            replaced.appendCodePoint(
                c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
    return replaced.toString();
  }

  /** The parser's own words without its notes on where its source and its settings are. */
  private static String plain(JsonProcessingException e) {
    return e.getOriginalMessage()
        .replaceAll(" \\(start marker at .*$", "")
        .replaceAll(", from `[^`]*`", "");
  }

  private static String position(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
  }
}
