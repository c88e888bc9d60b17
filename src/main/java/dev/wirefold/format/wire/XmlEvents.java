package dev.wirefold.format.wire;

import dev.wirefold.service.Document;
import java.io.InputStreamReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The events of an XML document. Nothing is fetched for it, no entity is declared for it, and
 * elements are nested so deep only.
 */
final class XmlEvents {

  /** How deep elements may be nested: NewsML-G2 with a page inside has some thirty levels. */
  static final int MOST_DEPTH = 90;

  private static final String TOO_DEEP =
      "nests elements more than " + MOST_DEPTH + " levels deep; that is more than news has";
  private static final String DECLARES =
      "declares entities or elements of its own, which Wirefold reads from nobody; leave out what"
          + " stands in [ ] after DOCTYPE";

  private final BoundedStream bytes;
  private final XMLStreamReader events;
  private int depth;

  XmlEvents(Document document, int mostBytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLReporter((message, type, related, location) -> {
      // the exception says it
    });
    this.bytes = new BoundedStream(document.stream(), mostBytes);
    this.events =
        document.charset() == null
            ? factory.createXMLStreamReader(bytes)
            : factory.createXMLStreamReader(new InputStreamReader(bytes, document.charset()));
  }

  /** Comes to the next element; returns false at the end of the one that the reader is in. */
  boolean nextElement() throws XMLStreamException {
    while (events.hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
    return false;
  }

  /** Returns the name of the element that the reader has come to. */
  String name() {
    return events.getLocalName();
  }

  /** Tells how many elements are open. */
  int depth() {
    return depth;
  }

  /** Begins to count the bytes of the next item. */
  void allow() {
    bytes.allow();
  }

  /** Returns the element that the reader has come to, without what it holds. */
  XmlElement shallow() {
    XmlElement element = new XmlElement(ownName());
    for (int i = 0; i < events.getAttributeCount(); i++) {
      String prefix = events.getAttributePrefix(i);
      String name = events.getAttributeLocalName(i);
      boolean isXml = "xml".equals(prefix);
      element.setAttribute(isXml ? "xml:" + name : name, events.getAttributeValue(i));
    }
    return element;
  }

  /** Titles of pictures and programmes in feeds are not those of the items. */
  private String ownName() {
    String space = events.getNamespaceURI();
    boolean apart = space != null && (space.contains("/mrss") || space.contains("itunes"));
    return (apart ? "media:" : "") + events.getLocalName();
  }

  /** Returns the element that the reader has come to with all that it holds, and goes past it. */
  XmlElement whole() throws XMLStreamException {
    XmlElement element = shallow();
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> element.add(whole());
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return element;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            element.add(events.getText());
        default -> {
          // comments and the like say nothing
        }
      }
    }
  }

  private int next() throws XMLStreamException {
    int event = events.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      depth++;
      if (depth > MOST_DEPTH) {
        throw new XMLStreamException(TOO_DEEP);
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamConstants.DTD && declares(events.getText())) {
      throw new XMLStreamException(DECLARES);
    }
    return event;
  }

  private static boolean declares(String type) {
    return type.indexOf('[') >= 0 || type.indexOf(']') >= 0;
  }

  /** Returns what is wrong with a document, as the end of a sentence. */
  static String fault(XMLStreamException e) {
    String said = String.valueOf(e.getMessage());
    if (said.equals(TOO_DEEP) || said.equals(DECLARES)) {
      return said;
    }
    String at =
        e.getLocation() == null
            ? ""
            : " at line %d, column %d"
                .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
    String reason = said.substring(said.indexOf("Message: ") + 1).replaceFirst("^essage: ", "");
    if (reason.contains("was referenced, but not declared")) {
      return "names an entity"
          + at
          + ", which Wirefold reads from nobody; write the character itself";
    }
    if (reason.contains("byte UTF-8 sequence") || reason.contains("Invalid byte")) {
      return "is not in the encoding that it declares" + at + "; declare the right one";
    }
    return "is not XML" + at + ": " + Faults.said(reason);
  }
}
