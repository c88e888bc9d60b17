package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentFormat;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a document's format from its first bytes. */
final class Detection {

  private static final Set<String> HTML_ROOTS =
      Set.of(
          "html", "head", "body", "article", "section", "div", "p", "h1", "h2", "main", "meta",
          "title", "script", "link");
  private static final Pattern NINJS_NAME =
      Pattern.compile(
          "\"(?:version_?[cC]reated|pub_?[sS]tatus|representation_?[tT]ype|alt_?[iI]ds|body_\\w++"
              + "|bodies|headlines|embargoedUntil|slugline|mimetype)\"\\s*+:");
  private static final Pattern URI = Pattern.compile("\"uri\"\\s*+:");
  private static final Pattern OWN_NAME = Pattern.compile("\"(?:text|id)\"\\s*+:");
  private static final List<String> TABLE_FIELDS = List.of("title", "text");

  private final byte[] head;
  private final Document document;

  Detection(byte[] head, Document document) {
    this.head = head;
    this.document = document;
  }

  DocumentFormat format(@Nullable String name) {
    if (startsWith("PAR1")) {
      return DocumentFormat.PARQUET;
    }
    if (startsWith("WARC/")) {
      return DocumentFormat.WARC;
    }
    String text = text().strip();
    if (text.startsWith("<")) {
      return markup(text);
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return json(text);
    }
    return isTable(text, name) ? DocumentFormat.CSV : DocumentFormat.JSONL;
  }

  /** Returns the first bytes as characters; letters of ASCII are right in any case. */
  private String text() {
    Charset charset = charset();
    String text = new String(head, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Charset charset() {
    if (head.length >= 2) {
      int mark = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
      if (mark == 0xFEFF || mark == 0x003C) {
        return UTF_16BE;
      }
      if (mark == 0xFFFE || mark == 0x3C00) {
        return UTF_16LE;
      }
      if (mark == 0xEFBB) {
        return UTF_8;
      }
    }
    return document.charset() == null ? ISO_8859_1 : document.charset();
  }

  private boolean startsWith(String magic) {
    byte[] bytes = magic.getBytes(ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || head[i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static DocumentFormat markup(String text) {
    String root = new XmlStart(text).root();
    return switch (root) {
      case "" -> DocumentFormat.JSONL;
      case "nitf" -> DocumentFormat.NITF;
      case "rss", "RDF" -> DocumentFormat.RSS;
      case "feed" -> DocumentFormat.ATOM;
      default ->
          HTML_ROOTS.contains(root.toLowerCase(Locale.ROOT))
              ? DocumentFormat.HTML
              : DocumentFormat.NEWSML_G2; // whose reader says what is wrong with other XML
    };
  }

  /** Fields that were given other names are those of lines; ninjs has its own. */
  private DocumentFormat json(String text) {
    boolean renamed = document.fields().stream().anyMatch(field -> !isOwn(field));
    boolean ninjs = URI.matcher(text).find() && NINJS_NAME.matcher(text).find();
    return ninjs && !renamed && !OWN_NAME.matcher(firstMembers(text)).find()
        ? DocumentFormat.NINJS
        : DocumentFormat.JSONL;
  }

  /** Returns a text's begin without what is nested in it, roughly. */
  private static String firstMembers(String text) {
    StringBuilder outer = new StringBuilder();
    int depth = text.startsWith("[") ? -1 : 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
        continue;
      }
      quoted ^= c == '"';
      if (!quoted && (c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && (c == '}' || c == ']')) {
        depth--;
        if (depth <= 0) {
          break;
        }
      }
      if (depth == 1) {
        outer.append(c);
      }
    }
    return outer.toString();
  }

  private static boolean isOwn(String field) {
    return switch (field) {
      case "id", "title", "text", "url", "source", "published", "lang", "version", "status" -> true;
      case "kind", "embargoed", "credit", "byline", "slug", "replaces", "derivedFrom" -> true;
      default -> false;
    };
  }

  private boolean isTable(String text, @Nullable String name) {
    List<String> columns = CsvHeader.columns(text);
    boolean named =
        columns.stream()
            .anyMatch(each -> TABLE_FIELDS.contains(each) || document.fields().contains(each));
    String file = name == null ? "" : name.toLowerCase(Locale.ROOT);
    return columns.size() > 1 && (named || file.matches(".*\\.[ct]sv(?:\\.gz)?"));
  }
}
