package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.article.ArticleId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * The key of a record: {@code source/id}, in UTF-8. A slash in the source is written {@code %2F},
 * and a percent sign in it {@code %25}.
 */
final class ArticleKey {

  private ArticleKey() {}

  static byte[] of(ArticleId id) {
    String source = id.source().replace("%", "%25").replace("/", "%2F");
    return (source + "/" + id.externalId()).getBytes(UTF_8);
  }

  /** Returns whose key it is; null if it is none. */
  static @Nullable ArticleId read(byte @Nullable [] key) {
    if (key == null) {
      return null;
    }
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
    int slash = text.indexOf('/');
    if (slash < 0 || slash == text.length() - 1) {
      return null;
    }
    String source =
        text.substring(0, slash).replace("%2F", "/").replace("%2f", "/").replace("%25", "%");
    String id = text.substring(slash + 1);
    return isGood(source) && isGood(id) ? new ArticleId(source, id) : null;
  }

  private static boolean isGood(String part) {
    return part.length() <= ArticleId.MOST_CHARACTERS && ArticleId.isPlain(part);
  }
}
