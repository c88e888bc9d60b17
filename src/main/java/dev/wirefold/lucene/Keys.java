package dev.wirefold.lucene;

import dev.wirefold.article.ArticleId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Makes the terms by which documents are found and replaced. */
final class Keys {

  /** The longest text that is a term itself; Lucene takes 32,766 bytes, a feed sends a MiB. */
  private static final int MAX_PLAIN_BYTES = 512;

  private static final int HASH_BYTES = 20;

  private Keys() {}

  /** Returns the term of a number: four bytes, in the order of the numbers. */
  static Term number(String field, int number) {
    return new Term(field, bytes(number));
  }

  static BytesRef bytes(int number) {
    byte[] bytes = new byte[Integer.BYTES];
    NumericUtils.intToSortableBytes(number, bytes, 0);
    return new BytesRef(bytes);
  }

  static Term text(String field, String text) {
    return new Term(field, bytes(text));
  }

  /** Returns the bytes of a text, or a hash of them behind a zero byte if they are many. */
  static BytesRef bytes(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    if (plain.length <= MAX_PLAIN_BYTES) {
      return new BytesRef(plain);
    }
    byte[] hashed = new byte[1 + HASH_BYTES];
    System.arraycopy(sha256().digest(plain), 0, hashed, 1, HASH_BYTES);
    return new BytesRef(hashed);
  }

  /** Returns the bytes that the versions of one article share. */
  static BytesRef bytes(ArticleId id) {
    return bytes(id.source() + '\0' + id.externalId());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
