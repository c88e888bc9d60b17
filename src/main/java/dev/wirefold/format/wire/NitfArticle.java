package dev.wirefold.format.wire;

import dev.wirefold.service.ArticleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an article of a NITF document. */
final class NitfArticle {

  private static final Set<String> SLUGS = Set.of("slug", "slugline", "series.line");

  private final XmlElement nitf;

  private NitfArticle(XmlElement nitf) {
    this.nitf = nitf;
  }

  static ArticleLine line(long number, XmlElement nitf, Map<String, XmlElement> around) {
    return new NitfArticle(nitf).article().line(number);
  }

  private ArticleFields article() {
    XmlElement content = nitf.first("body", "body.content");
    String id = data("id-string", "doc-id");
    return new ArticleFields()
        .set("id", id)
        .set("version", data("version", "du-key"))
        .set(
            "source",
            data("regsrc", "doc-id"),
            nitf.attributeOf("name", "head", "pubdata"),
            data("holder", "doc.copyright"),
            nitf.text("body", "body.head", "distributor"))
        .set(
            "title",
            nitf.text("body", "body.head", "hedline", "hl1"),
            nitf.text("body", "body.head", "hedline"),
            nitf.text("head", "title"))
        .set("text", content == null ? null : content.blocks())
        .set("url", webAddress(nitf.attributeOf("ex-ref", "head", "pubdata")))
        .set(
            "published",
            data("norm", "date.issue"),
            nitf.attributeOf("date.publication", "head", "pubdata"))
        .set("lang", nitf.attribute("xml:lang"), nitf.attributeOf("xml:lang", "body"))
        .setStatus(
            nitf.attributeOf("management-status", "head", "docdata"), data("norm", "date.release"))
        .set("kind", Kinds.of(kinds()))
        .set("credit", nitf.text("body", "body.head", "distributor"))
        .set("byline", nitf.text("body", "body.head", "byline"))
        .set(
            "slug",
            meta(),
            data("key", "du-key"),
            nitf.attributeOf("series.name", "head", "docdata", "series"))
        .set("replaces", other(id, data("id-string", "correction")))
        .set("derivedFrom", other(id, nitf.attributeOf("management-doc-idref", "head", "docdata")));
  }

  private List<String> kinds() {
    List<String> words = new ArrayList<>();
    for (XmlElement object : nitf.all("head", "tobject")) {
      addTo(words, object.attribute("tobject.type"));
      object
          .children("tobject.property")
          .forEach(each -> addTo(words, each.attribute("tobject.property.type")));
    }
    addTo(words, data("fix-id", "fixture"));
    return words;
  }

  private static void addTo(List<String> words, @Nullable String word) {
    if (word != null) {
      words.add(word);
    }
  }

  private @Nullable String data(String attribute, String element) {
    return nitf.attributeOf(attribute, "head", "docdata", element);
  }

  private @Nullable String meta() {
    for (XmlElement each : nitf.all("head", "meta")) {
      String name = each.attribute("name");
      if (name != null && SLUGS.contains(name.toLowerCase(Locale.ROOT))) {
        return each.attribute("content");
      }
    }
    return null;
  }

  private static @Nullable String other(@Nullable String id, @Nullable String named) {
    return named == null || named.equals(id) ? null : named;
  }

  private static @Nullable String webAddress(@Nullable String reference) {
    return reference != null && reference.startsWith("http") ? reference : null;
  }
}
