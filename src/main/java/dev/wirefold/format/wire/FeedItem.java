package dev.wirefold.format.wire;

import dev.wirefold.service.ArticleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an article of an item of RSS or an entry of Atom. */
final class FeedItem {

  private final XmlElement item;
  private final Map<String, XmlElement> around;

  private FeedItem(XmlElement item, Map<String, XmlElement> around) {
    this.item = item;
    this.around = around;
  }

  static ArticleLine line(long number, XmlElement item, Map<String, XmlElement> around) {
    FeedItem read = new FeedItem(item, around);
    ArticleFields fields = item.name().equals("entry") ? read.entry() : read.rss();
    return fields.line(number);
  }

  /** The name in {@code source} of RSS is of who wrote it first; it is no feed's. */
  private ArticleFields rss() {
    return new ArticleFields()
        .set("id", item.text("guid"), item.attribute("about"))
        .set("source", XmlItems.beside(around, List.of("title", "publisher")))
        .set("title", Markup.line(item.text("title")))
        .set("text", html("encoded"), html("description"))
        .set("url", address(), permalink())
        .set("published", item.text("pubDate"), item.text("date"))
        .set("lang", item.text("language"), XmlItems.beside(around, List.of("language")))
        .set("kind", Kinds.of(labels("category", null)))
        .set("credit", item.text("source"))
        .set("byline", item.text("creator"), item.text("author"));
  }

  /**
   * The {@code source} of Atom is the feed that an entry was taken over from, with its metadata.
   */
  private ArticleFields entry() {
    return new ArticleFields()
        .set("id", item.text("id"))
        .set(
            "source",
            item.text("source", "title"),
            XmlItems.beside(around, List.of("title")),
            item.text("author", "name"))
        .set("title", construct("title"))
        .set("text", construct("content"), construct("summary"))
        .set("url", link())
        .set("published", item.text("updated"), item.text("published"))
        .set("lang", item.attribute("xml:lang"), feedLanguage())
        .set("kind", Kinds.of(labels("category", "term")))
        .set("byline", names());
  }

  private List<String> labels(String name, @Nullable String attribute) {
    List<String> labels = new ArrayList<>();
    for (XmlElement each : item.children(name)) {
      String label = attribute == null ? each.text() : each.attribute(attribute);
      if (label != null) {
        labels.add(label);
      }
    }
    return labels;
  }

  private @Nullable String html(String element) {
    XmlElement found = item.first(element);
    return found == null ? null : Markup.plain(found.characters(), null);
  }

  /** A link of Atom may stand before the item's own. */
  private @Nullable String address() {
    for (XmlElement each : item.children("link")) {
      if (!each.text().isEmpty()) {
        return each.text();
      }
    }
    return null;
  }

  private @Nullable String permalink() {
    XmlElement guid = item.first("guid");
    if (guid == null || "false".equals(guid.attribute("isPermaLink"))) {
      return null;
    }
    return guid.text().startsWith("http") ? guid.text() : null;
  }

  /** Returns a text of Atom, which says itself what it is made of. */
  private @Nullable String construct(String element) {
    XmlElement found = item.first(element);
    if (found == null) {
      return null;
    }
    String type = found.attribute("type");
    if (type != null && type.contains("xhtml")) {
      return found.blocks();
    }
    return type == null || type.equals("text")
        ? Markup.paragraphs(found.characters())
        : Markup.plain(found.characters(), type);
  }

  private @Nullable String link() {
    for (XmlElement each : item.children("link")) {
      String rel = each.attribute("rel");
      if (rel == null || rel.equals("alternate")) {
        return each.attribute("href");
      }
    }
    return null;
  }

  private @Nullable String feedLanguage() {
    XmlElement feed = around.get("feed");
    return feed == null ? null : feed.attribute("xml:lang");
  }

  private String names() {
    List<String> names = new ArrayList<>();
    for (XmlElement author : item.children("author")) {
      String name = author.text("name");
      if (name != null) {
        names.add(name);
      }
    }
    return String.join(", ", names);
  }
}
