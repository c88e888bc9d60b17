package dev.wirefold.format.wire;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in the words of schema.org. */
final class JsonLd {

  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle",
          "Article",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "Report");

  private static final int MOST_NESTED = 6;

  private final JsonTree article;
  private final boolean damaged;

  private JsonLd(JsonTree article, boolean damaged) {
    this.article = article;
    this.damaged = damaged;
  }

  /** Returns what the first article says that has a headline; without one it says nothing. */
  static JsonLd of(Document page) {
    List<JsonTree> found = new ArrayList<>();
    boolean damaged = false;
    for (Element script : page.select("script[type=application/ld+json]")) {
      try (JsonParser json = JsonTree.JSON.createParser(script.data().strip())) {
        json.nextToken();
        collect(JsonTree.read(json), found, 0);
      } catch (IOException e) {
        damaged = true;
      }
    }
    for (JsonTree each : found) {
      if (each.text("headline", "name", "articleBody") != null) {
        return new JsonLd(each, false);
      }
    }
    return new JsonLd(new JsonTree.Members(Map.of()), damaged);
  }

  private static void collect(@Nullable JsonTree value, List<JsonTree> found, int depth) {
    if (depth > MOST_NESTED) {
      return;
    }
    for (JsonTree each : JsonTree.values(value)) {
      if (types(each).stream().anyMatch(ARTICLES::contains)) {
        found.add(each);
      }
      for (String holder : List.of("@graph", "mainEntity", "itemListElement", "item")) {
        collect(each.member(holder), found, depth + 1);
      }
    }
  }

  /** Tells whether nothing was found, and something could not be read. */
  boolean isDamaged() {
    return damaged;
  }

  List<String> types() {
    return types(article);
  }

  private static List<String> types(JsonTree value) {
    List<String> types = new ArrayList<>();
    for (JsonTree each : JsonTree.values(value.member("@type"))) {
      if (each instanceof JsonTree.Text text) {
        types.add(ArticleFields.afterScheme(text.text()));
      }
    }
    return types;
  }

  @Nullable String text(String... names) {
    return article.text(names);
  }

  /** Returns the article's text without markup; null if it isn't there. */
  @Nullable String body() {
    String body = article.text("articleBody", "text");
    return body == null ? null : Markup.plain(body, null);
  }

  /** Returns what one or several people or organisations are called. */
  @Nullable String name(String member) {
    List<String> names = new ArrayList<>();
    for (JsonTree each : JsonTree.values(article.member(member))) {
      String name = each instanceof JsonTree.Text text ? text.text() : each.text("name");
      if (name != null) {
        names.add(name.strip());
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /** Returns the address that a member is, or that it has as its id. */
  @Nullable String address(String member) {
    for (JsonTree each : JsonTree.values(article.member(member))) {
      String address = each instanceof JsonTree.Text text ? text.text() : each.text("@id", "url");
      if (address != null) {
        return address;
      }
    }
    return null;
  }
}
