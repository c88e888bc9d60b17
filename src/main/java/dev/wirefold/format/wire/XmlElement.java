package dev.wirefold.format.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An element of XML with all that it holds. Names are without their prefixes. */
final class XmlElement {

  private static final String MAIN_ROLE = "main";

  private final String name;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<Object> content = new ArrayList<>();

  XmlElement(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void setAttribute(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void add(XmlElement child) {
    content.add(child);
  }

  void add(String characters) {
    content.add(characters);
  }

  /**
   * Returns the attribute's value; null if there is none. Of {@code xml:lang} it is the language.
   */
  @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  /** Returns the children of that name, in their order. */
  List<XmlElement> children(String child) {
    List<XmlElement> found = new ArrayList<>();
    for (Object each : content) {
      if (each instanceof XmlElement element && element.name.equals(child)) {
        found.add(element);
      }
    }
    return found;
  }

  /** Returns the children that are elements, in their order. */
  List<XmlElement> children() {
    List<XmlElement> found = new ArrayList<>();
    for (Object each : content) {
      if (each instanceof XmlElement element) {
        found.add(element);
      }
    }
    return found;
  }

  /** Returns the first element at the end of a path of children; null if there is none. */
  @Nullable XmlElement first(String... path) {
    List<XmlElement> found = all(path);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Returns all elements at the end of a path of children. */
  List<XmlElement> all(String... path) {
    List<XmlElement> level = List.of(this);
    for (String step : path) {
      List<XmlElement> next = new ArrayList<>();
      level.forEach(each -> next.addAll(each.children(step)));
      level = next;
    }
    return level;
  }

  /** Returns the text of the first element at the end of a path; null if there is none. */
  @Nullable String text(String... path) {
    XmlElement found = first(path);
    return found == null ? null : found.text();
  }

  /** As {@link #text(String...)}, of the one whose role is the main one, or that has no role. */
  @Nullable String mainText(String... path) {
    List<XmlElement> found = all(path);
    for (XmlElement each : found) {
      String role = each.attribute("role");
      if (role == null || ArticleFields.afterScheme(role).equalsIgnoreCase(MAIN_ROLE)) {
        return each.text();
      }
    }
    return found.isEmpty() ? null : found.getFirst().text();
  }

  /** Returns an attribute of the first element at the end of a path; null if there is none. */
  @Nullable String attributeOf(String attribute, String... path) {
    for (XmlElement each : all(path)) {
      String value = each.attribute(attribute);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Returns the first element of that name within this one at any depth; null if there is none. */
  @Nullable XmlElement descendant(String wanted) {
    for (XmlElement each : children()) {
      if (each.name.equals(wanted)) {
        return each;
      }
      XmlElement found = each.descendant(wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Returns all characters within, with single spaces. */
  String text() {
    StringBuilder text = new StringBuilder();
    collect(text::append);
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  /** Returns all characters within, as they stand there. */
  String characters() {
    StringBuilder text = new StringBuilder();
    collect(text::append);
    return text.toString();
  }

  /** Returns the text as paragraphs. */
  String blocks() {
    TextBlocks blocks = new TextBlocks();
    walk(blocks);
    return blocks.result();
  }

  private void collect(Consumer<String> sink) {
    for (Object each : content) {
      if (each instanceof XmlElement element) {
        element.collect(sink);
      } else {
        sink.accept((String) each);
      }
    }
  }

  private void walk(TextBlocks blocks) {
    for (Object each : content) {
      if (each instanceof XmlElement element) {
        blocks.begin(element.name);
        element.walk(blocks);
        blocks.end(element.name);
      } else {
        blocks.text((String) each);
      }
    }
  }
}
