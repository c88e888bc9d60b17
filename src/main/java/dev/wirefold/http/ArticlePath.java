package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.article.ArticleId;
import io.micronaut.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of an article as it stands in a path: {@code /v1/articles/SOURCE/ID}, each of the two
 * percent-encoded, so that they may have slashes. An empty source is written {@code -}; a source
 * that has this name is written {@code %2D}.
 */
final class ArticlePath {

  private static final String BEGIN = "/v1/articles/";

  /** How an empty source is written. */
  static final String NO_SOURCE = "-";

  private static final String PLAIN = "-._~";

  private ArticlePath() {}

  /**
   * Returns the key that the path of a request names.
   *
   * @throws ProblemException if it is wrongly encoded
   */
  static ArticleId of(HttpRequest<?> request) {
    String path = request.getUri().getRawPath();
    if (!path.startsWith(BEGIN)) {
      throw new IllegalArgumentException("no path of an article: " + path);
    }
    List<String> parts = List.of(path.substring(BEGIN.length()).split("/", -1));
    if (parts.size() < 2 || parts.get(1).isEmpty()) {
      throw ProblemException.of(
          ProblemType.NOT_FOUND, "An article's path is /v1/articles/SOURCE/ID.");
    }
    String source = parts.get(0).equals(NO_SOURCE) ? "" : decoded("source", parts.get(0));
    return new ArticleId(source.strip(), decoded("id", parts.get(1)));
  }

  /** Returns the path of an article. */
  static String to(ArticleId id) {
    String source =
        switch (id.source()) {
          case "" -> NO_SOURCE;
          case NO_SOURCE -> "%2D";
          default -> encoded(id.source());
        };
    return BEGIN + source + "/" + encoded(id.externalId());
  }

  private static String decoded(String parameter, String part) {
    String decoded = decoded(part);
    if (decoded == null) {
      throw ProblemException.of(
          ProblemType.BAD_PARAMETER,
          "The path can't be understood.",
          List.of(
              new Problem.Mistake(
                  null, null, parameter, part, "is not percent-encoded UTF-8; encode it so")));
    }
    return decoded;
  }

  /** Returns what is written in percent-encoded UTF-8; null if that is not what it is. */
  static @Nullable String decoded(String part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
    try {
      int i = 0;
      while (i < part.length()) {
        char c = part.charAt(i);
        if (c == '%') {
          bytes.write(HexFormat.fromHexDigits(part, i + 1, i + 3));
          i += 3;
        } else {
          byte[] plain = String.valueOf(c).getBytes(UTF_8);
          bytes.write(plain, 0, plain.length);
          i++;
        }
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException e) {
      return null;
    }
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 8);
    for (byte b : text.getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letterOrDigit || PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return encoded.toString();
  }
}
