package dev.wirefold.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The id of an article whose line has none: the first 128 bits of a SHA-256 in hex, over source and
 * url ({@code u-…}) or, without a url, over source, title and text ({@code c-…}). Equal input gives
 * equal ids, in every run and version.
 */
final class DerivedId {

  private static final int BYTES = 16;

  private DerivedId() {}

  static String of(String source, @Nullable String url, String title, String text) {
    return url != null ? "u-" + hash(source, url.strip()) : "c-" + hash(source, title, text);
  }

  private static String hash(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
