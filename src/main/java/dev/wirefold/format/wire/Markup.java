package dev.wirefold.format.wire;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Makes plain text of a text that may have markup. */
final class Markup {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(?:#\\w{1,8}|[a-zA-Z]{2,10});");

  private Markup() {}

  /**
   * Returns the text without markup.
   *
   * @param type the media type that is given for it; null if none is, so that its looks decide
   */
  static String plain(String text, @Nullable String type) {
    String named = type == null ? "" : type.toLowerCase(Locale.ROOT);
    boolean marked =
        named.isEmpty()
            ? TAG.matcher(text).find() || ENTITY.matcher(text).find()
            : !named.startsWith("text/plain");
    return marked ? ofHtml(text) : paragraphs(text);
  }

  /** Returns a headline without markup, as one line. */
  static @Nullable String line(@Nullable String text) {
    return text == null ? null : plain(text, null).replaceAll("\\s+", " ");
  }

  /** Returns a text that has no markup, without the spaces around it. */
  static String paragraphs(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private static String ofHtml(String html) {
    return text(Jsoup.parseBodyFragment(html).body());
  }

  /** Returns the text of a part of a page. */
  static String text(Node part) {
    TextBlocks blocks = new TextBlocks();
    part.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              blocks.text(text.getWholeText());
            } else {
              blocks.begin(node.nodeName());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (!(node instanceof TextNode)) {
              blocks.end(node.nodeName());
            }
          }
        });
    return blocks.result();
  }
}
