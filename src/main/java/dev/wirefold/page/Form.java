package dev.wirefold.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form that a browser sent, from a page of this service. It blocks while it is read. */
final class Form {

  /** The field that proves where the form comes from. */
  static final String TOKEN = "form";

  /** Two texts of the most bytes, each of them escaped. */
  private static final int MOST_BYTES = 8 << 20;

  private static final int MOST_TEXT = 1_000;

  private final Map<String, List<String>> fields;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /**
   * Reads a form.
   *
   * @throws PageFault if another site's page may have sent it, or it is too long
   */
  static Form read(HttpRequest<?> request, Visits visits) {
    requireOwnOrigin(request);
    Form form = new Form(fields(body(request)));
    if (!visits.isOwn(visits.of(request), form.text(TOKEN))) {
      throw new PageFault(
          403,
          "This form is too old",
          "The service was started again since the page was opened, or cookies are off."
              + " Go back, load the page again, and send the form once more.");
    }
    return form;
  }

  /** Returns a field's text; empty if it is missing. */
  String text(String name) {
    List<String> values = fields.get(name);
    return values == null ? "" : values.getFirst();
  }

  /** Returns all texts of a field. */
  List<String> texts(String name) {
    return List.copyOf(fields.getOrDefault(name, List.of()));
  }

  /** Returns a field that must be filled in. */
  String required(String name, String label) {
    String text = text(name).strip();
    if (text.isEmpty()) {
      throw PageFault.refused("%s is empty. Go back and fill it in.".formatted(label));
    }
    if (text.length() > MOST_TEXT) {
      throw PageFault.refused(
          "%s has more than %d characters. Go back and shorten it.".formatted(label, MOST_TEXT));
    }
    return text;
  }

  /** Returns a field that is the number of an article. */
  int number(String name) {
    try {
      return Integer.parseInt(text(name).strip());
    } catch (NumberFormatException e) {
      throw PageFault.refused("The form names no article. Go back and load the page again.");
    }
  }

  private static void requireOwnOrigin(HttpRequest<?> request) {
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    String host = request.getHeaders().get(HttpHeaders.HOST);
    boolean foreign =
        origin != null
            && !origin.equals("null")
            && !origin.replaceFirst("^\\w+://", "").equals(host);
    if (foreign || "cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"))) {
      throw new PageFault(
          403, "Not from here", "The form came from a page of another site. Nothing was done.");
    }
  }

  private static String body(HttpRequest<?> request) {
    try (InputStream in = ((ServerHttpRequest<?>) request).byteBody().toInputStream()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new PageFault(413, "Too long", "The texts are too long. Shorten them.");
      }
      return new String(bytes, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> fields(String body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String part : body.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        fields
            .computeIfAbsent(decoded(part.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(part.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw PageFault.refused("The form can't be read. Go back and load the page again.");
    }
  }
}
