package dev.wirefold.format.wire;

import dev.wirefold.service.ArticleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an article of an item of NewsML-G2. */
final class NewsMlItem {

  private static final String TEXT_CLASS = "text";

  private final XmlElement item;

  private NewsMlItem(XmlElement item) {
    this.item = item;
  }

  static ArticleLine line(long number, XmlElement item, Map<String, XmlElement> around) {
    if (!item.name().equals("newsItem")) {
      return new ArticleLine.LeftOut(
          number, item.name(), "is a %s, which is no article".formatted(item.name()));
    }
    NewsMlItem read = new NewsMlItem(item);
    String itemClass = read.itemClass();
    return itemClass.equals(TEXT_CLASS) || itemClass.isEmpty()
        ? read.article().line(number)
        : new ArticleLine.LeftOut(
            number, itemClass, "is of the class %s, which is no text".formatted(itemClass));
  }

  private String itemClass() {
    String code = code("itemMeta", "itemClass");
    return code == null ? "" : ArticleFields.afterScheme(code).toLowerCase(Locale.ROOT);
  }

  private ArticleFields article() {
    String guid = item.attribute("guid");
    String[] embargo = {"itemMeta", "embargoed"};
    return new ArticleFields()
        .set("id", guid)
        .set("version", item.attribute("version"))
        .set("source", name("itemMeta", "provider"), name("contentMeta", "infoSource"))
        .set("title", item.mainText("contentMeta", "headline"), item.text("itemMeta", "title"))
        .set("text", body(), item.mainText("contentMeta", "description"))
        .set("published", item.text("itemMeta", "versionCreated"))
        .set("lang", item.attributeOf("tag", "contentMeta", "language"), item.attribute("xml:lang"))
        .setStatus(code("itemMeta", "pubStatus"), item.text(embargo))
        .set("kind", Kinds.of(kinds()))
        .set("credit", item.text("contentMeta", "creditline"), name("contentMeta", "infoSource"))
        .set("byline", item.mainText("contentMeta", "by"))
        .set("slug", item.mainText("contentMeta", "slugline"))
        .set("replaces", linked(guid, "replaces", "evolvedfrom", "previousversion"))
        .set("derivedFrom", linked(guid, "derivedfrom", "isderivedfrom", "translatedfrom"));
  }

  private List<String> kinds() {
    List<String> words = new ArrayList<>();
    for (XmlElement genre : item.all("contentMeta", "genre")) {
      addTo(words, genre.attribute("qcode"));
      addTo(words, genre.attribute("uri"));
      addTo(words, genre.text("name"));
    }
    addTo(words, code("itemMeta", "role"));
    addTo(words, item.text("itemMeta", "profile"));
    return words;
  }

  private static void addTo(List<String> words, @Nullable String word) {
    if (word != null) {
      words.add(word);
    }
  }

  /** Returns the code of an element, however it is written. */
  private @Nullable String code(String... path) {
    XmlElement found = item.first(path);
    if (found == null) {
      return null;
    }
    for (String attribute : List.of("qcode", "uri", "literal")) {
      String code = found.attribute(attribute);
      if (code != null) {
        return code;
      }
    }
    return found.text();
  }

  /** Returns what a party is called. */
  private @Nullable String name(String... path) {
    XmlElement party = item.first(path);
    if (party == null) {
      return null;
    }
    String name = party.text("name");
    return name != null && !name.isEmpty() ? name : code(path);
  }

  /** Returns the item at the other end of the first link of one of these relations. */
  private @Nullable String linked(@Nullable String guid, String... relations) {
    for (XmlElement link : item.all("itemMeta", "link")) {
      String rel = link.attribute("rel");
      String target = link.attribute("residref");
      String name = rel == null ? "" : ArticleFields.afterScheme(rel).toLowerCase(Locale.ROOT);
      if (target != null && !target.equals(guid) && List.of(relations).contains(name)) {
        return target;
      }
    }
    return null;
  }

  private @Nullable String body() {
    for (XmlElement inline : item.all("contentSet", "inlineXML")) {
      XmlElement root = inline.descendant("body.content");
      XmlElement body = root == null ? inline.descendant("body") : root;
      String text = (body == null ? inline : body).blocks();
      if (!text.isBlank()) {
        return text;
      }
    }
    for (XmlElement inline : item.all("contentSet", "inlineData")) {
      String type = inline.attribute("contenttype");
      String text = Markup.plain(inline.characters(), type);
      if (!text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
