package dev.wirefold.format.wire;

import dev.wirefold.service.ArticleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of an item of ninjs. Versions 1.x write names in lower case and have one
 * headline; 2.x and 3.x write them in camel case and have lists.
 */
final class NinjsArticle {

  private static final Set<String> TEXTS = Set.of("text", "");
  private static final String ITEM_ID = "itemid";
  private static final String PUBLISHABLE = "newscontent";

  private final JsonTree item;

  private NinjsArticle(JsonTree item) {
    this.item = item;
  }

  /** Tells whether an object is an item, and not what holds items. */
  static boolean isItem(JsonTree value) {
    return value.text("uri", "guid", "headline") != null
        || value.member(List.of("headlines", "bodies", "altids", "altIds")) != null;
  }

  static ArticleLine line(long number, JsonTree item) {
    String type = item.text("type");
    String named = type == null ? "" : type.toLowerCase(Locale.ROOT);
    return TEXTS.contains(named)
        ? new NinjsArticle(item).article().line(number)
        : new ArticleLine.LeftOut(
            number, named, "is of the type %s, which is no text".formatted(named));
  }

  private ArticleFields article() {
    String uri = item.text("uri", "guid");
    String id = otherId(ITEM_ID);
    return new ArticleFields()
        .set("id", id, uri)
        .set("version", item.text("version"))
        .set(
            "source",
            name("provider"),
            item.text("copyrightholder", "copyrightHolder"),
            party("infosource", "infoSources"),
            item.text("source"))
        .set("title", headline(), Markup.line(item.text("title", "name")))
        .set("text", body(), description())
        .set("url", item.text("canonicalurl", "canonicalUrl", "url"))
        .set(
            "published",
            item.text("versioncreated", "versionCreated"),
            item.text("firstcreated", "firstCreated"))
        .set("lang", item.text("language"))
        .setStatus(item.text("pubstatus", "pubStatus"), embargo())
        .set("kind", isAdvisory() ? "advisory" : Kinds.of(kinds()))
        .set(
            "credit",
            item.text("creditline", "creditLine"),
            party("infosource", "infoSources"),
            item.text("source"))
        .set("byline", Markup.line(item.text("byline", "by")))
        .set("slug", item.text("slugline"))
        .set("replaces", other(uri, "replacing"), other(uri, "evolvedfrom"))
        .set("derivedFrom", other(uri, "derivedfrom"), other(uri, "derivedFrom"));
  }

  /** Returns the time of the embargo as written; empty if there is an embargo without a time. */
  private @Nullable String embargo() {
    for (String name : List.of("embargoed", "embargoedUntil", "embargoeduntil")) {
      if (item.member(name) instanceof JsonTree.Text found) {
        return switch (found.text()) {
          case "false" -> null;
          case "true" -> "";
          default -> found.text();
        };
      }
    }
    return null;
  }

  /** An agency's item that says what it may be used as, and not as news, is for editors. */
  private boolean isAdvisory() {
    JsonTree signals = item.member("signals");
    return signals != null
        && JsonTree.values(signals).stream()
            .noneMatch(
                each -> each instanceof JsonTree.Text text && text.text().equals(PUBLISHABLE));
  }

  private List<String> kinds() {
    List<String> words = new ArrayList<>();
    for (JsonTree genre : JsonTree.values(item.member(List.of("genre", "genres")))) {
      if (genre instanceof JsonTree.Text text) {
        words.add(text.text());
      }
      addTo(words, genre.text("code", "qcode", "uri", "literal"));
      addTo(words, genre.text("name"));
    }
    addTo(words, item.text("profile"));
    return words;
  }

  private static void addTo(List<String> words, @Nullable String word) {
    if (word != null) {
      words.add(word);
    }
  }

  /** Returns another id of the item's: a member in 1.x, an object of a list later. */
  private @Nullable String otherId(String role) {
    JsonTree ids = item.member(List.of("altids", "altIds"));
    if (ids == null) {
      return null;
    }
    String plain = ids.text(role, "itemId");
    if (plain != null) {
      return plain;
    }
    for (JsonTree each : JsonTree.values(ids)) {
      String of = each.text("role", "name", "type");
      if (of != null && of.equalsIgnoreCase(role)) {
        return each.text("value", "id");
      }
    }
    return null;
  }

  /** Returns what a member calls somebody, who is written as a text or as an object. */
  private @Nullable String name(String member) {
    JsonTree found = item.member(member);
    return found instanceof JsonTree.Text text
        ? text.text()
        : found == null ? null : found.text("name", "literal", "code");
  }

  private @Nullable String party(String... members) {
    for (JsonTree each : JsonTree.values(item.member(List.of(members)))) {
      String name =
          each instanceof JsonTree.Text text ? text.text() : each.text("name", "literal", "code");
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** Returns the first item of a relation that isn't this one. */
  private @Nullable String other(@Nullable String uri, String member) {
    for (JsonTree each : JsonTree.values(item.member(member))) {
      String id =
          each instanceof JsonTree.Text text
              ? text.text()
              : each.text("uri", "guid", "id", "itemid");
      if (id != null && !id.equals(uri)) {
        return id;
      }
    }
    return null;
  }

  private @Nullable String headline() {
    String plain = item.text("headline");
    return Markup.line(plain != null ? plain : mainValue("headlines"));
  }

  private @Nullable String mainValue(String member) {
    String first = null;
    for (JsonTree each : JsonTree.values(item.member(member))) {
      String value = each.text("value");
      String role = each.text("role");
      if (value != null && (role == null || role.equalsIgnoreCase("main"))) {
        return value;
      }
      first = first == null ? value : first;
    }
    return first;
  }

  private @Nullable String body() {
    String plain = item.text("body_text");
    if (plain != null) {
      return Markup.paragraphs(plain);
    }
    String marked = item.text("body_xhtml", "body_html");
    if (marked != null) {
      return Markup.plain(marked, "text/html");
    }
    String other = otherMember("body_");
    return other != null ? Markup.plain(other, null) : listed("bodies");
  }

  private @Nullable String description() {
    String plain = item.text("description_text", "description_html", "description_xhtml");
    if (plain == null) {
      plain = otherMember("description_");
    }
    return plain != null ? Markup.plain(plain, null) : listed("descriptions");
  }

  private @Nullable String otherMember(String prefix) {
    if (item instanceof JsonTree.Members members) {
      for (Map.Entry<String, JsonTree> each : members.byName().entrySet()) {
        if (each.getKey().startsWith(prefix) && each.getValue() instanceof JsonTree.Text text) {
          return text.text();
        }
      }
    }
    return null;
  }

  /** Returns the text of a list of texts: the plain one, or the first. */
  private @Nullable String listed(String member) {
    String first = null;
    for (JsonTree each : JsonTree.values(item.member(member))) {
      String value = each.text("value");
      String type = each.text("contentType", "contenttype");
      if (value == null) {
        continue;
      }
      if (type != null && type.startsWith("text/plain")) {
        return Markup.paragraphs(value);
      }
      first = first == null ? Markup.plain(value, type) : first;
    }
    return first;
  }
}
