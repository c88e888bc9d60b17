package dev.wirefold.format.wire;

import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The items of an XML document, one in memory at a time. */
final class XmlItems implements ArticleLines {

  private static final int MOST_BESIDE = 64;
  private static final String KNOWN =
      "Wirefold reads newsMessage, newsItem, nitf, rss, feed and html";

  /**
   * What a kind of document is made of.
   *
   * @param roots its first element
   * @param containers elements that hold items, the root among them unless it is one
   * @param items elements that are items
   */
  private record Grammar(
      Set<String> roots, Set<String> containers, Set<String> items, Mapping mapping) {}

  /** Makes a line of an item. */
  interface Mapping {

    /**
     * Returns the line.
     *
     * @param around what stands beside the items, by name
     */
    ArticleLine line(long number, XmlElement item, Map<String, XmlElement> around);
  }

  private final Grammar grammar;
  private final XmlEvents events;
  private final int mostBytes;
  private final Map<String, XmlElement> around = new HashMap<>();
  private final String name;
  private long number;
  private boolean ended;

  private XmlItems(String name, Grammar grammar, Document document, int mostBytes)
      throws DocumentException {
    this.name = name;
    this.grammar = grammar;
    this.mostBytes = mostBytes;
    try {
      this.events = new XmlEvents(document, mostBytes);
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
  }

  static ArticleLines newsMl(Document document, int mostBytes) throws DocumentException {
    Set<String> items =
        Set.of(
            "newsItem",
            "packageItem",
            "conceptItem",
            "knowledgeItem",
            "planningItem",
            "catalogItem");
    Grammar grammar =
        new Grammar(
            Set.of("newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem"),
            Set.of("newsMessage", "itemSet"),
            items,
            NewsMlItem::line);
    return new XmlItems("NewsML-G2", grammar, document, mostBytes);
  }

  static ArticleLines nitf(Document document, int mostBytes) throws DocumentException {
    Grammar grammar = new Grammar(Set.of("nitf"), Set.of(), Set.of("nitf"), NitfArticle::line);
    return new XmlItems("NITF", grammar, document, mostBytes);
  }

  static ArticleLines feed(Document document, int mostBytes) throws DocumentException {
    Grammar grammar =
        new Grammar(
            Set.of("rss", "RDF", "feed"),
            Set.of("rss", "RDF", "channel", "feed"),
            Set.of("item", "entry"),
            FeedItem::line);
    return new XmlItems("a feed", grammar, document, mostBytes);
  }

  @Override
  public @Nullable ArticleLine next() throws DocumentException {
    if (ended) {
      return null;
    }
    try {
      events.allow();
      XmlElement item = nextItem();
      if (item == null) {
        ended = true;
        return null;
      }
      number++;
      return grammar.mapping().line(number, item, around);
    } catch (XMLStreamException | RuntimeException e) {
      ended = true;
      throw broken(e);
    }
  }

  private @Nullable XmlElement nextItem() throws XMLStreamException {
    while (true) {
      if (!events.nextElement()) {
        if (events.depth() == 0) {
          return null;
        }
        continue;
      }
      String element = events.name();
      if (events.depth() == 1) {
        checkRoot(element);
      }
      if (grammar.items().contains(element)) {
        return events.whole();
      }
      if (grammar.containers().contains(element)) {
        around.putIfAbsent(element, events.shallow());
      } else {
        XmlElement beside = events.whole();
        if (around.size() < MOST_BESIDE) {
          around.putIfAbsent(beside.name(), beside);
        }
      }
    }
  }

  private void checkRoot(String element) throws XMLStreamException {
    if (!grammar.roots().contains(element)) {
      throw new WrongRoot(element);
    }
  }

  private DocumentException broken(Exception e) {
    if (e instanceof WrongRoot root) {
      return Faults.document(
          number + 1,
          "begins with <%s>, which is not %s; %s".formatted(root.getMessage(), name, KNOWN));
    }
    if (BoundedStream.isTooLarge(e)) {
      return Faults.document(number + 1, Faults.tooLarge(mostBytes));
    }
    return Faults.document(
        number + 1,
        e instanceof XMLStreamException xml
            ? XmlEvents.fault(xml)
            : "is not XML: " + Faults.said(e.getMessage()));
  }

  /** The document is another than was thought. */
  private static final class WrongRoot extends XMLStreamException {

    private static final long serialVersionUID = 1L;

    WrongRoot(String element) {
      super(element);
    }
  }

  /** Returns the first of the texts of elements that stand beside the items. */
  static @Nullable String beside(Map<String, XmlElement> around, List<String> names) {
    for (String each : names) {
      XmlElement found = around.get(each);
      if (found != null && !found.text().isEmpty()) {
        return found.text();
      }
    }
    return null;
  }
}
