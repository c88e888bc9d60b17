package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The article of a page: what the page says of it for machines, and else what people see. */
final class HtmlPage {

  /** What pages call ISO 8859-1 is this, since browsers read it so. */
  private static final String WESTERN = "windows-1252";

  private static final Set<String> PARAGRAPHS = Set.of("p", "li");
  private static final char REPLACEMENT = '\uFFFD';

  private final Document page;
  private final @Nullable String address;
  private final JsonLd data;

  private HtmlPage(Document page, @Nullable String address) {
    this.page = page;
    this.address = address;
    this.data = JsonLd.of(page);
  }

  /**
   * Reads a page.
   *
   * @param charset what came beside it; null if nothing did, so that the page itself says it
   * @param address where it was; null if that isn't known
   */
  static HtmlPage of(byte[] bytes, @Nullable Charset charset, @Nullable String address)
      throws IOException {
    Document page = parse(bytes, charset == null ? null : charset.name());
    if (page.charset().equals(ISO_8859_1)) {
      page = parse(bytes, WESTERN);
    }
    return new HtmlPage(page, address);
  }

  private static Document parse(byte[] bytes, @Nullable String charset) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
  }

  /** Returns what the page says. */
  ArticleFields fields() {
    String title = firstOf(Markup.line(data.text("headline", "name")), meta("og:title"));
    String url = url();
    ArticleFields fields =
        new ArticleFields()
            .set("title", title, text("h1"), page.title())
            .set("text", data.body(), visibleText())
            .set("url", url)
            .set("source", data.name("publisher"), meta("og:site_name"), host(url))
            .set(
                "published",
                data.text("datePublished", "dateModified", "dateCreated"),
                meta("article:published_time"),
                meta("date"),
                attribute("time[datetime]", "datetime"))
            .set("lang", data.text("inLanguage"), attribute("html[lang]", "lang"))
            .set("version", data.text("version"))
            .set("credit", data.text("creditText"), data.name("sourceOrganization"))
            .set("byline", data.name("author"), meta("author"))
            .set("derivedFrom", data.address("isBasedOn"))
            .set("kind", Kinds.of(data.types()));
    if (url == null) {
      fields.set("id", data.text("identifier", "@id"));
    }
    if (data.isDamaged()) {
      fields.warn("", "application/ld+json", "is not JSON; what people see was read instead");
    }
    if (hasReplacements(fields)) {
      fields.warn(
          "text",
          "",
          "has bytes that are not %s; each became U+FFFD".formatted(page.charset().name()));
    }
    return fields;
  }

  private static boolean hasReplacements(ArticleFields fields) {
    return List.of("title", "text").stream()
        .map(fields::get)
        .filter(Objects::nonNull)
        .anyMatch(each -> each.indexOf(REPLACEMENT) >= 0);
  }

  private @Nullable String url() {
    String canonical = attribute("link[rel=canonical]", "href");
    for (String each :
        new @Nullable String[] {
          data.address("url"), data.address("mainEntityOfPage"), canonical, meta("og:url"), address
        }) {
      if (each != null && each.startsWith("http")) {
        return each;
      }
    }
    return address;
  }

  private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
    return first == null || first.isBlank() ? second : first;
  }

  private @Nullable String meta(String name) {
    for (Element each : page.select("meta[content]")) {
      if (name.equals(each.attr("property")) || name.equals(each.attr("name"))) {
        return each.attr("content");
      }
    }
    return null;
  }

  private @Nullable String attribute(String selector, String attribute) {
    Element found = page.selectFirst(selector);
    return found == null ? null : found.attr(attribute);
  }

  private @Nullable String text(String selector) {
    Element found = page.selectFirst(selector);
    return found == null ? null : found.text();
  }

  /** Returns the text of the part that is marked as the article, or else of all paragraphs. */
  private String visibleText() {
    Element body = page.body();
    body.select("h1").remove();
    String article = longest(outermost(body, each -> each.hasAttr("itemprop") && isBody(each)));
    if (article.isEmpty()) {
      article = longest(outermost(body, each -> each.normalName().equals("article")));
    }
    if (!article.isEmpty()) {
      return article;
    }
    body.select("nav, aside, footer, header, figcaption, form").remove();
    String paragraphs =
        outermost(body, each -> PARAGRAPHS.contains(each.normalName())).stream()
            .map(Markup::text)
            .filter(each -> !each.isBlank())
            .collect(Collectors.joining("\n\n"));
    return paragraphs.isEmpty() ? Markup.text(body) : paragraphs;
  }

  private static boolean isBody(Element element) {
    return element.attr("itemprop").equals("articleBody");
  }

  private static String longest(List<Element> parts) {
    return parts.stream()
        .map(Markup::text)
        .filter(each -> !each.isBlank())
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /** Returns elements, but not those within one of them, so that nothing is walked twice. */
  private static List<Element> outermost(Element root, Predicate<Element> wanted) {
    List<Element> found = new ArrayList<>();
    root.filter((node, depth) -> {
      if (node instanceof Element element && wanted.test(element)) {
        found.add(element);
        return NodeFilter.FilterResult.SKIP_CHILDREN;
      }
      return NodeFilter.FilterResult.CONTINUE;
    });
    return found;
  }

  private static @Nullable String host(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      return new URI(url).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
