package dev.wirefold.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A format that articles come in. */
public enum DocumentFormat {
  /** Wirefold's own: a JSON object a line. */
  JSONL,
  /** IPTC ninjs 1.x to 3.x: an object, a list of objects, or an object a line. */
  NINJS,
  /** IPTC NewsML-G2: an item, or a message of items. */
  NEWSML_G2,
  /** IPTC NITF. */
  NITF,
  /** RSS 2.0, and what came before it. */
  RSS,
  /** Atom (RFC 4287). */
  ATOM,
  /** A page with an article. */
  HTML,
  /** An archive of pages (ISO 28500). */
  WARC,
  /** A table with a header row. */
  CSV,
  /** An Apache Parquet file. */
  PARQUET;

  private static final List<String> ANY_XML = List.of("text/xml", "application/xml");

  /** Returns the name by which people choose it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what it is called in a header, the usual name first. */
  public List<String> mediaTypes() {
    return switch (this) {
      case JSONL ->
          List.of(
              "application/x-ndjson",
              "application/ndjson",
              "application/jsonl",
              "application/x-jsonlines");
      case NINJS -> List.of("application/ninjs+json", "application/vnd.iptc.ninjs+json");
      case NEWSML_G2 ->
          List.of(
              "application/vnd.iptc.g2.newsmessage+xml",
              "application/vnd.iptc.g2.newsitem+xml",
              "application/vnd.iptc.g2.packageitem+xml");
      case NITF -> List.of("application/nitf+xml", "application/vnd.nitf");
      case RSS -> List.of("application/rss+xml");
      case ATOM -> List.of("application/atom+xml");
      case HTML -> List.of("text/html", "application/xhtml+xml");
      case WARC -> List.of("application/warc");
      case CSV -> List.of("text/csv", "text/tab-separated-values");
      case PARQUET -> List.of("application/vnd.apache.parquet");
    };
  }

  /**
   * Returns the format of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static DocumentFormat named(String name) {
    for (DocumentFormat format : values()) {
      if (format.wireName().equals(name)) {
        return format;
      }
    }
    String known =
        Arrays.stream(values()).map(DocumentFormat::wireName).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "--format must be one of " + known + ", was \"" + name + "\"");
  }

  /**
   * Returns the format that a header names.
   *
   * @param mediaType without parameters, in lower case
   * @return null if it names none, or names XML of any kind
   */
  public static @Nullable DocumentFormat ofMediaType(String mediaType) {
    for (DocumentFormat format : values()) {
      if (format.mediaTypes().contains(mediaType)) {
        return format;
      }
    }
    return null;
  }

  /** Tells whether a header names XML and leaves it to the content which. */
  public static boolean isAnyXml(String mediaType) {
    return ANY_XML.contains(mediaType);
  }
}
